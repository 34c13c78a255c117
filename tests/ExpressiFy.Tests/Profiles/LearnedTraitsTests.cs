using ExpressiFy.Affect;
using ExpressiFy.Catalogue;
using ExpressiFy.Profiles;
using ExpressiFy.Tests.Recommendations;

namespace ExpressiFy.Tests.Profiles;

public sealed class LearnedTraitsTests
{
    private const string Western = "Film genre Western";

    private static readonly TitleCatalogue Catalogue = TitleCatalogue.BuiltIn();
    private static readonly List<Title> Films = [.. Catalogue.Titles.Where(title => title.Medium == Medium.Film)];
    private static readonly List<Title> Westerns = [.. Films.Where(title => title.Genres.Contains("Western"))];

    private static readonly Profile LikesWesterns = SampleProfiles.Of(FeedbackKind.Like, Westerns.Take(6));

    [Fact]
    public void Nothing_is_learned_without_feedback_or_from_one_title()
    {
        Assert.Empty(Preferences.Of(Profile.Empty, Catalogue).Traits);
        var one = SampleProfiles.Of(FeedbackKind.Like, Westerns.Take(1));
        Assert.Empty(Preferences.Of(one, Catalogue).Traits);
    }

    [Fact]
    public void Likes_of_a_genre_are_learned_with_an_example()
    {
        var western = Assert.Single(TraitsOf(LikesWesterns), trait => trait.Feature == Western);
        Assert.True(western.Likes);
        Assert.Contains(Westerns.Take(6), film => film.Id == western.Example);
    }

    [Fact]
    public void Dislikes_of_a_genre_are_learned()
    {
        var horror = Films.Where(title => title.Genres.Contains("Horror")).Take(4);
        var disliked = Profile.From(
        [
            .. LikesWesterns.Events, .. SampleProfiles.Of(FeedbackKind.Dislike, horror).Events,
        ]);
        var traits = TraitsOf(disliked);
        Assert.Contains(traits, trait => trait.Feature == "Film genre Horror" && !trait.Likes);
        Assert.Equal(traits.OrderByDescending(trait => trait.Likes), traits);
    }

    [Fact]
    public void Every_trait_was_said_of_at_least_two_titles_and_there_are_few() => Assert.All(
        Genres.Watched, genre =>
        {
            var liked = Films.Where(title => title.Genres.Contains(genre)).Take(8).ToList();
            var traits = TraitsOf(SampleProfiles.Of(FeedbackKind.Like, liked));
            Assert.InRange(traits.Count, 1, 6);
            Assert.All(traits, trait => Assert.True(LearnedTraits.CanBeNamed(trait.Feature)));
            Assert.All(traits, trait => Assert.True(liked.Count(title => Has(title, trait.Feature)) >= 2));
        });

    [Fact]
    public void A_decade_is_named_only_where_it_is_the_clearest_or_nothing_else_is_known()
    {
        var decades = new List<string>();
        foreach (var genre in Genres.Watched)
        {
            var liked = Films.Where(title => title.Genres.Contains(genre)).Take(8);
            var traits = TraitsOf(SampleProfiles.Of(FeedbackKind.Like, liked));
            decades.AddRange(traits.Skip(1)
                .Where(trait => trait.Feature.StartsWith("decade", StringComparison.Ordinal)
                    && traits.Any(other => other.Likes == trait.Likes && other.Feature.Contains("genre")))
                .Select(trait => $"{genre}: {trait.Feature}"));
        }

        Assert.Empty(decades);
        var seventies = Films.Where(title => title.Year / 10 == 197).Where((_, place) => place % 7 == 0).Take(20);
        Assert.Contains(
            TraitsOf(SampleProfiles.Of(FeedbackKind.Like, seventies)), trait => trait.Feature == "decade 197");
    }

    [Fact]
    public void What_was_forgotten_is_neutral_and_counts_again_as_before()
    {
        const double Tolerance = 1e-3;
        var forgotten = LikesWesterns.With(Forgetting(on: true));
        Assert.DoesNotContain(TraitsOf(forgotten), trait => trait.Feature == Western);
        Assert.True(MeanOfWesterns(LikesWesterns) > MeanOf(LikesWesterns, Films) + 0.2);
        Assert.Equal(MeanOf(forgotten, Films), MeanOfWesterns(forgotten), Tolerance);
        Assert.Equal(MeanOfWesterns(LikesWesterns), MeanOfWesterns(forgotten.With(Forgetting(on: false))));
    }

    [Fact]
    public void The_next_list_obeys()
    {
        var forgotten = LikesWesterns.With(Forgetting(on: true));
        var (before, after, without) = (CountIn(LikesWesterns), CountIn(forgotten), CountIn(Profile.Empty));
        Assert.True(after <= Math.Max(before / 3, without), $"{before} of 84 titles, then {after}, without {without}");
        Assert.True(before > 10);
    }

    [Fact]
    public void A_correction_is_no_feedback_on_the_title()
    {
        var profile = Profile.Empty.With(Forgetting(on: true));
        Assert.Empty(profile.CurrentFeedback);
        Assert.Equal([Western], profile.ForgottenTraits.Keys);
        Assert.Empty(profile.With(Forgetting(on: false)).ForgottenTraits);
    }

    private static bool Has(Title title, string feature) =>
        TitleFeature.CommonOf(title).Any(candidate => candidate.Name == feature);

    private static IReadOnlyList<LearnedTrait> TraitsOf(Profile profile) => Preferences.Of(profile, Catalogue).Traits;

    private static FeedbackEvent Forgetting(bool on) =>
        FeedbackEvent.Forgetting(Westerns[0].Id, Western, on, DateTimeOffset.UnixEpoch.AddDays(1));

    private static double MeanOfWesterns(Profile profile) => MeanOf(profile, Westerns);

    // Of the predictions, of which the scores are the hyperbolic tangents.
    private static double MeanOf(Profile profile, IEnumerable<Title> films) =>
        films.Average(film => Math.Atanh((2 * Preferences.Of(profile, Catalogue).LearnedScore(film)) - 1));

    // Westerns in the lists of seven moods.
    private static int CountIn(Profile profile) => ExpressionLabels.All.Sum(expression => SampleRequests.Recommender
        .Recommend(SampleRequests.Of(expression, Aim.Match, Medium.Film), profile)
        .Cards.Count(card => card.Title.Genres.Contains("Western")));
}
