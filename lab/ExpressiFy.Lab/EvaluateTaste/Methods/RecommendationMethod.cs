namespace ExpressiFy.Lab.EvaluateTaste.Methods;

/// <summary>A method that predicts what people like.</summary>
/// <param name="Name">Name in the report.</param>
/// <param name="Setting">Text of its settings; empty for none.</param>
/// <param name="Fit">Learns from ratings and returns a function that scores titles for any person.</param>
internal sealed record RecommendationMethod(string Name, string Setting, Func<TrainingRatings, ScoreTitles> Fit);
