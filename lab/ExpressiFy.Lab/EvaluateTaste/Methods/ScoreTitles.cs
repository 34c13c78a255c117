using ExpressiFy.Lab.EvaluateTaste.Ratings;

namespace ExpressiFy.Lab.EvaluateTaste.Methods;

/// <summary>Scores every title for one person.</summary>
/// <param name="known">The person's known ratings.</param>
/// <param name="scores">Receives a score for each title; only their order matters, higher is better.</param>
internal delegate void ScoreTitles(ReadOnlySpan<Rating> known, Span<float> scores);
