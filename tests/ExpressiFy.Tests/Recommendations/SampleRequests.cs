using ExpressiFy.Affect;
using ExpressiFy.Catalogue;
using ExpressiFy.Profiles;
using ExpressiFy.Recommendations;
using ExpressiFy.Recommendations.Requests;
using Microsoft.Extensions.Time.Testing;

namespace ExpressiFy.Tests.Recommendations;

/// <summary>Wishes for tests, and what the built-in catalogue answers them with at one noon.</summary>
internal static class SampleRequests
{
    public static DateTimeOffset Noon { get; } = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    public static Recommender Recommender { get; } = new(TitleCatalogue.BuiltIn(), new FakeTimeProvider(Noon));

    /// <summary>Each mood with each aim, for each medium.</summary>
    public static TheoryData<Expression, Aim, Medium> Every
    {
        get
        {
            var wishes = new TheoryData<Expression, Aim, Medium>();
            foreach (var expression in ExpressionLabels.All)
            {
                foreach (var aim in Enum.GetValues<Aim>())
                {
                    foreach (var medium in Enum.GetValues<Medium>())
                        wishes.Add(expression, aim, medium);
                }
            }

            return wishes;
        }
    }

    /// <summary>Twelve titles of a medium for a mood; the aim toward leads to somewhere pleasant.</summary>
    public static RecommendationRequest Of(Expression expression, Aim aim, Medium medium) =>
        new(medium, aim, expression.Affect(), 12) { Expression = expression, TargetPoint = aim == Aim.Toward ? new(0.4, 0.1) : null };

    /// <summary>The cards for that wish of someone we know nothing of.</summary>
    public static IReadOnlyList<Card> Answer(Expression expression, Aim aim, Medium medium) => Recommender.Recommend(Of(expression, aim, medium), Profile.Empty).Cards;
}
