using ExpressiFy.Affect;
using ExpressiFy.Catalogue;
using ExpressiFy.Profiles;
using ExpressiFy.Recommendations;
using ExpressiFy.Recommendations.Candidates;
using ExpressiFy.Recommendations.Requests;
using ExpressiFy.Recommendations.Signals;
using ExpressiFy.Tests.Profiles;
using Microsoft.Extensions.Time.Testing;

namespace ExpressiFy.Tests.Recommendations;

/// <summary>Ranking by columns and shortlists gives the result of <see cref="SlowRanking"/>.</summary>
public sealed class RecommenderReferenceTests
{
    // Single against double precision.
    private const double Tolerance = 1e-4;

    private static readonly FakeTimeProvider Time = new(SampleRequests.Noon);
    private static readonly TitleCatalogue Catalogue = TitleCatalogue.BuiltIn();
    private static readonly SlowRanking Reference = new(Catalogue, Time);

    private static readonly Profile ManyLikes =
        SampleProfiles.Of(FeedbackKind.Like, Catalogue.Titles.Where((_, index) => index % 97 == 0));

    private static readonly Dictionary<Medium, TitleCatalogue> WithEstimated = Enum.GetValues<Medium>()
        .ToDictionary(medium => medium, medium => SyntheticCatalogue.WithEstimated(medium, 2_000, seed: 1));

    // Of these and before 1975 there are fewer judged titles than a list has.
    private static readonly Dictionary<Medium, string> RareGenres = new()
    {
        [Medium.Film] = "Sport",
        [Medium.Series] = "Fantasy",
        [Medium.Track] = "Electronic",
    };

    public static TheoryData<RecommendationRequest> Requests =>
    [
        .. from medium in Enum.GetValues<Medium>()
           from aim in Enum.GetValues<Aim>()
           from expression in new[] { Expression.Happy, Expression.Sad, Expression.Angry, Expression.Fear }
           from isRead in new[] { false, true }
           select RequestOf(medium, aim, expression, isRead),
    ];

    [Theory]
    [MemberData(nameof(Requests))]
    public void Batch_scores_equal_the_score_of_every_title(RecommendationRequest request)
    {
        var context = Reference.ContextFor(request, ManyLikes);
        var table = CandidateTables.Of(Catalogue)[request.Medium];
        using var batch = new BatchScores(table, context);
        foreach (var stage in context.Path.Stages)
        {
            var stageContext = context with { Target = stage.Target };
            var scores = batch.Scores(stage.Target);
            for (var index = 0; index < table.Count; index++)
                Assert.Equal(Ranker.Score(table.Candidates[index], stageContext), scores[index], Tolerance);
        }
    }

    [Theory]
    [MemberData(nameof(Requests))]
    public void The_list_equals_that_of_comparing_every_title_for_every_place(RecommendationRequest request)
    {
        var expected = Reference.Recommend(request, ManyLikes);
        var actual = new Recommender(Catalogue, Time).Recommend(request, ManyLikes).Cards;
        Assert.Equal(expected.Select(pick => pick.Candidate.Title.Id), actual.Select(card => card.Title.Id));
        Assert.Equal(expected.Select(pick => pick.Score), actual.Select(card => card.Score));
    }

    [Theory]
    [MemberData(nameof(Requests))]
    public void A_list_of_estimated_titles_equals_that_of_comparing_every_title(RecommendationRequest request)
    {
        var catalogue = WithEstimated[request.Medium];
        var filtered = request with { Genre = RareGenres[request.Medium], ToYear = 1975, Count = 12 };
        var expected = new SlowRanking(catalogue, Time).Recommend(filtered, ManyLikes);
        var actual = new Recommender(catalogue, Time).Recommend(filtered, ManyLikes).Cards;
        Assert.Contains(actual, card => card.Title.IsEstimated);
        Assert.Equal(expected.Select(pick => pick.Candidate.Title.Id), actual.Select(card => card.Title.Id));
        Assert.Equal(expected.Select(pick => pick.Score), actual.Select(card => card.Score));
    }

    [Theory]
    [MemberData(nameof(Requests))]
    public void Batch_scores_of_estimated_titles_equal_the_score_of_every_title(RecommendationRequest request)
    {
        var context = new SlowRanking(WithEstimated[request.Medium], Time).ContextFor(request, ManyLikes);
        var table = CandidateTables.Of(WithEstimated[request.Medium]).EstimatedOf(request.Medium);
        using var batch = new BatchScores(table, context);
        var target = context.Path.Stages[^1].Target;
        var stageContext = context with { Target = target };
        var scores = batch.Scores(target);
        for (var index = 0; index < table.Count; index++)
            Assert.Equal(Ranker.Score(table.Candidates[index], stageContext), scores[index], Tolerance);
    }

    [Theory]
    [MemberData(nameof(Requests))]
    public void Estimated_titles_change_no_list_that_judged_ones_fill(RecommendationRequest request)
    {
        var without = new Recommender(Catalogue, Time).Recommend(request, ManyLikes).Cards;
        var with = new Recommender(WithEstimated[request.Medium], Time).Recommend(request, ManyLikes).Cards;
        Assert.Equal(without.Select(card => card.Title.Id), with.Select(card => card.Title.Id));
        Assert.Equal(without.Select(card => card.Score), with.Select(card => card.Score));
    }

    private static RecommendationRequest RequestOf(Medium medium, Aim aim, Expression expression, bool isRead)
    {
        var targetPoint = new AffectPoint(-0.2 + (0.1 * (int)expression), 0.3);
        return SampleRequests.Of(expression, aim, medium) with
        {
            Seed = (int)expression,
            Feed = expression == Expression.Fear,
            Shares = isRead ? SampleReadings.Unsure(expression) : null,
            TargetPoint = aim == Aim.Toward ? targetPoint : null,
        };
    }
}
