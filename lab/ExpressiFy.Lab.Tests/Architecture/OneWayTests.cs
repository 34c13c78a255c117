using ExpressiFy.Testing.Architecture;

namespace ExpressiFy.Lab.Tests.Architecture;

/// <summary>The folders of ExpressiFy.Lab depend on each other in one direction.</summary>
public sealed class OneWayTests
{
    private static readonly string Assembly = Path.Combine(AppContext.BaseDirectory, "ExpressiFy.Lab.dll");

    /// <summary>Lowest first. The first one is what [GeneratedRegex] generates.</summary>
    private static readonly string[] Order =
    [
        "ExpressiFy.Lab",
        "ExpressiFy.Lab.Recipes",
        "ExpressiFy.Lab.Data",
        "ExpressiFy.Lab.Networks",
        "ExpressiFy.Lab.Pretrained",
        "ExpressiFy.Lab.Batches",
        "ExpressiFy.Lab.Evaluation",
        "ExpressiFy.Lab.Charts",
        "ExpressiFy.Lab.Classical",
        "ExpressiFy.Lab.Export",
        "ExpressiFy.Lab.Runs",
        "ExpressiFy.Lab.Training",
        "ExpressiFy.Lab.EvaluateTaste.Ratings",
        "ExpressiFy.Lab.EvaluateTaste.Methods",
        "ExpressiFy.Lab.EvaluateTaste",
        "ExpressiFy.Lab.Simulate.Tastes",
        "ExpressiFy.Lab.Simulate",
        "ExpressiFy.Lab.EvaluateMood",
        "ExpressiFy.Lab.Commands",
    ];

    [Fact]
    public void No_folder_depends_on_one_above_it() => OneWay.AssertOrder(Assembly, Order);
}
