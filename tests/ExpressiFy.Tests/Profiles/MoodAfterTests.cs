using ExpressiFy.Affect;
using ExpressiFy.Profiles;

namespace ExpressiFy.Tests.Profiles;

public sealed class MoodAfterTests
{
    [Fact]
    public void There_are_three_comparisons_seven_moods_and_all_words() =>
        // "angry" is both.
        Assert.Equal(3 + 7 + MoodVocabulary.All.Count - 1, MoodAfter.All.Count);

    [Fact]
    public void Every_mood_is_parsed_from_its_name() =>
        Assert.All(MoodAfter.All, mood => Assert.Equal(mood, MoodAfter.Parse(mood.Name)));

    [Fact]
    public void Lifts_are_between_minus_1_and_1() =>
        Assert.All(MoodAfter.All, mood => Assert.InRange(mood.Lift, -1, 1));

    [Fact]
    public void A_name_in_another_case_is_refused() => Assert.Throws<FormatException>(() => MoodAfter.Parse("Better"));

    [Fact]
    public void Every_expression_is_an_answer_with_its_name_and_its_valence()
    {
        Assert.All(ExpressionLabels.All, expression =>
        {
            var mood = MoodAfter.Parse(expression.Name());
            Assert.Equal(expression.Name(), mood.Name);
            Assert.Equal(expression, mood.Expression);
            Assert.Equal(Math.Sign(expression.Affect().Valence), Math.Sign(mood.Lift));
        });
        Assert.Null(MoodAfter.Better.Expression);
        Assert.Null(MoodAfter.Parse("calm").Expression);
    }

    [Fact]
    public void Angry_keeps_the_value_that_it_had_as_a_word() =>
        Assert.Equal(MoodVocabulary.Find("angry").Affect.Valence, MoodAfter.Parse("angry").Lift);
}
