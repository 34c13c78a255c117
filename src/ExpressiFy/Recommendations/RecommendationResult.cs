using ExpressiFy.Affect;
using ExpressiFy.Recommendations.Requests;
using ExpressiFy.Recommendations.Signals;

namespace ExpressiFy.Recommendations;

/// <summary>A list and what it was made from.</summary>
/// <param name="Cards">Best first; for a path, in its order.</param>
/// <param name="Context">The context that the titles were ranked in.</param>
public sealed record RecommendationResult(IReadOnlyList<Card> Cards, RankingContext Context)
{
    /// <summary>The request, with its mood filled in from the expression.</summary>
    public RecommendationRequest Request => Context.Request;

    /// <summary>The targets of the list.</summary>
    public MoodPath Path => Context.Path;

    /// <summary>The target that the whole list leads to; null for the aims browse and surprise.</summary>
    public MoodTarget? Target => Context.Path.Goal;
}
