using ExpressiFy.Testing.Architecture;

namespace ExpressiFy.Weights.Tests.Architecture;

public sealed class OneWayTests
{
    private static readonly string Assembly = Path.Combine(AppContext.BaseDirectory, "ExpressiFy.Weights.dll");

    /// <summary>The namespaces, each after those that it may use.</summary>
    private static readonly string[] Order =
    [
        "ExpressiFy.Weights.Tensors",
        "ExpressiFy.Weights.TfLite",
        "ExpressiFy.Weights.TensorFlowJs",
        "ExpressiFy.Weights",
    ];

    [Fact]
    public void Namespaces_use_only_those_below_them() => OneWay.AssertOrder(Assembly, Order);
}
