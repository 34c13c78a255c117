using CsCheck;
using ExpressiFy.Affect;
using ExpressiFy.Catalogue;
using ExpressiFy.Profiles;
using ExpressiFy.Recommendations;
using ExpressiFy.Recommendations.Explanations;
using ExpressiFy.Recommendations.Requests;
using ExpressiFy.Recommendations.Signals;
using ExpressiFy.Tests.Profiles;
using Microsoft.Extensions.Time.Testing;

namespace ExpressiFy.Tests.Recommendations;

/// <summary>Lists as such: how many cards, how varied, what is left out, and what a profile changes.</summary>
public sealed class RecommenderTests
{
    private static readonly TitleCatalogue Catalogue = TitleCatalogue.BuiltIn();
    private static readonly Recommender Recommender = SampleRequests.Recommender;
    private static readonly RecommendationRequest LiftFilms = SampleRequests.Of(Expression.Sad, Aim.Lift, Medium.Film);

    private static readonly Gen<string> FilmGenres =
        Gen.Int[0, Genres.Watched.Count - 1].Select(number => Genres.Watched[number]);

    private static readonly Gen<RecommendationRequest> FilteredRequests =
        Gen.Select(FilmGenres, Gen.Int[1930, 2020], Gen.Int[0, 40], Gen.Int[80, 200])
            .Select((genre, year, span, runtime) => SampleRequests.Of(Expression.Happy, Aim.Match, Medium.Film) with
            {
                Genre = genre.ToUpperInvariant(),
                FromYear = year,
                ToYear = year + span,
                MaxRuntime = runtime,
            });

    [Theory]
    [MemberData(nameof(SampleRequests.All), MemberType = typeof(SampleRequests))]
    public void Every_mood_and_aim_gets_twelve_different_cards(Expression expression, Aim aim, Medium medium)
    {
        var cards = SampleRequests.CardsFor(expression, aim, medium);
        Assert.Equal(12, cards.Select(card => card.Title.Id).Distinct().Count());
        Assert.All(cards, card =>
        {
            Assert.Equal(medium, card.Title.Medium);
            Assert.InRange(card.Score, 0, 1);
        });
    }

    [Theory]
    [MemberData(nameof(SampleRequests.All), MemberType = typeof(SampleRequests))]
    public void Every_card_has_one_to_three_reasons(Expression expression, Aim aim, Medium medium)
    {
        var cards = SampleRequests.CardsFor(expression, aim, medium);
        Assert.NotEmpty(cards);
        Assert.All(cards, card => Assert.InRange(card.Reasons.Count, 1, 3));
    }

    [Theory]
    [MemberData(nameof(SampleRequests.All), MemberType = typeof(SampleRequests))]
    public void No_list_is_of_one_franchise_or_creator(Expression expression, Aim aim, Medium medium)
    {
        var titles = SampleRequests.CardsFor(expression, aim, medium).Select(card => card.Title).ToList();
        var franchises = titles.Select(title => title.Franchise).OfType<string>();
        var creators = titles.SelectMany(title => title.Creators).CountBy(creator => creator).ToList();
        Assert.Distinct(franchises);
        Assert.NotEmpty(creators);
        Assert.All(creators, creator => Assert.InRange(creator.Value, 1, 2));
    }

    [Theory]
    [MemberData(nameof(SampleRequests.All), MemberType = typeof(SampleRequests))]
    public void Every_list_covers_three_decades_and_four_genres(Expression expression, Aim aim, Medium medium)
    {
        var titles = SampleRequests.CardsFor(expression, aim, medium).Select(card => card.Title).ToList();
        Assert.InRange(titles.Select(title => title.Year / 10).Distinct().Count(), 3, 12);
        Assert.InRange(titles.SelectMany(title => title.Genres).Distinct().Count(), 4, int.MaxValue);
    }

    [Fact]
    public void A_request_gives_the_same_list_all_day_and_another_the_next_day() => Gen.Int[0, 1000].Sample(
        seed =>
        {
            var request = LiftFilms with { Seed = seed };
            var noon = ListAt(SampleRequests.Noon, request);
            Assert.Equal(noon, ListAt(SampleRequests.Noon.AddHours(8), request));
            Assert.NotEqual(noon, ListAt(SampleRequests.Noon.AddDays(1), request));
        },
        iter: 30);

    [Fact]
    public void Every_title_of_a_filtered_list_passes_the_filters() => FilteredRequests.Sample(request =>
    {
        var titles = SampleRequests.CardsFor(request).Select(card => card.Title).ToList();
        var passing = Catalogue.Titles.Where(title => Passes(title, request)).ToList();
        Assert.Subset(passing.ToHashSet(), titles.ToHashSet());
        Assert.Equal(Math.Min(request.Count, passing.Count), titles.Count);
    });

    [Fact]
    public void Excepted_titles_are_left_out() => FilteredRequests.Sample(request =>
    {
        var first = SampleRequests.CardsFor(request).Select(card => card.Title.Id).ToHashSet();
        var second = SampleRequests.CardsFor(request with { Except = first }).Select(card => card.Title.Id);
        Assert.Empty(first.Intersect(second));
    });

    [Theory]
    [InlineData(FeedbackKind.Hide)]
    [InlineData(FeedbackKind.Dislike)]
    [InlineData(FeedbackKind.Seen)]
    public void Negative_feedback_excludes_a_title_until_it_is_withdrawn(FeedbackKind kind)
    {
        var first = SampleRequests.CardsFor(LiftFilms)[0].Title.Id;
        var given = Profile.Empty.With(new(first, kind, true, SampleRequests.Noon));
        var withdrawn = given.With(new(first, kind, false, SampleRequests.Noon));
        Assert.DoesNotContain(first, Ids(Recommender.Recommend(LiftFilms with { Count = 50 }, given)));
        Assert.Equal(first, Ids(Recommender.Recommend(LiftFilms, withdrawn)).First());
    }

    [Fact]
    public void Browsing_needs_no_mood()
    {
        var cards = SampleRequests.CardsFor(new RecommendationRequest(Medium.Film, Aim.Browse, From: null, 12));
        Assert.Equal(12, cards.Count);
        Assert.All(cards, card => Assert.Contains(card.Reasons, reason => reason.Kind == ReasonKind.Mood));
    }

    [Theory]
    [InlineData(Medium.Film)]
    [InlineData(Medium.Series)]
    [InlineData(Medium.Track)]
    public void Many_titles_of_a_newcomer_who_browses_are_well_known_and_not_all(Medium medium)
    {
        var popular = Enumerable.Range(1, 60)
            .SelectMany(seed => SampleRequests.CardsFor(new(medium, Aim.Browse, From: null, 12) { Seed = seed }))
            .Average(card => card.Title.Popularity >= 8 ? 1.0 : 0);
        Assert.InRange(popular, 0.3, 0.75);
    }

    [Fact]
    public void Likes_of_animations_bring_more_animations()
    {
        var request = SampleRequests.Of(Expression.Neutral, Aim.Match, Medium.Film);

        // Liked films are left out later, so those liked are none that would be in the list.
        var listed = SampleRequests.CardsFor(request with { Count = 50 }).Select(card => card.Title).ToHashSet();
        var liked = Catalogue.Titles.Where(title => IsAnimation(title) && !listed.Contains(title)).Take(8);
        var before = SampleRequests.CardsFor(request).Count(card => IsAnimation(card.Title));
        var after = Recommender.Recommend(request, SampleProfiles.Of(FeedbackKind.Like, liked)).Cards
            .Count(card => IsAnimation(card.Title));
        Assert.True(after > before, $"{before} before, {after} after");
    }

    [Fact]
    public void The_result_has_the_target_and_path_of_the_request()
    {
        var request = SampleRequests.Of(Expression.Sad, Aim.Lift, Medium.Track) with { From = null };
        var result = Recommender.Recommend(request, Profile.Empty);
        Assert.Equal(Expression.Sad.Affect(), result.Request.From);
        Assert.Equal(MoodTarget.Of(Aim.Lift, Expression.Sad.Affect(), Expression.Sad)!.Affect, result.Target!.Affect);
        Assert.True(result.Path.HasSteps);
    }

    [Fact]
    public void A_cards_score_is_the_weighted_mean_of_its_signals()
    {
        var cards = SampleRequests.CardsFor(LiftFilms);
        Assert.NotEmpty(cards);
        Assert.All(cards, card => Assert.Equal(card.Score, Ranker.Combine(card.Signals)));
    }

    private static bool Passes(Title title, RecommendationRequest request) =>
        title.Medium == request.Medium
        && title.Genres.Contains(request.Genre, StringComparer.OrdinalIgnoreCase)
        && title.Year >= request.FromYear
        && title.Year <= request.ToYear
        && title.RuntimeMinutes <= request.MaxRuntime;

    private static IEnumerable<TitleId> ListAt(DateTimeOffset time, RecommendationRequest request) =>
        Ids(new Recommender(Catalogue, new FakeTimeProvider(time)).Recommend(request, Profile.Empty));

    private static IEnumerable<TitleId> Ids(RecommendationResult result) => result.Cards.Select(card => card.Title.Id);

    private static bool IsAnimation(Title title) => title.Genres.Contains("Animation");
}
