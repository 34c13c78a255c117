using ExpressiFy.Lab.EvaluateTaste.Ratings;

namespace ExpressiFy.Lab.EvaluateTaste.Methods;

/// <summary>Gives every title a score for a person of whom these ratings are known; higher is better, the scale does not matter.</summary>
internal delegate void ScoreTitles(ReadOnlySpan<Rating> known, Span<float> scores);

/// <summary>What a method may learn from: the titles and the ratings of people.</summary>
internal sealed record TrainingRatings(IReadOnlyList<RatedTitle> Titles, IReadOnlyList<Rating[]> People);

/// <summary>A way to foretell what people like.</summary>
/// <param name="Name">As the report calls it.</param>
/// <param name="Setting">Its constants in words; empty where it has none.</param>
/// <param name="Fit">Learns from people, once; what comes back scores titles for anybody.</param>
internal sealed record RecommendationMethod(string Name, string Setting, Func<TrainingRatings, ScoreTitles> Fit);
