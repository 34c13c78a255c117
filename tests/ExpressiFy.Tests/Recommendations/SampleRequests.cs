using ExpressiFy.Affect;
using ExpressiFy.Catalogue;
using ExpressiFy.Profiles;
using ExpressiFy.Recommendations;
using ExpressiFy.Recommendations.Requests;
using Microsoft.Extensions.Time.Testing;

namespace ExpressiFy.Tests.Recommendations;

/// <summary>Requests for tests, and the lists of the built-in catalogue for them at one fixed time.</summary>
internal static class SampleRequests
{
    private const int CardCount = 12;

    private static readonly AffectPoint PleasantPoint = new(0.4, 0.1);

    public static DateTimeOffset Noon { get; } = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    public static Recommender Recommender { get; } = new(TitleCatalogue.BuiltIn(), new FakeTimeProvider(Noon));

    /// <summary>Each mood with each aim for each medium.</summary>
    public static TheoryData<Expression, Aim, Medium> All => With(Enum.GetValues<Aim>());

    /// <summary>Twelve titles of a medium for a mood; the aim toward leads to a pleasant point.</summary>
    public static RecommendationRequest Of(Expression expression, Aim aim, Medium medium) =>
        new(medium, aim, expression.Affect(), CardCount)
        {
            Expression = expression,
            TargetPoint = aim == Aim.Toward ? PleasantPoint : null,
        };

    /// <summary>The cards of that request for an empty profile.</summary>
    public static IReadOnlyList<Card> CardsFor(Expression expression, Aim aim, Medium medium) =>
        CardsFor(Of(expression, aim, medium));

    /// <summary>The cards of a request for an empty profile.</summary>
    public static IReadOnlyList<Card> CardsFor(RecommendationRequest request) =>
        Recommender.Recommend(request, Profile.Empty).Cards;

    /// <summary>Each mood with some aims for each medium.</summary>
    public static TheoryData<Expression, Aim, Medium> With(params IEnumerable<Aim> aims) =>
    [
        .. from expression in ExpressionLabels.All
           from aim in aims
           from medium in Enum.GetValues<Medium>()
           select (expression, aim, medium),
    ];
}
