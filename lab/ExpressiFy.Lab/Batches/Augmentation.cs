using ExpressiFy.Lab.Data;
using ExpressiFy.Lab.Recipes;
using ExpressiFy.Vision.Faces;

namespace ExpressiFy.Lab.Batches;

/// <summary>
/// Random changes of a standardised face: mirrored with probability ½, rotated, scaled, shifted; with the recipe's
/// probabilities a rectangle is erased and the face degraded.
/// </summary>
public sealed class Augmentation(AugmentationRecipe recipe)
{
    private const int Size = FaceCrop.Side;
    private const float Centre = (Size - 1) / 2f;

    /// <summary>Writes the augmented face. Pixels beyond the edge repeat the edge.</summary>
    /// <param name="face">48×48, row by row.</param>
    /// <param name="augmented">Receives 48×48 values.</param>
    /// <param name="random">The source of randomness.</param>
    public void Write(ReadOnlySpan<float> face, Span<float> augmented, Random random)
    {
        Transform(face, augmented, random);
        if (random.NextDouble() < recipe.ErasedFaces)
            Erase(augmented, random);
        if (recipe.DegradedFaces > 0 && random.NextDouble() < recipe.DegradedFaces)
            Degradation.Apply(augmented, random);
    }

    /// <summary>The mixup coefficient of the next batch; 1 for a batch without mixup.</summary>
    public float DrawMixupCoefficient(Random random) =>
        recipe.MixedBatches > 0 ? Mixup.DrawCoefficient(recipe, random) : 1;

    /// <summary>Mirrors, rotates, scales and shifts around the centre.</summary>
    private void Transform(ReadOnlySpan<float> face, Span<float> transformed, Random random)
    {
        var mirror = random.Next(2) == 0 ? 1 : -1;
        var radians = Uniform(random, -recipe.Rotation, recipe.Rotation) * Math.PI / 180;
        var scale = Uniform(random, recipe.SmallestScale, recipe.LargestScale);
        var shiftX = (float)(Uniform(random, -recipe.Shift, recipe.Shift) * Size);
        var shiftY = (float)(Uniform(random, -recipe.Shift, recipe.Shift) * Size);

        // The inverse transform, from a pixel of the result to its position in the face.
        var cos = (float)(Math.Cos(radians) / scale);
        var sin = (float)(Math.Sin(radians) / scale);
        for (var y = 0; y < Size; y++)
        {
            for (var x = 0; x < Size; x++)
            {
                var dx = x - Centre - shiftX;
                var dy = y - Centre - shiftY;
                var sourceX = Centre + (mirror * ((cos * dx) + (sin * dy)));
                var sourceY = Centre + (cos * dy) - (sin * dx);
                transformed[(y * Size) + x] = BilinearSampling.At(face, sourceX, sourceY);
            }
        }
    }

    /// <summary>Sets a rectangle to 0, the mean of a standardised face.</summary>
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

    private static double Uniform(Random random, double low, double high) => low + (random.NextDouble() * (high - low));
}
