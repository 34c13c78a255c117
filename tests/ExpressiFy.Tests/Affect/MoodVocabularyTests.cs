using ExpressiFy.Affect;
using ExpressiFy.Catalogue;

namespace ExpressiFy.Tests.Affect;

public sealed class MoodVocabularyTests
{
    // Warriner, Kuperman & Brysbaert (2013): mean valence and arousal of the lemma that names the expression.
    private static readonly (Expression Expression, double Valence, double Arousal)[] Norms =
    [
        (Expression.Happy, 8.47, 6.05),
        (Expression.Surprise, 7.44, 6.57),
        (Expression.Angry, 2.53, 6.20),
        (Expression.Fear, 2.93, 6.14),
        (Expression.Disgust, 3.32, 5.00),
        (Expression.Sad, 2.10, 3.49),
    ];

    [Fact]
    public void The_lines_from_norm_to_affect_are_the_least_squares_lines()
    {
        var (offset, slope, fit) = Line([.. Norms.Select(norm => (norm.Valence, norm.Expression.Affect().Valence))]);
        Assert.Equal(AffectNorms.ValenceOffset, offset, 4);
        Assert.Equal(AffectNorms.ValenceSlope, slope, 4);
        Assert.Equal(0.964, fit, 3);

        (offset, slope, fit) = Line([.. Norms.Select(norm => (norm.Arousal, norm.Expression.Affect().Arousal))]);
        Assert.Equal(AffectNorms.ArousalOffset, offset, 4);
        Assert.Equal(AffectNorms.ArousalSlope, slope, 4);
        Assert.Equal(0.968, fit, 3);
    }

    [Fact]
    public void The_24_words_are_inside_the_plane()
    {
        Assert.Equal(24, MoodVocabulary.All.Select(word => word.Name).Distinct().Count());
        Assert.All(MoodVocabulary.All, word => Assert.Equal(word.Affect.Clamp(), word.Affect));
    }

    [Theory]
    [InlineData("exciting", "calm")]
    [InlineData("energetic", "dreamy")]
    [InlineData("angry", "melancholic")]
    public void Words_are_ordered_by_arousal(string more, string less) =>
        Assert.True(MoodVocabulary.Find(more).Affect.Arousal > MoodVocabulary.Find(less).Affect.Arousal);

    [Theory]
    [InlineData("uplifting", "bittersweet")]
    [InlineData("bittersweet", "melancholic")]
    [InlineData("funny", "scary")]
    public void Words_are_ordered_by_valence(string more, string less) =>
        Assert.True(MoodVocabulary.Find(more).Affect.Valence > MoodVocabulary.Find(less).Affect.Valence);

    [Fact]
    public void Every_word_is_a_clear_mood_of_films_and_of_tracks()
    {
        var titles = TitleCatalogue.BuiltIn().Titles;
        foreach (var medium in Enum.GetValues<Medium>())
        {
            var words = titles.Where(title => title.Medium == medium).SelectMany(title => title.ClearMoods).ToHashSet();
            Assert.Equal(MoodVocabulary.All.Count, words.Count);
        }
    }

    [Fact]
    public void A_word_of_no_vocabulary_is_refused() =>
        Assert.Throws<ArgumentException>(() => MoodVocabulary.Find("meh"));

    /// <summary>The least squares line and its R².</summary>
    private static (double Offset, double Slope, double Fit) Line((double X, double Y)[] points)
    {
        var meanX = points.Average(point => point.X);
        var meanY = points.Average(point => point.Y);
        var covariance = points.Sum(point => (point.X - meanX) * (point.Y - meanY));
        var slope = covariance / points.Sum(point => Math.Pow(point.X - meanX, 2));
        var offset = meanY - (slope * meanX);
        var residual = points.Sum(point => Math.Pow(point.Y - offset - (slope * point.X), 2));
        var total = points.Sum(point => Math.Pow(point.Y - meanY, 2));
        return (offset, slope, 1 - (residual / total));
    }
}
