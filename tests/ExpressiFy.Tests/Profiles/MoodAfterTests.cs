using ExpressiFy.Affect;
using ExpressiFy.Profiles;

namespace ExpressiFy.Tests.Profiles;

public sealed class MoodAfterTests
{
    [Fact]
    public void There_are_three_comparisons_and_all_mood_words() =>
        Assert.Equal(3 + MoodVocabulary.All.Count, MoodAfter.All.Count);

    [Fact]
    public void Every_mood_is_parsed_from_its_name() =>
        Assert.All(MoodAfter.All, mood => Assert.Equal(mood, MoodAfter.Parse(mood.Name)));

    [Fact]
    public void Lifts_are_between_minus_1_and_1() =>
        Assert.All(MoodAfter.All, mood => Assert.InRange(mood.Lift, -1, 1));

    [Fact]
    public void A_name_in_another_case_is_refused() => Assert.Throws<FormatException>(() => MoodAfter.Parse("Better"));
}
