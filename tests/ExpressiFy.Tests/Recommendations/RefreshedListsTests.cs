using ExpressiFy.Affect;
using ExpressiFy.Catalogue;
using ExpressiFy.Profiles;
using ExpressiFy.Recommendations;
using ExpressiFy.Recommendations.Requests;
using ExpressiFy.Tests.Profiles;
using Microsoft.Extensions.Time.Testing;

namespace ExpressiFy.Tests.Recommendations;

public sealed class RefreshedListsTests
{
    private static readonly TitleCatalogue Catalogue = TitleCatalogue.BuiltIn();

    private readonly FakeTimeProvider time = new(SampleRequests.Noon);
    private readonly RefreshedLists lists;

    public RefreshedListsTests() => lists = new(new Recommender(Catalogue, time), time);

    [Theory]
    [InlineData(Expression.Sad, Aim.Lift, Medium.Film)]
    [InlineData(Expression.Sad, Aim.Lift, Medium.Track)]
    [InlineData(Expression.Neutral, Aim.Calm, Medium.Film)]
    [InlineData(Expression.Happy, Aim.Surprise, Medium.Film)]
    public void What_was_shown_is_not_shown_again(Expression expression, Aim aim, Medium medium)
    {
        var request = SampleRequests.Of(expression, aim, medium);
        var shown = Enumerable.Range(0, 6).SelectMany(refresh => ListOf(request, Profile.Empty, refresh)).ToList();
        Assert.Equal(6 * request.Count, shown.Distinct().Count());
    }

    [Fact]
    public void What_was_shown_before_a_like_is_not_shown_again()
    {
        var request = SampleRequests.Of(Expression.Sad, Aim.Lift, Medium.Film);
        var profile = SampleProfiles.Of(FeedbackKind.Like, Catalogue.Titles.Take(2));
        var shown = new List<TitleId>();
        for (var refresh = 0; refresh < 4; refresh++)
        {
            var list = ListOf(request, profile, refresh);
            shown.AddRange(list);
            time.Advance(TimeSpan.FromMinutes(1));
            profile = profile.With(new(list[^1], FeedbackKind.Like, On: true, time.GetUtcNow()));
        }

        Assert.Equal(4 * request.Count, shown.Distinct().Count());
    }

    [Fact]
    public void Passing_over_picks_brings_nothing_back_that_was_shown_before_a_like()
    {
        var request = SampleRequests.Of(Expression.Sad, Aim.Lift, Medium.Film);
        var profile = SampleProfiles.Of(FeedbackKind.Like, Catalogue.Titles.Take(2));
        var shown = ListOf(request, profile, 0);
        time.SetUtcNow(SampleRequests.Noon.AddHours(1));
        profile = profile.With(new(shown[0], FeedbackKind.Like, On: true, time.GetUtcNow()));
        shown.AddRange(ListOf(request, profile, 1));
        foreach (var title in Catalogue.Titles.Take(8))
        {
            time.Advance(TimeSpan.FromMinutes(1));
            profile = profile.With(new(title.Id, FeedbackKind.Passed, On: true, time.GetUtcNow()));
        }

        Assert.Empty(ListOf(request, profile, 2).Intersect(shown));
    }

    [Fact]
    public void The_first_list_is_the_recommenders_and_titles_of_other_rows_stay_out()
    {
        var request = SampleRequests.Of(Expression.Sad, Aim.Lift, Medium.Film);
        var first = ListOf(request, Profile.Empty, 0);
        Assert.Equal(SampleRequests.CardsFor(request).Select(card => card.Title.Id), first);
        var others = ListOf(request with { Except = first.ToHashSet() }, Profile.Empty, 1);
        Assert.Empty(others.Intersect(first));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(RefreshedLists.MaxRefresh + 1)]
    public void A_refresh_out_of_range_is_an_error(int refresh) => Assert.Throws<ArgumentOutOfRangeException>(
        () => ListOf(SampleRequests.Of(Expression.Sad, Aim.Lift, Medium.Film), Profile.Empty, refresh));

    [Fact]
    public void Tomorrows_list_differs_though_nothing_was_said()
    {
        const double MaxMeanShared = 0.6;
        var shares = new List<double>();
        foreach (var (expression, aim, medium) in SampleRequests.With(Aim.Match, Aim.Lift, Aim.Calm, Aim.Browse)
            .Select(row => row.Data))
        {
            var request = SampleRequests.Of(expression, aim, medium);
            var today = ListOf(request, Profile.Empty, 0);
            var tomorrow = new Recommender(Catalogue, new FakeTimeProvider(SampleRequests.Noon.AddDays(1)))
                .Recommend(request, Profile.Empty)
                .Cards.Select(card => card.Title.Id);
            shares.Add(today.Intersect(tomorrow).Count() / (double)request.Count);
        }

        Assert.All(shares, share => Assert.InRange(share, 0, 0.99));
        Assert.InRange(shares.Average(), 0, MaxMeanShared);
    }

    private List<TitleId> ListOf(RecommendationRequest request, Profile profile, int refresh) =>
        [.. lists.Recommend(request, profile, refresh).Cards.Select(card => card.Title.Id)];
}
