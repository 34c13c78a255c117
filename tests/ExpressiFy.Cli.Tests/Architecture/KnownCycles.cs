namespace ExpressiFy.Cli.Tests.Architecture;

/// <summary>Arrows on cycles of ExpressiFy.Cli that are still to be undone. Only ever take lines out.</summary>
internal static class KnownCycles
{
    public static readonly string[] Arrows =
    [
        "ExpressiFy.Cli -> ExpressiFy.Cli.Catalogue",
        "ExpressiFy.Cli -> ExpressiFy.Cli.Detect",
        "ExpressiFy.Cli -> ExpressiFy.Cli.Doctor",
        "ExpressiFy.Cli -> ExpressiFy.Cli.Evaluate",
        "ExpressiFy.Cli -> ExpressiFy.Cli.EvaluateTaste",
        "ExpressiFy.Cli -> ExpressiFy.Cli.Imports",
        "ExpressiFy.Cli -> ExpressiFy.Cli.Recommend",
        "ExpressiFy.Cli -> ExpressiFy.Cli.Simulate",
        "ExpressiFy.Cli -> ExpressiFy.Cli.Watch",
        "ExpressiFy.Cli.Catalogue -> ExpressiFy.Cli",
        "ExpressiFy.Cli.Detect -> ExpressiFy.Cli",
        "ExpressiFy.Cli.Doctor -> ExpressiFy.Cli",
        "ExpressiFy.Cli.Evaluate -> ExpressiFy.Cli",
        "ExpressiFy.Cli.EvaluateTaste -> ExpressiFy.Cli",
        "ExpressiFy.Cli.EvaluateTaste -> ExpressiFy.Cli.EvaluateTaste.Methods",
        "ExpressiFy.Cli.EvaluateTaste.Methods -> ExpressiFy.Cli.EvaluateTaste",
        "ExpressiFy.Cli.Imports -> ExpressiFy.Cli",
        "ExpressiFy.Cli.Recommend -> ExpressiFy.Cli",
        "ExpressiFy.Cli.Simulate -> ExpressiFy.Cli",
        "ExpressiFy.Cli.Watch -> ExpressiFy.Cli",
    ];
}
