using ExpressiFy.Lab.Data;
using ExpressiFy.Vision.Faces;

namespace ExpressiFy.Lab.Tests.Data;

/// <summary>A smooth scene that has nothing to do with that of another seed, of which photographs can be cut.</summary>
public sealed class SyntheticScene
{
    private const int Size = FaceCrop.Side;

    private const int BlobCount = 30;

    private readonly (double X, double Y, double Width, double Height)[] blobs;

    public SyntheticScene(int seed)
    {
        var random = new Random(seed);
        blobs = new (double, double, double, double)[BlobCount];
        for (var i = 0; i < BlobCount; i++)
        {
            double x = random.Next(Size), y = random.Next(Size), width = random.Next(2, 9);
            blobs[i] = (x, y, width, (random.NextDouble() * 2) - 1);
        }
    }

    /// <summary>Whole photographs of the scenes with consecutive seeds.</summary>
    public static FaceSample[] Photographs(int firstSeed, int count) =>
        [.. Enumerable.Range(firstSeed, count).Select(seed => new SyntheticScene(seed).Photograph())];

    /// <summary>A square part of the scene as a face.</summary>
    /// <param name="left">Left edge, in pixels of the whole.</param>
    /// <param name="top">Top edge, in pixels of the whole.</param>
    /// <param name="share">Side, as a fraction of the whole.</param>
    /// <param name="usage">Usage of the face.</param>
    public FaceSample Photograph(
        double left = 0, double top = 0, double share = 1, string usage = Split.Training)
    {
        var pixels = new byte[Size * Size];
        for (var i = 0; i < pixels.Length; i++)
            pixels[i] = Value(left + (share * (i % Size)), top + (share * (i / Size)));
        return new(pixels, default, usage);
    }

    private byte Value(double x, double y)
    {
        var sum = 0d;
        foreach (var blob in blobs)
        {
            var squaredDistance = Math.Pow(x - blob.X, 2) + Math.Pow(y - blob.Y, 2);
            sum += blob.Height * Math.Exp(-squaredDistance / (2 * blob.Width * blob.Width));
        }

        return (byte)Math.Clamp(128 + (50 * sum), 0, 255);
    }
}
