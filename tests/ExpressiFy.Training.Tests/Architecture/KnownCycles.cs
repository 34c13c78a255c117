namespace ExpressiFy.Training.Tests.Architecture;

/// <summary>Arrows on cycles of ExpressiFy.Training that are still to be undone. Only ever take lines out.</summary>
internal static class KnownCycles
{
    public static readonly string[] Arrows =
    [
        "ExpressiFy.Training.Data -> ExpressiFy.Training.Recipes",
        "ExpressiFy.Training.Drawings -> ExpressiFy.Training.Evaluation",
        "ExpressiFy.Training.Drawings -> ExpressiFy.Training.Fitting",
        "ExpressiFy.Training.Evaluation -> ExpressiFy.Training.Data",
        "ExpressiFy.Training.Evaluation -> ExpressiFy.Training.Fitting",
        "ExpressiFy.Training.Evaluation -> ExpressiFy.Training.Networks",
        "ExpressiFy.Training.Evaluation -> ExpressiFy.Training.Recipes",
        "ExpressiFy.Training.Export -> ExpressiFy.Training.Data",
        "ExpressiFy.Training.Export -> ExpressiFy.Training.Evaluation",
        "ExpressiFy.Training.Export -> ExpressiFy.Training.Fitting",
        "ExpressiFy.Training.Export -> ExpressiFy.Training.Networks",
        "ExpressiFy.Training.Fitting -> ExpressiFy.Training.Data",
        "ExpressiFy.Training.Fitting -> ExpressiFy.Training.Drawings",
        "ExpressiFy.Training.Fitting -> ExpressiFy.Training.Evaluation",
        "ExpressiFy.Training.Fitting -> ExpressiFy.Training.Export",
        "ExpressiFy.Training.Fitting -> ExpressiFy.Training.Networks",
        "ExpressiFy.Training.Fitting -> ExpressiFy.Training.Pretrained",
        "ExpressiFy.Training.Fitting -> ExpressiFy.Training.Recipes",
        "ExpressiFy.Training.Networks -> ExpressiFy.Training.Data",
        "ExpressiFy.Training.Networks -> ExpressiFy.Training.Recipes",
        "ExpressiFy.Training.Pretrained -> ExpressiFy.Training.Networks",
        "ExpressiFy.Training.Recipes -> ExpressiFy.Training.Data",
        "ExpressiFy.Training.Recipes -> ExpressiFy.Training.Fitting",
    ];
}
