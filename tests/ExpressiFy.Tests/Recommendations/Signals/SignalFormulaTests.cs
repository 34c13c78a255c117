using ExpressiFy.Affect;
using ExpressiFy.Catalogue;
using ExpressiFy.Profiles;
using ExpressiFy.Recommendations.Candidates;
using ExpressiFy.Recommendations.Signals;
using ExpressiFy.Tests.Profiles;
using Microsoft.Extensions.Time.Testing;

namespace ExpressiFy.Tests.Recommendations.Signals;

/// <summary>What holds for every signal: its range, and that its vector form equals its scalar form.</summary>
public sealed class SignalFormulaTests
{
    // Single against double precision.
    private const double Tolerance = 1e-4;

    private static readonly TitleCatalogue Catalogue = TitleCatalogue.BuiltIn();

    private static readonly Profile SomeLikes =
        SampleProfiles.Of(FeedbackKind.Like, Catalogue.Titles.Where((_, index) => index % 97 == 0));

    public static TheoryData<IRankingSignal> Signals => new(Enum.GetValues<Aim>()
        .SelectMany(SignalWeights.For)
        .Select(entry => entry.Signal)
        .DistinctBy(signal => signal.GetType()));

    [Theory]
    [MemberData(nameof(Signals))]
    public void The_vector_form_equals_the_scalar_form(IRankingSignal signal)
    {
        foreach (var medium in Enum.GetValues<Medium>())
        {
            var table = CandidateTables.Of(Catalogue)[medium];
            var scores = new float[table.Count];
            foreach (var context in ContextsFor(medium))
            {
                signal.ScoreAll(table, context, scores);
                for (var index = 0; index < table.Count; index++)
                    Assert.Equal(signal.Score(table.Candidates[index], context), scores[index], Tolerance);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Signals))]
    public void The_score_is_between_0_and_1(IRankingSignal signal)
    {
        foreach (var medium in Enum.GetValues<Medium>())
        {
            var table = CandidateTables.Of(Catalogue)[medium];
            foreach (var context in ContextsFor(medium))
                Assert.All(table.Candidates, candidate => Assert.InRange(signal.Score(candidate, context), 0, 1));
        }
    }

    [Theory]
    [MemberData(nameof(Signals))]
    public void Only_a_signal_that_says_so_depends_on_the_target(IRankingSignal signal)
    {
        var table = CandidateTables.Of(Catalogue)[Medium.Track];
        var context = ContextFor(Expression.Sad, Aim.Lift, Medium.Track);
        var other = context with { Target = context.Path.Origin };
        var differs = table.Candidates.Any(title => signal.Score(title, context) != signal.Score(title, other));
        Assert.Equal(signal.DependsOnTarget, differs);
    }

    private static IEnumerable<RankingContext> ContextsFor(Medium medium) =>
        from aim in Enum.GetValues<Aim>()
        from expression in ExpressionLabels.All
        select ContextFor(expression, aim, medium);

    private static RankingContext ContextFor(Expression expression, Aim aim, Medium medium) => RankingContext.For(
        SampleRequests.Of(expression, aim, medium),
        Preferences.Of(SomeLikes, Catalogue),
        new FakeTimeProvider(SampleRequests.Noon));
}
