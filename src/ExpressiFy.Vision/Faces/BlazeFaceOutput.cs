namespace ExpressiFy.Vision.Faces;

/// <summary>Decodes the two output tensors of BlazeFace.</summary>
internal static class BlazeFaceOutput
{
    /// <summary>Values regressed for each anchor: centre x and y, width, height, then x and y of six points.</summary>
    public const int Values = FirstPoint + (2 * FaceKeypoints.Count);

    private const int FirstPoint = 4;

    /// <summary>MediaPipe clips logits here before the sigmoid, so that the exponential cannot overflow.</summary>
    private const float LogitLimit = 100;

    /// <summary>
    /// The faces with at least <paramref name="minConfidence"/>, in pixels of the 128×128 input. Overlapping ones are
    /// not merged.
    /// </summary>
    /// <param name="regressors">896 × 16: offsets from the anchor's centre in input pixels.</param>
    /// <param name="logits">896 logits.</param>
    /// <param name="minConfidence">0…1.</param>
    public static List<Face> Decode(ReadOnlySpan<float> regressors, ReadOnlySpan<float> logits, double minConfidence)
    {
        var faces = new List<Face>();
        for (var anchor = 0; anchor < BlazeFaceAnchors.Count; anchor++)
        {
            var confidence = Sigmoid(logits[anchor]);
            if (confidence < minConfidence)
                continue;

            var values = regressors.Slice(anchor * Values, Values);
            var face = DecodeFace(values, BlazeFaceAnchors.Centres[anchor], confidence);
            if (face.Box is { Width: > 0, Height: > 0 })
                faces.Add(face);
        }

        return faces;
    }

    private static Face DecodeFace(ReadOnlySpan<float> values, (float X, float Y) centre, double confidence)
    {
        var x = centre.X * BlazeFace.Side;
        var y = centre.Y * BlazeFace.Side;
        double width = values[2];
        double height = values[3];
        var box = new FaceBox(x + values[0] - (width / 2), y + values[1] - (height / 2), width, height);

        Span<FacePoint> points = stackalloc FacePoint[FaceKeypoints.Count];
        for (var i = 0; i < points.Length; i++)
            points[i] = new(x + values[FirstPoint + (2 * i)], y + values[FirstPoint + (2 * i) + 1]);
        return new(box, confidence, FaceKeypoints.From(points));
    }

    private static double Sigmoid(float logit) => 1 / (1 + Math.Exp(-Math.Clamp(logit, -LogitLimit, LogitLimit)));
}
