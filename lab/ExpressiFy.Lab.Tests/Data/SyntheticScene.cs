using ExpressiFy.Lab.Data;
using ExpressiFy.Vision.Faces;

namespace ExpressiFy.Lab.Tests.Data;

/// <summary>A smooth scene that has nothing to do with that of another seed, of which photographs can be cut.</summary>
public sealed class SyntheticScene
{
    private const int Size = FaceCrop.Side;

    private readonly (double X, double Y, double Width, double Height)[] blobs;

    public SyntheticScene(int seed)
    {
        var random = new Random(seed);
        blobs = [.. Enumerable.Range(0, 30).Select(_ => ((double)random.Next(Size), (double)random.Next(Size), (double)random.Next(2, 9), (random.NextDouble() * 2) - 1))];
    }

    /// <summary>The part of the scene that begins at a place, both in pixels of the whole, and is so much of its side.</summary>
    public FaceSample Photograph(double left = 0, double top = 0, double share = 1, string usage = Split.Training) => new(
        [.. Enumerable.Range(0, Size * Size).Select(i => Value(left + (share * (i % Size)), top + (share * (i / Size))))], default, usage);

    private byte Value(double x, double y) => (byte)Math.Clamp(
        128 + (50 * blobs.Sum(blob => blob.Height * Math.Exp(-(Math.Pow(x - blob.X, 2) + Math.Pow(y - blob.Y, 2)) / (2 * blob.Width * blob.Width)))), 0, 255);
}
