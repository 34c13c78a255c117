using ExpressiFy.Catalogue;
using ExpressiFy.Recommendations.Explanations;
using ExpressiFy.Recommendations.Signals;

namespace ExpressiFy.Recommendations;

/// <summary>One title of a list, with its score and its reasons.</summary>
/// <param name="Title">The title.</param>
/// <param name="Score">0…1; higher fits better.</param>
/// <param name="Reasons">
/// At least one. The first is the line to show, different from that of every other card of the list; the others follow,
/// the weightiest first.
/// </param>
public sealed record Card(Title Title, double Score, IReadOnlyList<Reason> Reasons)
{
    /// <summary>
    /// The signals that the score is the weighted mean of; empty for a list that is not ranked by signals.
    /// </summary>
    public IReadOnlyList<SignalScore> Signals { get; init; } = [];
}
