using ExpressiFy.Vision.Faces;
using ExpressiFy.Vision.Frames;

namespace ExpressiFy.Benchmarks.Geometry;

/// <summary>
/// A synthetic camera picture of 640×480: an enlarged training face at a random place before a wall with noise.
/// </summary>
internal static class Scene
{
    public const int Width = 640, Height = 480;

    /// <summary>
    /// Limits of the side of the enlarged crop: a person about two metres to half a metre from a laptop.
    /// </summary>
    private const int SmallestSide = 110, LargestSide = 320;

    /// <summary>Largest difference of brightness between two sides of the wall.</summary>
    private const int LightRange = 120;

    /// <summary>The scene of a crop; the same seed gives the same scene.</summary>
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
                var cropX = (x + .5) * FaceCrop.Side / side;
                var cropY = (y + .5) * FaceCrop.Side / side;
                var gray = CropSampling.Bilinear(crop, cropX, cropY);
                picture.AsSpan(3 * (((top + y) * Width) + left + x), 3).Fill(gray);
            }
        }

        return Frame.FromBgr(picture, Width, Height);
    }

    /// <summary>A plain wall with a tint, brighter toward one side, with the noise of a sensor.</summary>
    private static byte[] Wall(Random random)
    {
        var picture = new byte[3 * Width * Height];
        var lightAcross = (random.NextDouble() - .5) * LightRange;
        var lightDown = (random.NextDouble() - .5) * LightRange;
        double[] tint = [random.Next(70, 190), random.Next(70, 190), random.Next(70, 190)];
        for (var i = 0; i < picture.Length; i++)
        {
            var pixel = i / 3;
            var x = (pixel % Width / (double)Width) - .5;
            var y = (pixel / Width / (double)Height) - .5;
            var light = (lightAcross * x) + (lightDown * y);
            picture[i] = (byte)Math.Clamp(tint[i % 3] + light + random.Next(-4, 5), 0, 255);
        }

        return picture;
    }
}
