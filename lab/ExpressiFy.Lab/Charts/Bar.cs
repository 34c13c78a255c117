namespace ExpressiFy.Lab.Charts;

/// <summary>One bar of a <see cref="BarChart"/>.</summary>
/// <param name="Label">Text before the bar.</param>
/// <param name="Value">Length of the bar, 0…1.</param>
/// <param name="Note">Text behind the bar.</param>
public sealed record Bar(string Label, double Value, string Note);
