using ExpressiFy.Affect;

namespace ExpressiFy.Tests.Affect;

public sealed class AffectDescriptionTests
{
    [Theory]
    [InlineData(0.5, 0.5, "pleasant and active")]
    [InlineData(0.5, -0.5, "pleasant and quiet")]
    [InlineData(-0.5, 0.5, "unpleasant and active")]
    [InlineData(-0.5, -0.5, "unpleasant and quiet")]
    [InlineData(0.1, 0.9, "active")]
    [InlineData(-0.9, 0, "unpleasant")]
    [InlineData(0, 0, "even")]
    public void A_point_is_described_by_its_quadrant(double valence, double arousal, string description) =>
        Assert.Equal(description, AffectDescription.Quadrant(new(valence, arousal)));

    [Fact]
    public void A_word_is_nearest_to_its_own_point()
    {
        Assert.All(MoodVocabulary.All, word =>
        {
            var nearest = AffectDescription.Nearest(word.Affect, 1)[0];
            Assert.Equal(0, nearest.Affect.DistanceTo(word.Affect));
        });
    }

    [Fact]
    public void No_point_is_described_by_an_expression()
    {
        // "angry" is an expression and a word of the mood vocabulary.
        var names = ExpressionLabels.All.Except([Expression.Angry]).Select(expression => expression.Name()).ToList();
        for (var valence = -1d; valence <= 1; valence += 0.1)
        {
            for (var arousal = -1d; arousal <= 1; arousal += 0.1)
            {
                var words = AffectDescription.Describe(new(valence, arousal)).Split([' ', ',']);
                Assert.Empty(names.Intersect(words));
            }
        }
    }

    [Fact]
    public void Words_near_a_chosen_point_are_preferred_and_far_ones_avoided()
    {
        var target = MoodTarget.At(new(0.5, 0.8));
        Assert.Equal(1, target.AffinityFor(MoodVocabulary.Find("exciting")), 0.05);
        Assert.True(target.AffinityFor(MoodVocabulary.Find("calm")) < -0.4);
    }
}
