namespace ExpressiFy.Vision.Pixels;

/// <summary>
/// How much each pixel along a side of a picture counts in each pixel of the smaller one: the part of it that lies
/// there (OpenCV 4, computeResizeAreaTab).
/// </summary>
internal sealed class AreaWeights
{
    /// <summary>A part of a pixel below which it is left out.</summary>
    private const double LeastPart = .001;

    private readonly int[] firsts;
    private readonly float[][] weights;

    /// <summary>Weighs a side.</summary>
    /// <param name="from">Pixels along the side.</param>
    /// <param name="to">Pixels along the smaller side.</param>
    /// <param name="scale">Pixels for one of the smaller side, at least 1; usually from / to.</param>
    public AreaWeights(int from, int to, double scale)
    {
        firsts = new int[to];
        weights = new float[to][];
        var parts = new List<float>();
        for (var i = 0; i < to; i++)
        {
            var begin = i * scale;
            var end = begin + scale;
            var length = Math.Min(scale, from - begin);
            var lastWhole = Math.Min((int)Math.Floor(end), from - 1);
            var firstWhole = Math.Min((int)Math.Ceiling(begin), lastWhole);
            var hasBegin = firstWhole - begin > LeastPart;
            parts.Clear();
            if (hasBegin)
                parts.Add((float)((firstWhole - begin) / length));
            for (var whole = firstWhole; whole < lastWhole; whole++)
                parts.Add((float)(1 / length));
            if (end - lastWhole > LeastPart)
                parts.Add((float)(Math.Min(Math.Min(end - lastWhole, 1), length) / length));
            firsts[i] = hasBegin ? firstWhole - 1 : firstWhole;
            weights[i] = [.. parts];
        }
    }

    /// <summary>The first pixel that counts in a pixel of the smaller side.</summary>
    public int First(int pixel) => firsts[pixel];

    /// <summary>The weights of that pixel and of the following; their sum is 1.</summary>
    public ReadOnlySpan<float> Of(int pixel) => weights[pixel];
}
