using CsCheck;
using ExpressiFy.Vision.Faces;

namespace ExpressiFy.Vision.Tests.Faces;

/// <summary>Random faces inside 60×60 pixels, with whole-number boxes so that a reference can count pixels.</summary>
internal static class FaceGenerators
{
    public static Gen<FaceBox> Box { get; } =
        from x in Gen.Int[0, 30]
        from y in Gen.Int[0, 30]
        from width in Gen.Int[1, 30]
        from height in Gen.Int[1, 30]
        select new FaceBox(x, y, width, height);

    private static Gen<FacePoint> Point { get; } =
        Gen.Select(Gen.Double[0, 60], Gen.Double[0, 60], (x, y) => new FacePoint(x, y));

    public static Gen<Face> Face { get; } =
        from box in Box
        from confidence in Gen.Double[.5, 1]
        from points in Point.Array[FaceKeypoints.Count]
        select new Face(box, confidence, FaceKeypoints.From(points));
}
