namespace ExpressiFy.Vision.Faces;

/// <summary>
/// Weighted non-maximum suppression as MediaPipe does it (BlazeFace paper, section 3.4): the strongest face absorbs all that overlap it,
/// and becomes their mean, weighted by confidence. It jitters far less from frame to frame than keeping the strongest alone.
/// </summary>
internal static class WeightedSuppression
{
    /// <summary>Overlap (intersection over union) above which two boxes are the same face; the published value.</summary>
    public const double SameFace = .3;

    /// <summary>The merged faces, most confident first.</summary>
    public static List<Face> Merge(IEnumerable<Face> candidates)
    {
        // OrderByDescending is stable: equal confidences keep the order of the anchors, as in the reference.
        var left = candidates.OrderByDescending(face => face.Confidence).ToList();
        var merged = new List<Face>();
        while (left.Count > 0)
        {
            var strongest = left[0];
            var same = left.Where(face => ReferenceEquals(face, strongest) || strongest.Box.Overlap(face.Box) > SameFace).ToList();
            merged.Add(Mean(strongest, same));
            left.RemoveAll(same.Contains);
        }

        return merged;
    }

    private static Face Mean(Face strongest, List<Face> same)
    {
        if (same.Count == 1)
            return strongest;

        var total = same.Sum(face => face.Confidence);
        double Weighted(Func<Face, double> value) => same.Sum(face => face.Confidence * value(face)) / total;

        double left = Weighted(face => face.Box.X), top = Weighted(face => face.Box.Y);
        var box = new FaceBox(left, top, Weighted(face => face.Box.Right) - left, Weighted(face => face.Box.Bottom) - top);
        FacePoint Point(Func<FaceKeypoints, FacePoint> point) =>
            new(Weighted(face => point(face.Keypoints).X), Weighted(face => point(face.Keypoints).Y));
        return new(
            box,
            strongest.Confidence,
            new(
                Point(points => points.RightEye),
                Point(points => points.LeftEye),
                Point(points => points.NoseTip),
                Point(points => points.MouthCentre),
                Point(points => points.RightEar),
                Point(points => points.LeftEar)));
    }
}
