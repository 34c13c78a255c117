namespace ExpressiFy.Tests.Architecture;

/// <summary>Arrows on cycles of ExpressiFy that are still to be undone. Only ever take lines out.</summary>
internal static class KnownCycles
{
    public static readonly string[] Arrows =
    [
        "ExpressiFy.Recommendations.Candidates -> ExpressiFy.Recommendations.Signals",
        "ExpressiFy.Recommendations.Explanations -> ExpressiFy.Recommendations.Candidates",
        "ExpressiFy.Recommendations.Explanations -> ExpressiFy.Recommendations.Reranking",
        "ExpressiFy.Recommendations.Explanations -> ExpressiFy.Recommendations.Signals",
        "ExpressiFy.Recommendations.Reranking -> ExpressiFy.Recommendations.Candidates",
        "ExpressiFy.Recommendations.Signals -> ExpressiFy.Recommendations.Candidates",
        "ExpressiFy.Recommendations.Signals -> ExpressiFy.Recommendations.Explanations",
    ];
}
