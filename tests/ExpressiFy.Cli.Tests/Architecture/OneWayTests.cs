using ExpressiFy.Testing.Architecture;

namespace ExpressiFy.Cli.Tests.Architecture;

public sealed class OneWayTests
{
    private static readonly string Assembly = Path.Combine(AppContext.BaseDirectory, "ExpressiFy.Cli.dll");

    /// <summary>The namespaces, each after those that it may use. The commands do not use each other.</summary>
    private static readonly string[] Order =
    [
        "ExpressiFy.Cli.Terminal",
        "ExpressiFy.Cli.Settings",
        "ExpressiFy.Cli.Backups",
        "ExpressiFy.Cli.Catalogue",
        "ExpressiFy.Cli.Detect",
        "ExpressiFy.Cli.Doctor",
        "ExpressiFy.Cli.Evaluate",
        "ExpressiFy.Cli.EvaluateNeutral",
        "ExpressiFy.Cli.Imports",
        "ExpressiFy.Cli.Recommend",
        "ExpressiFy.Cli.Picks",
        "ExpressiFy.Cli.Watch",
        "ExpressiFy.Cli",
    ];

    [Fact]
    public void No_two_namespaces_use_each_other() => OneWay.AssertNoCycles(Assembly);

    [Fact]
    public void Namespaces_use_only_those_below_them() => OneWay.AssertOrder(Assembly, Order);
}
