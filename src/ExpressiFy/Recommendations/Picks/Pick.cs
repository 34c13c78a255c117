using ExpressiFy.Affect;
using ExpressiFy.Recommendations.Requests;
using ExpressiFy.Recommendations.Signals;

namespace ExpressiFy.Recommendations.Picks;

/// <summary>One title for now, and others in place of it.</summary>
/// <param name="Card">The title; null when none is left that fits.</param>
/// <param name="Alternatives">
/// At most two; near equals take turns. Each differs from the title and from the other: see <see cref="RealChoice"/>.
/// </param>
/// <param name="Context">The context that the titles were ranked in.</param>
public sealed record Pick(Card? Card, IReadOnlyList<Card> Alternatives, RankingContext Context)
{
    /// <summary>The request, with its mood filled in from the expression.</summary>
    public RecommendationRequest Request => Context.Request;

    /// <summary>What the title leads to; null for the aims browse and surprise.</summary>
    public MoodTarget? Target => Context.Path.Goal;

    /// <summary>Why it is this title, in one sentence; null without a title.</summary>
    public string? Reason => Card is null ? null : PickReason.Of(Card, Request.MaxRuntime);
}
