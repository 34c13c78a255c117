using ExpressiFy.Catalogue;
using ExpressiFy.Recommendations.Explanations;

namespace ExpressiFy.Recommendations;

/// <summary>One title of an answer, with its score and why it is here.</summary>
/// <param name="Title">The title.</param>
/// <param name="Score">0…1; higher fits better.</param>
/// <param name="Reasons">At least one, the weightiest first.</param>
public sealed record Card(Title Title, double Score, IReadOnlyList<Reason> Reasons);
