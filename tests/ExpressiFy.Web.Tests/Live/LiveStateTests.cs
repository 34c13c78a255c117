using System.Text.Json;
using ExpressiFy.Affect;
using ExpressiFy.Vision;
using ExpressiFy.Web.Live;

namespace ExpressiFy.Web.Tests.Live;

public sealed class LiveStateTests
{
    private const string Scores =
        """{"angry":0.1,"disgust":0,"fear":0.1,"happy":0.5,"sad":0.1,"surprise":0.1,"neutral":0.1}""";

    [Fact]
    public void What_was_given_is_read_back()
    {
        var state = new TrackerState(
            new(Expression.Sad, ExpressionScores.FromWeights([1, 2, 3, 4, 5, 6, 7])), [0, 0.1, 0.2, 0, 0.3, 0, 0.4]);

        var read = Read(JsonSerializer.Serialize(LiveState.Of(state), ExpressionReply.Json))!;

        Assert.Equal(state.Resting, read.Resting);
        Assert.Equal(Expression.Sad, read.Mood!.Expression);
        Assert.All(ExpressionLabels.All, label =>
            Assert.Equal(state.Mood!.Scores[label], read.Mood.Scores[label], tolerance: 1e-4));
    }

    [Fact]
    public void Nothing_is_a_state_too() => Assert.Equal(TrackerState.Empty, Read("null"));

    [Fact]
    public void A_state_may_have_one_half_only()
    {
        Assert.NotNull(Read($$$"""{"version":1,"mood":{"expression":"happy","scores":{{{Scores}}}}}""")!.Mood);
        Assert.NotNull(Read($$$"""{"version":1,"mood":null,"baseline":{{{Scores}}}}""")!.Resting);
    }

    [Theory]
    [InlineData("""{}""")]
    [InlineData("""[]""")]
    [InlineData("""7""")]
    [InlineData("""{"version":2,"mood":null,"baseline":null}""")]
    [InlineData("""{"version":1,"mood":"happy"}""")]
    [InlineData("""{"version":1,"mood":{"expression":"happy"}}""")]
    [InlineData("""{"version":1,"mood":{"expression":"bored","scores":S}}""")]
    [InlineData("""{"version":1,"mood":{"scores":S}}""")]
    [InlineData("""{"version":1,"mood":{"expression":"happy","scores":{"happy":1}}}""")]
    [InlineData("""{"version":1,"baseline":{}}""")]
    public void Another_version_or_shape_is_refused(string json) =>
        Assert.Null(Read(json.Replace("S", Scores, StringComparison.Ordinal)));

    [Theory]
    [InlineData("-0.01")]
    [InlineData("1.01")]
    [InlineData("1e300")]
    [InlineData("\"0.5\"")]
    [InlineData("\"NaN\"")]
    [InlineData("null")]
    public void A_share_out_of_range_is_refused(string share)
    {
        var scores = Scores.Replace("0.5", share, StringComparison.Ordinal);
        Assert.Null(Read($$$"""{"version":1,"mood":{"expression":"happy","scores":{{{scores}}}}}"""));
        Assert.Null(Read($$$"""{"version":1,"baseline":{{{scores}}}}"""));
    }

    [Fact]
    public void A_neutral_face_that_would_hide_every_smile_is_refused()
    {
        var scores = Scores.Replace("0.1", "0", StringComparison.Ordinal)
            .Replace("0.5", "0.81", StringComparison.Ordinal);
        Assert.Null(Read($$$"""{"version":1,"baseline":{{{scores}}}}"""));
    }

    [Fact]
    public void Shares_that_are_more_than_one_together_are_refused()
    {
        var scores = Scores.Replace("0.1", "0.2", StringComparison.Ordinal);
        Assert.Null(Read($$$"""{"version":1,"baseline":{{{scores}}}}"""));
    }

    private static TrackerState? Read(string json)
    {
        using var document = JsonDocument.Parse(json);
        return LiveState.Read(document.RootElement);
    }
}
