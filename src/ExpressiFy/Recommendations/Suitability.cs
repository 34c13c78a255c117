using ExpressiFy.Recommendations.Explanations;

namespace ExpressiFy.Recommendations;

/// <summary>Whether and why one title suits a request.</summary>
/// <param name="Suits">
/// Whether it is among the titles that fit the request well, and no rule of kindness keeps it from the list.
/// </param>
/// <param name="Reasons">One to three, the best first: facts about the title, true whether it suits or not.</param>
public sealed record Suitability(bool Suits, IReadOnlyList<Reason> Reasons);
