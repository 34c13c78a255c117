using ExpressiFy.Affect;

namespace ExpressiFy.Recommendations.Requests;

/// <summary>The moods of a request that titles must not make worse.</summary>
internal static class GuardedMoods
{
    // A reading that gives an unpleasant expression a quarter may well be of someone in that mood.
    private const double MinShare = 0.25;

    /// <summary>
    /// The mood's name or, without one, the expression nearest to its point; then every unpleasant expression that was
    /// read with a share of a quarter or more, the strongest first. Empty without a mood.
    /// </summary>
    public static IReadOnlyList<Expression> Of(RecommendationRequest request)
    {
        var moods = new List<Expression>();
        if (request.NamedOrNearest is { } name)
            moods.Add(name);
        if (request.Reading is { } reading)
        {
            moods.AddRange(ExpressionLabels.All
                .Where(expression => AimMoodWeights.Feeding(expression).Count > 0 && reading[expression] >= MinShare)
                .OrderByDescending(expression => reading[expression]));
        }

        return [.. moods.Distinct()];
    }
}
