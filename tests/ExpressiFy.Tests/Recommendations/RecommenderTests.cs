using CsCheck;
using ExpressiFy.Affect;
using ExpressiFy.Catalogue;
using ExpressiFy.Profiles;
using ExpressiFy.Recommendations;
using ExpressiFy.Recommendations.Requests;
using ExpressiFy.Tests.Profiles;
using Microsoft.Extensions.Time.Testing;

namespace ExpressiFy.Tests.Recommendations;

/// <summary>Rows as such: how many cards, how varied, what keeps titles out, and what a profile changes.</summary>
public sealed class RecommenderTests
{
    private static readonly TitleCatalogue Catalogue = TitleCatalogue.BuiltIn();
    private static readonly Recommender Recommender = SampleRequests.Recommender;

    [Theory]
    [MemberData(nameof(SampleRequests.Every), MemberType = typeof(SampleRequests))]
    public void Every_mood_and_aim_gets_twelve_different_cards_with_reasons(Expression expression, Aim aim, Medium medium)
    {
        var cards = SampleRequests.Answer(expression, aim, medium);
        Assert.Equal(12, cards.Select(card => card.Title.Id).Distinct().Count());
        Assert.All(cards, card =>
        {
            Assert.Equal(medium, card.Title.Medium);
            Assert.InRange(card.Score, 0, 1);
            Assert.InRange(card.Reasons.Count, 1, 3);
            Assert.Equal(aim == Aim.Browse, !card.Reasons.Any(reason => reason.Text.Contains(':', StringComparison.Ordinal)));
        });
    }

    [Theory]
    [MemberData(nameof(SampleRequests.Every), MemberType = typeof(SampleRequests))]
    public void No_row_is_all_one_series_or_one_person(Expression expression, Aim aim, Medium medium)
    {
        var titles = SampleRequests.Answer(expression, aim, medium).Select(card => card.Title).ToList();
        Assert.All(titles.Where(title => title.Franchise is not null).GroupBy(title => title.Franchise), group => Assert.Single(group));
        Assert.All(titles.SelectMany(title => title.Creators).GroupBy(name => name), group => Assert.True(group.Count() <= 2, group.Key));
        Assert.True(titles.Select(title => title.Year / 10).Distinct().Count() >= 3);
        Assert.True(titles.SelectMany(title => title.Genres).Distinct().Count() >= 4);
    }

    [Fact]
    public void Equal_wishes_on_one_day_give_equal_cards_and_the_next_day_others() =>
        Gen.Int[0, 1000].Sample(seed =>
        {
            var request = SampleRequests.Of(Expression.Sad, Aim.Lift, Medium.Film) with { Seed = seed };
            var today = Ids(Recommender.Recommend(request, Profile.Empty).Cards);
            var laterToday = Ids(new Recommender(Catalogue, new FakeTimeProvider(SampleRequests.Noon.AddHours(8))).Recommend(request, Profile.Empty).Cards);
            var tomorrow = Ids(new Recommender(Catalogue, new FakeTimeProvider(SampleRequests.Noon.AddDays(1))).Recommend(request, Profile.Empty).Cards);
            return today.SequenceEqual(laterToday) && !today.SequenceEqual(tomorrow);
        }, iter: 30);

    [Fact]
    public void Filters_hold_and_other_rows_are_not_repeated() =>
        Gen.Select(Gen.Int[0, Genres.Film.Count - 1].Select(index => Genres.Film[index]), Gen.Int[1930, 2020], Gen.Int[0, 40], Gen.Int[80, 200]).Sample((genre, year, span, runtime) =>
        {
            var request = SampleRequests.Of(Expression.Happy, Aim.Match, Medium.Film) with
            {
                Genre = genre.ToUpperInvariant(), FromYear = year, ToYear = year + span, MaxRuntime = runtime,
            };
            var first = Recommender.Recommend(request, Profile.Empty).Cards;
            var second = Recommender.Recommend(request with { Except = first.Select(card => card.Title.Id).ToHashSet() }, Profile.Empty).Cards;
            Assert.Empty(Ids(first).Intersect(Ids(second)));
            Assert.All(first.Concat(second).Select(card => card.Title), title =>
            {
                Assert.Contains(genre, title.Genres);
                Assert.InRange(title.Year, year, year + span);
                Assert.True(title.RuntimeMinutes <= runtime);
            });
            var fitting = Catalogue.Titles.Count(title => title.Medium == Medium.Film && title.Genres.Contains(genre)
                && title.Year >= year && title.Year <= year + span && title.RuntimeMinutes <= runtime);
            Assert.Equal(Math.Min(12, fitting), first.Count);
        });

    [Theory]
    [InlineData(FeedbackKind.Hide)]
    [InlineData(FeedbackKind.Dislike)]
    [InlineData(FeedbackKind.Seen)]
    public void What_was_waved_away_or_seen_does_not_come_back_until_restored(FeedbackKind kind)
    {
        var request = SampleRequests.Of(Expression.Sad, Aim.Lift, Medium.Film);
        var first = Recommender.Recommend(request, Profile.Empty).Cards[0].Title.Id;
        var profile = Profile.Empty.With(new(first, kind, true, SampleRequests.Noon));
        Assert.DoesNotContain(first, Ids(Recommender.Recommend(request with { Count = 50 }, profile).Cards));
        Assert.Equal(first, Recommender.Recommend(request, profile.With(new(first, kind, false, SampleRequests.Noon))).Cards[0].Title.Id);
    }

    [Fact]
    public void Browsing_needs_no_mood_and_no_profile()
    {
        var cards = Recommender.Recommend(new RecommendationRequest(Medium.Film, Aim.Browse, null, 12), Profile.Empty).Cards;
        Assert.Equal(12, cards.Count);
        Assert.All(cards, card => Assert.Contains(card.Reasons, reason => reason.Kind == "mood"));
    }

    [Fact]
    public void An_affect_without_a_name_will_do()
    {
        var cards = Recommender.Recommend(new RecommendationRequest(Medium.Film, Aim.Lift, new(-0.6, -0.3), 12), Profile.Empty).Cards;
        Assert.Contains(cards, card => card.Reasons.Any(reason => reason.Text.EndsWith("up from an unpleasant and quiet mood", StringComparison.Ordinal)));
    }

    [Fact]
    public void Likes_of_animation_bring_more_animation()
    {
        var request = SampleRequests.Of(Expression.Neutral, Aim.Match, Medium.Film);

        // Liked films make room for others, so like some that would not have come anyway.
        var come = Recommender.Recommend(request with { Count = 50 }, Profile.Empty).Cards.Select(card => card.Title).ToHashSet();
        var liked = Catalogue.Titles.Where(title => title.Genres.Contains("Animation") && !come.Contains(title)).Take(8);
        var before = Recommender.Recommend(request, Profile.Empty).Cards.Count(IsAnimation);
        var after = Recommender.Recommend(request, SampleProfiles.Of(FeedbackKind.Like, liked)).Cards.Count(IsAnimation);
        Assert.True(after > before, $"{before} before, {after} after");

        static bool IsAnimation(Card card) => card.Title.Genres.Contains("Animation");
    }

    private static IEnumerable<TitleId> Ids(IEnumerable<Card> cards) => cards.Select(card => card.Title.Id);
}
