using ExpressiFy.Lab.Data;
using ExpressiFy.Lab.Recipes;
using ExpressiFy.Vision.Faces;

namespace ExpressiFy.Lab.Batches;

/// <summary>Moves standardised faces a little: mirrored half of the time, turned, scaled, shifted, sometimes with a rectangle blanked, sometimes degraded.</summary>
public sealed class Augmentation(AugmentationRecipe recipe)
{
    private const int Size = FaceCrop.Side;

    /// <summary>Writes a moved copy of one face (48×48, row by row); beyond its edge the edge is repeated.</summary>
    public void Write(ReadOnlySpan<float> face, Span<float> moved, Random random)
    {
        var mirror = random.Next(2) == 0 ? 1 : -1;
        var angle = Between(random, -recipe.Rotation, recipe.Rotation) * Math.PI / 180;
        var scale = Between(random, recipe.SmallestScale, recipe.LargestScale);
        var shiftX = Between(random, -recipe.Shift, recipe.Shift) * Size;
        var shiftY = Between(random, -recipe.Shift, recipe.Shift) * Size;

        // From a pixel of the moved face back to where it comes from, around the centre of the crop.
        var cos = (float)(Math.Cos(angle) / scale);
        var sin = (float)(Math.Sin(angle) / scale);
        const float centre = (Size - 1) / 2f;
        for (var y = 0; y < Size; y++)
        {
            for (var x = 0; x < Size; x++)
            {
                var dx = x - centre - (float)shiftX;
                var dy = y - centre - (float)shiftY;
                moved[(y * Size) + x] = BilinearSampling.At(face, centre + (mirror * ((cos * dx) + (sin * dy))), centre + (cos * dy) - (sin * dx));
            }
        }

        if (random.NextDouble() < recipe.ErasedFaces)
            Erase(moved, random);
        if (recipe.DegradedFaces > 0 && random.NextDouble() < recipe.DegradedFaces)
            Degradation.Apply(moved, random);
    }

    /// <summary>The share that each face of the next batch keeps of itself, 1 where they are not blended.</summary>
    public float DrawMixupCoefficient(Random random) => recipe.MixedBatches > 0 ? Mixup.DrawCoefficient(recipe, random) : 1;

    /// <summary>Blanks a rectangle to 0, the mean of a standardised face.</summary>
    private void Erase(Span<float> face, Random random)
    {
        var largest = Math.Max(2, (int)(recipe.LargestErased * Size));
        var width = random.Next(largest / 2, largest + 1);
        var height = random.Next(largest / 2, largest + 1);
        var left = random.Next(Size - width + 1);
        var top = random.Next(Size - height + 1);
        for (var y = top; y < top + height; y++)
            face.Slice((y * Size) + left, width).Clear();
    }

    private static double Between(Random random, double low, double high) => low + (random.NextDouble() * (high - low));
}
