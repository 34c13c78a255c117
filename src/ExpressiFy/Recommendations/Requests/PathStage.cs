using ExpressiFy.Affect;

namespace ExpressiFy.Recommendations.Requests;

/// <summary>A part of a list with one target.</summary>
/// <param name="Target">The target; null when the aim has none.</param>
/// <param name="Count">How many titles of the list are picked for it.</param>
public readonly record struct PathStage(MoodTarget? Target, int Count);
