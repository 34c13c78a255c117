using System.Text;
using System.Text.Json;
using ExpressiFy.Affect;
using ExpressiFy.Vision;
using ExpressiFy.Web.Live;

namespace ExpressiFy.Web.Tests.Live;

public sealed class LiveStateTests
{
    private const string Scores =
        """{"angry":0.1,"disgust":0,"fear":0.1,"happy":0.5,"sad":0.1,"surprise":0.1,"neutral":0.1}""";

    private const string Odds =
        """{"angry":-7.1,"disgust":-9,"fear":-10.2,"happy":-6.5,"sad":1.5,"surprise":-8,"neutral":0}""";

    [Fact]
    public void What_was_given_is_read_back()
    {
        double[] odds = [-7.25, -20, 20, 0, 1.5, -8, 0];
        var state = new TrackerState(
            new(Expression.Sad, ExpressionScores.FromWeights([1, 2, 3, 4, 5, 6, 7])), ExpressionOdds.FromValues(odds));

        var read = Read(JsonSerializer.Serialize(LiveState.Of(state), ExpressionReply.Json));

        Assert.Equal(odds, read.Resting!.ToArray());
        Assert.Equal(Expression.Sad, read.Mood!.Expression);
        Assert.All(ExpressionLabels.All, label =>
            Assert.Equal(state.Mood!.Scores[label], read.Mood.Scores[label], tolerance: 1e-4));
    }

    [Fact]
    public void Nothing_is_a_state_too() => Assert.Equal(TrackerState.Empty, Read("null"));

    [Fact]
    public void A_state_may_have_one_half_only()
    {
        Assert.NotNull(Read($$$"""{"version":2,"mood":{"expression":"happy","scores":{{{Scores}}}}}""").Mood);
        Assert.NotNull(Read($$$"""{"version":2,"mood":null,"baseline":{{{Odds}}}}""").Resting);
    }

    /// <summary>A page that stays open while the host is updated has such a state.</summary>
    [Fact]
    public void Of_version_1_the_mood_goes_on_and_the_neutral_face_does_not_because_it_was_in_shares()
    {
        var read = Read(
            $$$"""{"version":1,"mood":{"expression":"happy","scores":{{{Scores}}}},"baseline":{{{Scores}}}}""");
        Assert.Equal(Expression.Happy, read.Mood!.Expression);
        Assert.Null(read.Resting);
    }

    [Theory]
    [InlineData("""{}""", "version 0, expected 2")]
    [InlineData("""[]""", "no JSON object")]
    [InlineData("""7""", "no JSON object")]
    [InlineData("""{"version":3,"mood":null,"baseline":null}""", "version 3, expected 2")]
    [InlineData("""{"version":2,"mood":"happy"}""", "another form")]
    [InlineData("""{"version":2,"mood":{"expression":"happy"}}""", "mood: expected the numbers of 7")]
    [InlineData("""{"version":2,"mood":{"expression":"bored","scores":S}}""", "one of the seven expressions")]
    [InlineData("""{"version":2,"mood":{"scores":S}}""", "one of the seven expressions")]
    [InlineData("""{"version":2,"mood":{"expression":"happy","scores":{"happy":1}}}""", "mood: expected the numbers")]
    [InlineData("""{"version":2,"baseline":{}}""", "baseline: expected the numbers of 7")]
    [InlineData("""{"version":2,"baseline":[1,2,3,4,5,6,0]}""", "another form")]
    public void Another_version_or_shape_is_refused_and_the_reason_said(string json, string reason) =>
        AssertRefused(json.Replace("S", Scores, StringComparison.Ordinal), reason);

    [Theory]
    [InlineData("-0.01")]
    [InlineData("1.01")]
    [InlineData("1e300")]
    [InlineData("1e999")]
    [InlineData("\"0.5\"")]
    [InlineData("\"NaN\"")]
    [InlineData("null")]
    public void A_share_out_of_range_is_refused(string share)
    {
        var scores = Scores.Replace("0.5", share, StringComparison.Ordinal);
        AssertRefused($$$"""{"version":2,"mood":{"expression":"happy","scores":{{{scores}}}}}""");
    }

    [Theory]
    [InlineData("-20.01")]
    [InlineData("20.01")]
    [InlineData("1e300")]
    [InlineData("-1e999")]
    [InlineData("\"1.5\"")]
    [InlineData("\"NaN\"")]
    [InlineData("NaN")]
    [InlineData("null")]
    public void Log_odds_out_of_range_are_refused(string odds)
    {
        var baseline = Odds.Replace("1.5", odds, StringComparison.Ordinal);
        AssertRefused($$$"""{"version":2,"baseline":{{{baseline}}}}""");
    }

    [Fact]
    public void The_message_names_the_number_that_is_wrong() => AssertRefused(
        $$$"""{"version":2,"baseline":{{{Odds.Replace("1.5", "99", StringComparison.Ordinal)}}}}""",
        "baseline: sad has to be from -20 to 20.");

    [Fact]
    public void Neutral_is_nought_against_itself()
    {
        var baseline = Odds.Replace("\"neutral\":0", "\"neutral\":3", StringComparison.Ordinal);
        AssertRefused($$$"""{"version":2,"baseline":{{{baseline}}}}""", "baseline: neutral against itself is 0.");
    }

    [Fact]
    public void Shares_that_are_more_than_one_together_are_refused()
    {
        var scores = Scores.Replace("0.1", "0.2", StringComparison.Ordinal);
        AssertRefused($$$"""{"version":2,"mood":{"expression":"happy","scores":{{{scores}}}}}""", "1 together");
    }

    private static void AssertRefused(string json, string reason = "")
    {
        var command = LiveCommand.Parse(Encoding.UTF8.GetBytes($$$"""{"resume":{{{json}}}}"""));
        if (command is null)
            return; // no JSON at all
        var resume = Assert.IsType<LiveCommand.Resume>(command);
        Assert.Null(resume.State);
        Assert.Contains(reason, resume.Problem, StringComparison.Ordinal);
        Assert.EndsWith(".", resume.Problem, StringComparison.Ordinal);
    }

    private static TrackerState Read(string json)
    {
        using var document = JsonDocument.Parse(json);
        return LiveState.Read(document.RootElement);
    }
}
