using ExpressiFy.Affect;
using ExpressiFy.Catalogue;
using ExpressiFy.Profiles;
using ExpressiFy.Recommendations.Candidates;
using ExpressiFy.Recommendations.Reranking;
using ExpressiFy.Tests.Profiles;

namespace ExpressiFy.Tests.Recommendations;

/// <summary>A list for an unpleasant mood does not intensify it, unless the person asks for that.</summary>
public sealed class UnpleasantMoodTests
{
    private static readonly TitleCatalogue Catalogue = TitleCatalogue.BuiltIn();

    public static TheoryData<Expression, Medium> SadAndDisgust => SampleRequests.WithMedia(Expression.Sad, Expression.Disgust);

    public static TheoryData<Expression, Aim, Medium> AngerAndFear =>
    [
        .. from expression in new[] { Expression.Angry, Expression.Fear }
           from aim in new[] { Aim.Match, Aim.Lift, Aim.Calm, Aim.Surprise }
           from medium in Enum.GetValues<Medium>()
           select (expression, aim, medium),
    ];

    [Theory]
    [InlineData(Medium.Film)]
    [InlineData(Medium.Track)]
    public void Each_screen_for_sad_has_comfort_and_catharsis_and_nothing_bleak(Medium medium)
    {
        for (var seed = 0; seed < 10; seed++)
        {
            var request = SampleRequests.Of(Expression.Sad, Aim.Match, medium) with { Seed = seed };
            var kinds = SampleRequests.CardsFor(request).Select(card => Consolations.Of(card.Title)).ToList();
            Assert.Equal(12, kinds.Count);
            Assert.All(kinds.Chunk(4), screen =>
            {
                Assert.Contains(Consolation.Comfort, screen);
                Assert.Contains(Consolation.Catharsis, screen);
                Assert.DoesNotContain(Consolation.Bleak, screen);
            });
        }
    }

    [Theory]
    [InlineData(Medium.Film)]
    [InlineData(Medium.Track)]
    public void Likes_of_bleak_titles_do_not_make_a_list_for_sad_bleak(Medium medium)
    {
        var bleak = Catalogue.Titles.Where(title => Consolations.Of(title) == Consolation.Bleak).Take(40);
        var profile = SampleProfiles.Of(FeedbackKind.Like, bleak);
        var request = SampleRequests.Of(Expression.Sad, Aim.Match, medium);
        var result = SampleRequests.Recommender.Recommend(request, profile);
        var kinds = result.Cards.Select(card => Consolations.Of(card.Title)).ToList();
        Assert.DoesNotContain(Consolation.Bleak, kinds);
        Assert.InRange(kinds.Count(kind => kind == Consolation.Comfort), 3, 12);
    }

    [Theory]
    [MemberData(nameof(AngerAndFear))]
    public void No_title_intensifies_anger_or_fear(Expression expression, Aim aim, Medium medium)
    {
        var word = expression == Expression.Angry ? "angry" : "scary";
        for (var seed = 0; seed < 6; seed++)
        {
            var request = SampleRequests.Of(expression, aim, medium) with { Seed = seed, Count = 24 };
            var titles = SampleRequests.CardsFor(request).Select(card => card.Title).ToList();
            Assert.Equal(24, titles.Count);
            Assert.DoesNotContain(titles, title => new Candidate(title).Feeds(expression));
            Assert.DoesNotContain(titles, title => title.ClearMoods.Any(mood => mood.Name == word));
        }
    }

    [Theory]
    [InlineData(Medium.Film, Expression.Angry, "angry")]
    [InlineData(Medium.Track, Expression.Angry, "angry")]
    [InlineData(Medium.Film, Expression.Fear, "scary", "tense")]
    [InlineData(Medium.Track, Expression.Fear, "scary", "tense")]
    [InlineData(Medium.Film, Expression.Sad, "tragic", "melancholic")]
    [InlineData(Medium.Track, Expression.Sad, "tragic", "melancholic")]
    public void Feeding_a_mood_gives_more_of_it(Medium medium, Expression expression, params string[] words)
    {
        var request = SampleRequests.Of(expression, Aim.Match, medium) with { Feed = true };
        var cards = SampleRequests.CardsFor(request);
        var reasons = cards.SelectMany(card => card.Reasons);
        Assert.InRange(cards.Count(card => HasMood(card.Title, words)), 10, 12);
        Assert.Contains(reasons, reason => reason.Text.EndsWith("as you asked", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(SadAndDisgust))]
    public void At_most_a_third_of_a_list_intensifies_sadness_or_disgust(Expression expression, Medium medium)
    {
        var cards = SampleRequests.CardsFor(expression, Aim.Match, medium);
        Assert.InRange(cards.Count(card => new Candidate(card.Title).Feeds(expression)), 0, 4);
    }

    private static bool HasMood(Title title, params string[] words) =>
        title.Moods.Any(tag => words.Contains(tag.Word.Name));
}
