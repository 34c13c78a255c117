using CsCheck;
using ExpressiFy.Vision.Faces;

namespace ExpressiFy.Vision.Tests.Faces;

public sealed class BlazeFaceTests
{
    [Fact]
    public void Anchors_are_those_of_the_published_layout()
    {
        var expected = ReferenceDetector.Anchors();
        Assert.Equal(896, expected.Count);
        Assert.Equal(expected.Count, BlazeFaceAnchors.Centres.Length);
        for (var i = 0; i < expected.Count; i++)
        {
            Assert.Equal(expected[i].X, BlazeFaceAnchors.Centres[i].X, 1e-6);
            Assert.Equal(expected[i].Y, BlazeFaceAnchors.Centres[i].Y, 1e-6);
        }
    }

    [Fact]
    public void An_output_is_decoded_around_its_anchor() =>
        Gen.Select(Gen.Int[0, 895], Gen.Float[-20, 20].Array[16], Gen.Float[-150, 150]).Sample((anchor, values, logit) =>
        {
            var regressors = new float[896 * 16];
            var logits = Enumerable.Repeat(-200f, 896).ToArray();
            (values[2], values[3]) = (Math.Abs(values[2]) + 1, Math.Abs(values[3]) + 1);
            values.CopyTo(regressors, anchor * 16);
            logits[anchor] = logit;

            var faces = BlazeFaceOutput.Decode(regressors, logits, .5);
            if (1 / (1 + Math.Exp(-logit)) < .5)
                return faces.Count == 0;

            var (x, y) = ReferenceDetector.Anchors()[anchor];
            var face = Assert.Single(faces);
            Assert.Equal((x * 128) + values[0], face.Box.CentreX, .001);
            Assert.Equal((y * 128) + values[1], face.Box.CentreY, .001);
            Assert.Equal(values[2], face.Box.Width, .001);
            Assert.Equal(values[3], face.Box.Height, .001);
            Assert.Equal((x * 128) + values[4], face.Keypoints.RightEye.X, .001);
            Assert.Equal((y * 128) + values[7], face.Keypoints.LeftEye.Y, .001);
            Assert.Equal((x * 128) + values[14], face.Keypoints.LeftEar.X, .001);
            return face.Confidence is >= .5 and <= 1;
        });

    [Fact]
    public void Suppression_is_that_of_the_reference() =>
        FaceGenerators.Face.Array[0, 12].Sample(
            faces =>
            {
                var expected = ReferenceDetector.Merge(faces, WeightedSuppression.SameFace);
                var merged = WeightedSuppression.Merge(faces);
                Assert.Equal(expected.Count, merged.Count);
                foreach (var (face, reference) in merged.Zip(expected))
                {
                    Assert.Equal(reference.Confidence, face.Confidence);
                    Assert.Equal(reference.Box.X, face.Box.X, 1e-9);
                    Assert.Equal(reference.Box.Y, face.Box.Y, 1e-9);
                    Assert.Equal(reference.Box.Width, face.Box.Width, 1e-9);
                    Assert.Equal(reference.Box.Height, face.Box.Height, 1e-9);
                    foreach (var (point, other) in face.Keypoints.ToArray().Zip(reference.Keypoints.ToArray()))
                        Assert.Equal(0, point.DistanceTo(other), 1e-9);
                }
            },
            iter: 500);

    [Fact]
    public void Overlap_is_the_counted_share_of_pixels() =>
        Gen.Select(FaceGenerators.Box, FaceGenerators.Box).Sample(
            (a, b) => Math.Abs(ReferenceDetector.IntersectionOverUnion(a, b) - a.Overlap(b)) < 1e-9 && a.Overlap(b) == b.Overlap(a),
            iter: 500);

    [Fact]
    public void The_middle_of_a_merged_face_is_weighted_by_confidence()
    {
        var points = FaceKeypoints.From(new FacePoint[6]);
        var merged = WeightedSuppression.Merge([new(new(0, 0, 10, 10), .9, points), new(new(3, 0, 10, 10), .6, points)]);
        Assert.Equal(1.2, Assert.Single(merged).Box.X, 1e-9);
    }
}
