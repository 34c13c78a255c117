namespace ExpressiFy.Lab.EvaluateTaste;

/// <summary>The result of one method.</summary>
/// <param name="Method">Its name.</param>
/// <param name="Setting">Its settings, selected on the people set aside.</param>
/// <param name="People">The metrics of each person.</param>
internal sealed record MethodResult(string Method, string Setting, IReadOnlyList<RankingMetrics> People);
