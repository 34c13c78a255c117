using ExpressiFy.Vision.Faces;
using ExpressiFy.Vision.Frames;

namespace ExpressiFy.Benchmarks.Geometry;

/// <summary>A camera picture of 640×480 with one training face somewhere in it: a wall with soft light and grain, and the enlarged crop.</summary>
internal static class Scene
{
    public const int Width = 640, Height = 480;

    /// <summary>Sides of the pasted crop: a person between about two metres and half a metre from a laptop.</summary>
    private const int SmallestSide = 110, LargestSide = 320;

    private const int Crop = FaceCrop.Side;

    /// <summary>The scene of a crop; the same seed gives the same one.</summary>
    public static Frame Of(ReadOnlySpan<byte> crop, int seed)
    {
        var random = new Random(seed);
        var picture = Wall(random);
        var side = random.Next(SmallestSide, LargestSide + 1);
        var left = random.Next(Width - side + 1);
        var top = random.Next(Height - side + 1);
        for (var y = 0; y < side; y++)
        {
            for (var x = 0; x < side; x++)
            {
                var gray = CropSampling.Bilinear(crop, (x + .5) * Crop / side, (y + .5) * Crop / side);
                picture.AsSpan(3 * (((top + y) * Width) + left + x), 3).Fill(gray);
            }
        }

        return Frame.FromBgr(picture, Width, Height);
    }

    /// <summary>A plain wall, brighter toward one side, with the grain of a sensor and a tint.</summary>
    private static byte[] Wall(Random random)
    {
        var picture = new byte[3 * Width * Height];
        var (across, down) = ((random.NextDouble() - .5) * 120, (random.NextDouble() - .5) * 120);
        double[] tint = [random.Next(70, 190), random.Next(70, 190), random.Next(70, 190)];
        for (var i = 0; i < picture.Length; i++)
        {
            var (x, y) = ((i / 3 % Width / (double)Width) - .5, (i / 3 / Width / (double)Height) - .5);
            picture[i] = (byte)Math.Clamp(tint[i % 3] + (across * x) + (down * y) + random.Next(-4, 5), 0, 255);
        }

        return picture;
    }
}
