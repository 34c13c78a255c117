using ExpressiFy.Testing.Architecture;

namespace ExpressiFy.Onnx.Tests.Architecture;

public sealed class OneWayTests
{
    private static readonly string Assembly = Path.Combine(AppContext.BaseDirectory, "ExpressiFy.Onnx.dll");

    [Fact]
    public void The_project_has_one_namespace() => OneWay.AssertOrder(Assembly, ["ExpressiFy.Onnx"]);
}
