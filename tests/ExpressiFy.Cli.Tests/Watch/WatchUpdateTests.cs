using ExpressiFy.Affect;
using ExpressiFy.Cli.Watch;
using ExpressiFy.Vision;

namespace ExpressiFy.Cli.Tests.Watch;

public sealed class WatchUpdateTests
{
    [Fact]
    public void The_sentence_states_what_the_expression_looks_like()
    {
        foreach (var expression in ExpressionLabels.All)
        {
            var sentence = Update(Mood.Named(expression)).Sentence;
            Assert.StartsWith($"Your expression looks {expression.Adjective()} (", sentence);
        }
    }

    [Fact]
    public void A_mood_that_is_not_stable_is_not_named()
    {
        var unstable = Mood.Named(Expression.Happy) with { Stable = false };
        Assert.DoesNotContain("happy", Update(unstable).Sentence);
    }

    [Fact]
    public void Every_hint_but_none_has_its_advice()
    {
        foreach (var hint in Enum.GetValues<FrameHint>())
            Assert.Equal(hint == FrameHint.None, Update(mood: null, hint: hint).Advice.Length == 0);
    }

    [Theory]
    [InlineData(0, "0:00.0")]
    [InlineData(7.25, "0:07.2")]
    [InlineData(3725.9, "62:05.9")]
    public void The_clock_shows_minutes_and_seconds(double seconds, string text) =>
        Assert.Equal(text, Update(mood: null, seconds).Clock);

    private static WatchUpdate Update(Mood? mood, double seconds = 0, FrameHint hint = FrameHint.None) =>
        new(TimeSpan.FromSeconds(seconds), mood, Scores: null, hint, FramesPerSecond: 25);
}
