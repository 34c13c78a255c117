using ExpressiFy.Testing.Architecture;

namespace ExpressiFy.Vision.Tests.Architecture;

public sealed class OneWayTests
{
    private static readonly string Assembly = Path.Combine(AppContext.BaseDirectory, "ExpressiFy.Vision.dll");

    /// <summary>The namespaces, each after those that it may use.</summary>
    private static readonly string[] Order =
    [
        "ExpressiFy.Vision.Models",
        "ExpressiFy.Vision.Pixels",
        "ExpressiFy.Vision.Frames",
        "ExpressiFy.Vision.Faces",
        "ExpressiFy.Vision.Expressions",
        "ExpressiFy.Vision.FaceSets",
        "ExpressiFy.Vision",
    ];

    [Fact]
    public void No_two_namespaces_use_each_other() => OneWay.AssertNoCycles(Assembly);

    [Fact]
    public void Namespaces_use_only_those_below_them() => OneWay.AssertOrder(Assembly, Order);
}
