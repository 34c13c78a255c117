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
    public void The_hint_is_what_helps_most(double brightness, double[] heights, FrameHint expected)
    {
        var points = FaceKeypoints.From(new FacePoint[6]);
        var faces = heights.Select(height => new ReadFace(new(new(0, 0, height, height), .9, points), ExpressionScores.Uniform)).ToList();
        Assert.Equal(expected, new PipelineReading(640, 480, brightness, faces, new(0, 0, 0)).Hint());
    }

    [Fact]
    public void Hints_are_named_as_the_live_view_sends_them() => Assert.Equal(
        [null, "no-face", "too-dark", "too-far", "several-faces"],
        Enum.GetValues<FrameHint>().Select(hint => hint.Name()));
}
