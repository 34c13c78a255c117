namespace ExpressiFy.Vision.Faces;

/// <summary>
/// Weighted non-maximum suppression as in MediaPipe (BlazeFace paper, section 3.4): the most confident face and all
/// that overlap it are replaced by their mean, weighted by confidence. The result varies less from frame to frame than
/// keeping the most confident face alone.
/// </summary>
internal static class WeightedSuppression
{
    /// <summary>Intersection over union above which two boxes are the same face, as published.</summary>
    public const double SameFace = .3;

    /// <summary>The merged faces, most confident first.</summary>
    public static List<Face> Merge(IEnumerable<Face> candidates)
    {
        // OrderByDescending is stable: equal confidences keep the order of the anchors, as in the reference.
        var remaining = candidates.OrderByDescending(face => face.Confidence).ToList();
        var merged = new List<Face>();
        while (remaining.Count > 0)
        {
            var strongest = remaining[0];
            var same = remaining.Where(face => IsSameFace(face, strongest)).ToList();
            merged.Add(Mean(strongest, same));
            remaining.RemoveAll(same.Contains);
        }

        return merged;
    }

    // A box without an area does not overlap itself, hence the reference check.
    private static bool IsSameFace(Face face, Face strongest) =>
        ReferenceEquals(face, strongest) || strongest.Box.Overlap(face.Box) > SameFace;

    private static Face Mean(Face strongest, List<Face> faces)
    {
        if (faces.Count == 1)
            return strongest;

        var total = faces.Sum(face => face.Confidence);
        double Weighted(Func<Face, double> value) => faces.Sum(face => face.Confidence * value(face)) / total;
        FacePoint WeightedPoint(Func<FaceKeypoints, FacePoint> point) =>
            new(Weighted(face => point(face.Keypoints).X), Weighted(face => point(face.Keypoints).Y));

        var left = Weighted(face => face.Box.X);
        var top = Weighted(face => face.Box.Y);
        var right = Weighted(face => face.Box.Right);
        var bottom = Weighted(face => face.Box.Bottom);
        var keypoints = new FaceKeypoints(
            WeightedPoint(points => points.RightEye),
            WeightedPoint(points => points.LeftEye),
            WeightedPoint(points => points.NoseTip),
            WeightedPoint(points => points.MouthCentre),
            WeightedPoint(points => points.RightEar),
            WeightedPoint(points => points.LeftEar));
        return new(new(left, top, right - left, bottom - top), strongest.Confidence, keypoints);
    }
}
