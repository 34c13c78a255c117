using ExpressiFy.Vision.Faces;

namespace ExpressiFy.Lab.Data;

/// <summary>
/// The correlation of two faces where they overlap, if one is another crop of the same photograph. Searches in three
/// steps around an approximate position, from coarse to fine.
/// </summary>
internal static class CropMatch
{
    private const int Size = FaceCrop.Side;

    /// <summary>
    /// A candidate whose correlation is lower than the required one by more than this cannot be improved enough by
    /// moving it two pixels. Most candidates end here.
    /// </summary>
    private const double CoarseMargin = .35;

    /// <summary>The same for a move of half a pixel.</summary>
    private const double FineMargin = .15;

    private static readonly float[] CoarseSteps = [-2, -1, 0, 1, 2];
    private static readonly float[] FineSteps = [-.5f, 0, .5f];

    /// <summary>The highest correlation of a face with another one.</summary>
    /// <param name="face">48×48.</param>
    /// <param name="window">
    /// About where the other face's <see cref="CroppedDuplicates.Middle"/> is in this face.
    /// </param>
    /// <param name="other">48×48.</param>
    /// <param name="required">
    /// The correlation of a match; the search ends when it cannot be reached, and the result is then lower.
    /// </param>
    public static double HighestCorrelation(byte[] face, FaceWindow window, byte[] other, double required)
    {
        var highest = Correlation(face, window, other, pixelStep: 3);
        if (highest < required - CoarseMargin)
            return highest;

        var best = Search(face, window, other, CoarseSteps, pixelStep: 2);
        if (best.Correlation <= highest)
            best = (highest, window);
        if (best.Correlation < required - FineMargin)
            return best.Correlation;
        return Search(face, best.Window, other, FineSteps, pixelStep: 1).Correlation;
    }

    /// <summary>The best of all combinations of changes of size and position.</summary>
    private static (double Correlation, FaceWindow Window) Search(
        byte[] face, FaceWindow window, byte[] other, float[] steps, int pixelStep)
    {
        var best = (Correlation: double.MinValue, Window: window);
        foreach (var growth in steps)
        {
            foreach (var down in steps)
            {
                foreach (var right in steps)
                {
                    var changed = window.Changed(right, down, growth);
                    var correlation = Correlation(face, changed, other, pixelStep);
                    if (correlation > best.Correlation)
                        best = (correlation, changed);
                }
            }
        }

        return best;
    }

    /// <summary>
    /// Pearson's correlation of every <paramref name="pixelStep"/>th pixel of the overlap; 0 for a constant part.
    /// </summary>
    private static double Correlation(byte[] face, FaceWindow window, byte[] other, int pixelStep)
    {
        double count = 0, sumA = 0, sumB = 0, sumAA = 0, sumBB = 0, sumAB = 0;
        var scale = window.Side / CroppedDuplicates.Middle.Side;
        for (var y = 0; y < Size; y += pixelStep)
        {
            var faceY = window.Top + ((y - CroppedDuplicates.Middle.Top) * scale);
            if (faceY is < 0 or > Size - 1)
                continue;
            for (var x = 0; x < Size; x += pixelStep)
            {
                var faceX = window.Left + ((x - CroppedDuplicates.Middle.Left) * scale);
                if (faceX is < 0 or > Size - 1)
                    continue;
                double a = BilinearSampling.At<byte>(face, faceX, faceY);
                double b = other[(y * Size) + x];
                count++;
                sumA += a;
                sumB += b;
                sumAA += a * a;
                sumBB += b * b;
                sumAB += a * b;
            }
        }

        var varianceProduct = (sumAA - (sumA * sumA / count)) * (sumBB - (sumB * sumB / count));
        return varianceProduct > 0 ? (sumAB - (sumA * sumB / count)) / Math.Sqrt(varianceProduct) : 0;
    }
}
