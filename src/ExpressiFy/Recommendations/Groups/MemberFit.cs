namespace ExpressiFy.Recommendations.Groups;

/// <summary>How well a title fits one member.</summary>
public sealed record MemberFit(string Name, Fit Fit);
