namespace ExpressiFy.Vision.Faces;

/// <summary>Reads the two output tensors of BlazeFace.</summary>
internal static class BlazeFaceOutput
{
    /// <summary>Values an anchor regresses: centre, width and height, six points.</summary>
    public const int Values = 4 + (2 * FaceKeypoints.Count);

    /// <summary>MediaPipe clips logits here before the sigmoid, so that the exponential cannot overflow.</summary>
    private const float LogitLimit = 100;

    /// <summary>
    /// The faces that score at least <paramref name="minConfidence"/>, in pixels of the 128×128 input, overlapping ones not yet merged.
    /// </summary>
    /// <param name="regressors">896 × 16: offsets from the anchor's centre in input pixels.</param>
    /// <param name="logits">896 logits.</param>
    /// <param name="minConfidence">0…1.</param>
    public static List<Face> Decode(ReadOnlySpan<float> regressors, ReadOnlySpan<float> logits, double minConfidence)
    {
        var faces = new List<Face>();
        Span<FacePoint> points = stackalloc FacePoint[FaceKeypoints.Count];
        for (var anchor = 0; anchor < BlazeFaceAnchors.Count; anchor++)
        {
            var confidence = Sigmoid(logits[anchor]);
            if (confidence < minConfidence)
                continue;

            var values = regressors.Slice(anchor * Values, Values);
            var x = BlazeFaceAnchors.Centres[anchor].X * BlazeFace.Side;
            var y = BlazeFaceAnchors.Centres[anchor].Y * BlazeFace.Side;
            for (var point = 0; point < points.Length; point++)
                points[point] = new(x + values[4 + (2 * point)], y + values[5 + (2 * point)]);

            double width = values[2], height = values[3];
            if (width > 0 && height > 0)
                faces.Add(new(new(x + values[0] - (width / 2), y + values[1] - (height / 2), width, height), confidence, FaceKeypoints.From(points)));
        }

        return faces;
    }

    private static double Sigmoid(float logit) => 1 / (1 + Math.Exp(-Math.Clamp(logit, -LogitLimit, LogitLimit)));
}
