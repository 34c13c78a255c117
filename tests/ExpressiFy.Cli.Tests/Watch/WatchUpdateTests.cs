using ExpressiFy.Affect;
using ExpressiFy.Cli.Watch;
using ExpressiFy.Vision;

namespace ExpressiFy.Cli.Tests.Watch;

public sealed class WatchUpdateTests
{
    private static WatchUpdate At(double seconds, Mood? mood, FrameHint hint = FrameHint.None) => new(TimeSpan.FromSeconds(seconds), mood, null, hint, 25);

    [Fact]
    public void Words_say_what_the_expression_looks_like_never_what_the_person_feels()
    {
        foreach (var expression in ExpressionLabels.All)
            Assert.StartsWith($"Your expression looks {expression.Adjective()} (", At(0, Mood.Named(expression)).Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void A_mood_that_may_still_change_is_not_named() =>
        Assert.DoesNotContain("happy", At(0, Mood.Named(Expression.Happy) with { Stable = false }).Sentence, StringComparison.Ordinal);

    [Fact]
    public void Every_hint_has_its_advice() =>
        Assert.All(Enum.GetValues<FrameHint>(), hint => Assert.Equal(hint == FrameHint.None, At(0, null, hint).Advice.Length == 0));

    [Theory]
    [InlineData(0, "0:00.0")]
    [InlineData(7.25, "0:07.2")]
    [InlineData(3725.9, "62:05.9")]
    public void The_clock_counts_minutes_and_seconds(double seconds, string text) => Assert.Equal(text, At(seconds, null).Clock);
}
