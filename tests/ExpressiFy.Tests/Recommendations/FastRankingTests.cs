using ExpressiFy.Affect;
using ExpressiFy.Catalogue;
using ExpressiFy.Profiles;
using ExpressiFy.Recommendations;
using ExpressiFy.Recommendations.Candidates;
using ExpressiFy.Recommendations.Requests;
using ExpressiFy.Recommendations.Reranking;
using ExpressiFy.Recommendations.Signals;
using ExpressiFy.Recommendations.Similar;
using ExpressiFy.Tests.Profiles;
using Microsoft.Extensions.Time.Testing;

namespace ExpressiFy.Tests.Recommendations;

/// <summary>The fast way and the slow way agree.</summary>
public sealed class FastRankingTests
{
    // Floats against doubles.
    private const double Tolerance = 1e-4;

    private static readonly FakeTimeProvider Clock = new(new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero));
    private static readonly TitleCatalogue Real = TitleCatalogue.BuiltIn();

    public static TheoryData<RecommendationRequest> Wishes =>
    [
        .. from medium in Enum.GetValues<Medium>()
           from aim in Enum.GetValues<Aim>()
           from expression in new[] { Expression.Happy, Expression.Sad, Expression.Angry, Expression.Fear }
           select new RecommendationRequest(medium, aim, expression.Affect(), 12)
           {
               Expression = expression,
               Seed = (int)expression,
               Feed = expression == Expression.Fear,
               TargetPoint = aim == Aim.Toward ? new(-0.2 + (0.1 * (int)expression), 0.3) : null,
           },
    ];

    [Theory]
    [MemberData(nameof(Wishes))]
    public void The_sheet_holds_the_score_of_every_title(RecommendationRequest request)
    {
        var context = new SlowRanking(Real, Clock).ContextFor(request, Someone());
        var table = CandidateTables.Of(Real)[request.Medium];
        using var sheet = new BatchScores(table, context);
        foreach (var (target, _) in context.Path.Stages)
        {
            var stage = context with { Target = target };
            var scores = sheet.Scores(target);
            for (var row = 0; row < table.Count; row++)
                Assert.Equal(Ranker.Score(table.Candidates[row], stage), scores[row], Tolerance);
        }
    }

    [Theory]
    [MemberData(nameof(Wishes))]
    public void The_picks_are_those_of_looking_at_every_title_for_every_place(RecommendationRequest request)
    {
        var slow = new SlowRanking(Real, Clock).Pick(request, Someone());
        var fast = new Recommender(Real, Clock).Recommend(request, Someone()).Cards;
        var expected = MoodPath.Of(request).Order(slow, pick => pick.Candidate.Affect).Select(pick => pick.Candidate.Title.Id);
        Assert.Equal(expected, fast.Select(card => card.Title.Id));
        Assert.Equal(slow.Select(pick => Ranker.Score(pick.Candidate, pick.Stage)).Order(), fast.Select(card => card.Score).Order());
    }

    [Fact]
    public void A_shortlist_too_short_widens_until_the_pick_is_right()
    {
        // Two people made all the good ones; a rule lets each come twice, then the list must reach far beyond its first four.
        var titles = Enumerable.Range(0, 400).Select(number => Real.Titles[0] with
        {
            Id = TitleId.Film($"tt{number:0000000}"), Creators = [number < 200 ? $"Person {number % 2}" : $"Person {number}"], Franchise = null,
        }).ToList();
        var table = new CandidateTable(Medium.Film, titles);
        var scores = Enumerable.Range(0, 400).Select(number => 1 - (number / 400f)).ToArray();
        var everyone = table.Candidates.Select(row => (row, (double)scores[row.Index])).ToList();

        var (list, quick, slow) = (new Shortlist(table, scores, 4), new Diversity(), new Diversity());
        Assert.Equal(Enumerable.Range(0, 12).Select(_ => slow.PickOne(everyone)!).ToList(), quick.Pick(list, 12));
    }

    [Fact]
    public void A_shortlist_holds_the_best_and_says_what_it_left_out()
    {
        var random = new Random(5);
        var table = CandidateTables.Of(Real)[Medium.Film];
        var scores = Enumerable.Range(0, table.Count).Select(row => row % 7 == 0 ? float.NegativeInfinity : random.NextSingle()).ToArray();
        var list = new Shortlist(table, (float[])scores.Clone(), 100);
        var expected = scores.OrderDescending().Take(100).ToList();
        Assert.Equal(expected, list.Best.Select(entry => (float)entry.Score));
        Assert.Equal(expected[^1], list.Floor);
        Assert.True(list.Widen());
        Assert.True(list.Widen());
        Assert.Equal(scores.Count(float.IsFinite), list.Best.Count);
        Assert.False(list.Widen());
    }

    [Fact]
    public void Likeness_of_a_whole_table_is_that_of_each_title()
    {
        foreach (var medium in Enum.GetValues<Medium>())
        {
            var table = CandidateTables.Of(Real)[medium];
            var scores = new float[table.Count];
            foreach (var title in Real.Titles.Where((_, index) => index % 200 == 0))
            {
                var one = new Candidate(title);
                Similarity.ScoreAll(one, table, scores);
                for (var row = 0; row < table.Count; row++)
                    Assert.Equal(Similarity.Score(one, table.Candidates[row]), scores[row], Tolerance);
            }
        }
    }

    [Fact]
    public void Genres_fit_into_the_bits_that_hold_them() =>
        Assert.All(Enum.GetValues<Medium>(), medium => Assert.InRange(Genres.Of(medium).Count, 1, 32));

    private static Profile Someone() => SampleProfiles.Of(FeedbackKind.Like, Real.Titles.Where((_, index) => index % 97 == 0));
}
