namespace ExpressiFy.Onnx.Tests;

public sealed class OnnxInitializersTests
{
    /// <summary>Values that float16 represents exactly.</summary>
    private static readonly float[] Kernel = [.5f, -2, 0, 1024];

    private static readonly float[] Bias = [.1f, -.2f];

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Weights_come_back_by_their_names(bool halfKernels)
    {
        var initializers = OnnxInitializers.Read(Model(halfKernels));

        Assert.Equal(Kernel, initializers["kernel"]);
        Assert.Equal(Bias, initializers["bias"]);
    }

    [Fact]
    public void Integers_are_left_out() =>
        Assert.DoesNotContain("order", OnnxInitializers.Read(Model(halfKernels: false)));

    [Fact]
    public void A_model_that_ends_early_is_refused()
    {
        var model = Model(halfKernels: false);
        Assert.Throws<FormatException>(() => OnnxInitializers.Read(model.AsSpan(0, model.Length / 2)));
    }

    private static byte[] Model(bool halfKernels)
    {
        var graph = new OnnxGraph(halfKernels);
        graph.Weights("kernel", Kernel, 2, 2);
        graph.Weights("bias", Bias, 2);
        graph.Integers("order", 1, 0);
        return graph.ToModel("test", "ExpressiFy.Onnx.Tests", "1", []);
    }
}
