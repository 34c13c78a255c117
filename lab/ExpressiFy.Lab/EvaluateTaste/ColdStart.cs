namespace ExpressiFy.Lab.EvaluateTaste;

/// <summary>The results for people with a given number of known likes.</summary>
internal sealed record ColdStart(int Likes, IReadOnlyList<MethodResult> Methods);
