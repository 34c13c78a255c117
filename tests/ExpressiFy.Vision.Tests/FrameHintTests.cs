using ExpressiFy.Affect;
using ExpressiFy.Vision.Faces;

namespace ExpressiFy.Vision.Tests;

public sealed class FrameHintTests
{
    [Theory]
    [InlineData(.5, new double[0], FrameHint.NoFace)]
    [InlineData(.1, new double[0], FrameHint.TooDark)]
    [InlineData(.03, new[] { 200d }, FrameHint.TooDark)]
    [InlineData(.1, new[] { 200d }, FrameHint.None)]
    [InlineData(.5, new[] { 200d }, FrameHint.None)]
    [InlineData(.5, new[] { 38d }, FrameHint.TooFar)]
    [InlineData(.5, new[] { 42d }, FrameHint.None)]
    [InlineData(.5, new[] { 38d, 30d }, FrameHint.TooFar)]
    [InlineData(.5, new[] { 200d, 180d }, FrameHint.SeveralFaces)]
    [InlineData(.5, new[] { 200d, 60d }, FrameHint.None)]
    public void The_most_helpful_hint_is_chosen(double brightness, double[] boxHeights, FrameHint expected)
    {
        var faces = boxHeights.Select(FaceOfHeight).ToList();
        var reading = new PipelineReading(640, 480, brightness, faces, new(0, 0, 0, 0));
        Assert.Equal(expected, reading.Hint());
    }

    [Fact]
    public void Hints_have_the_names_of_the_live_view() => Assert.Equal(
        [null, "no-face", "too-dark", "too-far", "several-faces"],
        Enum.GetValues<FrameHint>().Select(hint => hint.Name()));

    private static ReadFace FaceOfHeight(double height)
    {
        var keypoints = FaceKeypoints.From(new FacePoint[FaceKeypoints.Count]);
        var face = new Face(new(0, 0, height, height), .9, keypoints);
        return new(face, ExpressionScores.Uniform);
    }
}
