using CsCheck;
using ExpressiFy.Vision.Faces;

namespace ExpressiFy.Vision.Tests.Faces;

public sealed class BlazeFaceTests
{
    private const int Anchors = 896;
    private const int ValuesOfAnchor = 16;
    private const int Side = 128;
    private const float NoFaceLogit = -200;

    [Fact]
    public void Anchors_are_those_of_the_published_layout()
    {
        var expected = ReferenceDetector.Anchors();
        Assert.Equal(Anchors, expected.Count);
        Assert.Equal(Anchors, BlazeFaceAnchors.Centres.Length);
        for (var i = 0; i < Anchors; i++)
        {
            Assert.Equal(expected[i].X, BlazeFaceAnchors.Centres[i].X, 1e-6);
            Assert.Equal(expected[i].Y, BlazeFaceAnchors.Centres[i].Y, 1e-6);
        }
    }

    [Fact]
    public void An_output_is_decoded_around_its_anchor()
    {
        var values = Gen.Float[-20, 20].Array[ValuesOfAnchor];
        Gen.Select(Gen.Int[0, Anchors - 1], values, Gen.Float[0, 150]).Sample((anchor, offsets, logit) =>
        {
            offsets[2] = Math.Abs(offsets[2]) + 1;
            offsets[3] = Math.Abs(offsets[3]) + 1;

            var face = Assert.Single(Decode(anchor, offsets, logit));

            var centre = ReferenceDetector.Anchors()[anchor];
            var x = centre.X * Side;
            var y = centre.Y * Side;
            Assert.Equal(x + offsets[0], face.Box.CentreX, .001);
            Assert.Equal(y + offsets[1], face.Box.CentreY, .001);
            Assert.Equal(offsets[2], face.Box.Width, .001);
            Assert.Equal(offsets[3], face.Box.Height, .001);
            Assert.Equal(x + offsets[4], face.Keypoints.RightEye.X, .001);
            Assert.Equal(y + offsets[7], face.Keypoints.LeftEye.Y, .001);
            Assert.Equal(x + offsets[14], face.Keypoints.LeftEar.X, .001);
            Assert.InRange(face.Confidence, .5, 1);
        });
    }

    [Fact]
    public void An_output_below_the_smallest_confidence_is_no_face() =>
        Gen.Select(Gen.Int[0, Anchors - 1], Gen.Float[-150, -.01f]).Sample((anchor, logit) =>
            Assert.Empty(Decode(anchor, Enumerable.Repeat(1f, ValuesOfAnchor).ToArray(), logit)));

    [Fact]
    public void Suppression_is_that_of_the_reference() =>
        FaceGenerators.Face.Array[0, 12].Sample(
            faces =>
            {
                var expected = ReferenceDetector.Merge(faces, WeightedSuppression.SameFace);
                var merged = WeightedSuppression.Merge(faces);
                Assert.Equal(expected.Count, merged.Count);
                foreach (var (reference, face) in expected.Zip(merged))
                    AssertSame(reference, face);
            },
            iter: 500);

    [Fact]
    public void Overlap_is_the_intersection_over_union_in_counted_pixels() =>
        Gen.Select(FaceGenerators.Box, FaceGenerators.Box).Sample(
            (a, b) =>
            {
                Assert.Equal(ReferenceDetector.IntersectionOverUnion(a, b), a.Overlap(b), 1e-9);
                Assert.Equal(a.Overlap(b), b.Overlap(a));
            },
            iter: 500);

    [Fact]
    public void Merged_faces_are_weighted_by_confidence()
    {
        var keypoints = FaceKeypoints.From(new FacePoint[FaceKeypoints.Count]);
        Face[] faces = [new(new(0, 0, 10, 10), .9, keypoints), new(new(3, 0, 10, 10), .6, keypoints)];
        Assert.Equal(1.2, Assert.Single(WeightedSuppression.Merge(faces)).Box.X, 1e-9);
    }

    /// <summary>Decodes an output in which only one anchor may be a face.</summary>
    private static List<Face> Decode(int anchor, float[] values, float logit)
    {
        var regressors = new float[Anchors * ValuesOfAnchor];
        values.CopyTo(regressors, anchor * ValuesOfAnchor);
        var logits = Enumerable.Repeat(NoFaceLogit, Anchors).ToArray();
        logits[anchor] = logit;
        return BlazeFaceOutput.Decode(regressors, logits, .5);
    }

    private static void AssertSame(Face expected, Face actual)
    {
        Assert.Equal(expected.Confidence, actual.Confidence);
        Assert.Equal(expected.Box.X, actual.Box.X, 1e-9);
        Assert.Equal(expected.Box.Y, actual.Box.Y, 1e-9);
        Assert.Equal(expected.Box.Width, actual.Box.Width, 1e-9);
        Assert.Equal(expected.Box.Height, actual.Box.Height, 1e-9);
        foreach (var (expectedPoint, point) in expected.Keypoints.ToArray().Zip(actual.Keypoints.ToArray()))
            Assert.Equal(0, expectedPoint.DistanceTo(point), 1e-9);
    }
}
