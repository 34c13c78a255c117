using ExpressiFy.Lab.Batches;
using ExpressiFy.Lab.Networks;
using ExpressiFy.Lab.Pretrained;
using ExpressiFy.Testing;
using TorchSharp;
using static TorchSharp.torch;

namespace ExpressiFy.Lab.Tests.Pretrained;

public sealed class PretrainedMobileNetTests : IDisposable
{
    private const int Side = 64;

    private readonly TemporaryFolder folder = new();
    private readonly SyntheticGraphModel drawn = new();

    [Fact]
    public void A_started_network_computes_what_the_file_says_also_for_faces_it_was_not_measured_on()
    {
        using var gradients = no_grad();
        using var network = Started(GraphModel.Read(drawn.Write(folder, "drawn")));
        var other = new FaceTensors(SyntheticFaces.Draw(5, seed: 9)).Plain(0, 5).Faces;
        using var logits = network.forward(other).Fer2013;

        var state = NetworkState.Of(network).ToDictionary(named => named.Name, named => named.Value);
        using var expected = nn.functional.linear(
            Original(network.Enlarged(other)), state["fer2013.weight"], state["fer2013.bias"]);
        Assert.True((expected.max() - expected.min()).item<float>() > .1);
        Assert.InRange((logits - expected).abs().max().item<float>(), 0, 1e-3f);
    }

    [Fact]
    public void Every_kernel_starts_with_the_deviation_of_a_random_one()
    {
        using var network = Started(GraphModel.Read(drawn.Write(folder, "drawn")));
        foreach (var layer in network.Layers)
        {
            var deviation = layer.Weight.pow(2).mean().sqrt().item<float>();
            Assert.Equal(layer.Deviation, deviation, layer.Deviation / 100);
        }
    }

    [Fact]
    public void Weights_of_half_the_size_are_the_same_to_three_digits()
    {
        const string Name = "conv_pw_13/convolution/merged_input";
        var expected = GraphModel.Read(drawn.Write(folder, "single"))[Name, 1, 1, 128, 128];
        var read = GraphModel.Read(drawn.Write(folder, "half", half: true))[Name, 1, 1, 128, 128];
        Assert.All(
            expected.Values.Zip(read.Values),
            pair => Assert.Equal(pair.First, pair.Second, Math.Abs(pair.First) / 1000 + 1e-6));
    }

    [Fact]
    public void Another_network_is_refused()
    {
        drawn.Weights.Remove("conv_dw_7/depthwise_kernel");
        var error = Assert.Throws<LabException>(() => Started(GraphModel.Read(drawn.Write(folder, "other"))));
        Assert.Contains("conv_dw_7/depthwise_kernel", error.Message);
        var full = new SyntheticGraphModel().Write(folder, "full");
        Assert.Contains("3×3×3×8", Assert.Throws<LabException>(() => Started(GraphModel.Read(full), width: 8)).Message);
    }

    [Theory]
    [InlineData("""{"weightsManifest":[{"weights":[SHAPE2]}]}""", 12, "4 bytes")]
    [InlineData("""{"weightsManifest":[{"weights":[SHAPE2]}]}""", 4, "graph model")]
    [InlineData("""{"weightsManifest":[{"weights":[{"name":"a","shape":[2],"dtype":"complex64"}]}]}""", 16, "complex")]
    [InlineData("""{"weightsManifest":[{"weights":[SHAPE_HUGE]}]}""", 16, "graph model")]
    [InlineData("""{"weightsManifest":[{"weights":[SHAPE_NEGATIVE]}]}""", 16, "graph model")]
    [InlineData("{}", 0, "graph model")]
    [InlineData("not JSON", 0, "graph model")]
    public void A_malformed_model_is_one_line_that_names_it(string json, int bytes, string expected)
    {
        json = json.Replace("SHAPE2", """{"name":"a","shape":[2],"dtype":"float32"}""")
            .Replace("SHAPE_HUGE", """{"name":"a","shape":[3000000000,3000000000,3],"dtype":"float32"}""")
            .Replace("SHAPE_NEGATIVE", """{"name":"a","shape":[-2],"dtype":"float32"}""");
        File.WriteAllBytes(folder.File("bad.bin"), new byte[bytes]);
        var error = Assert.Throws<LabException>(() => GraphModel.Read(folder.Write("bad.json", json)));
        Assert.Contains("bad.json", error.Message);
        Assert.Contains(expected, error.Message);
    }

    [Fact]
    public void Missing_weights_are_named()
    {
        var lonely = folder.Write("lonely.json", """{"weightsManifest":[]}""");
        Assert.Contains("lonely.bin", Assert.Throws<LabException>(() => GraphModel.Read(lonely)).Message);
        Assert.Contains(
            "nowhere.json", Assert.Throws<LabException>(() => GraphModel.Read(folder.File("nowhere.json"))).Message);
    }

    public void Dispose() => folder.Dispose();

    private static MobileNetwork Started(GraphModel pretrained, int width = SyntheticGraphModel.Width)
    {
        var network = new MobileNetwork(new(width, "mobile", Side: Side));
        network.eval();
        PretrainedMobileNet.CopyTo(network, pretrained, new FaceTensors(SyntheticFaces.Draw(20)).Plain(0, 20).Faces);
        return network;
    }

    /// <summary>
    /// The network of the file itself: three colours, centred as HSE_FaceRec_tf does, factors and shifts instead of
    /// norms. The edge that is added is a face's mean, not black.
    /// </summary>
    private Tensor Original(Tensor faces)
    {
        var gray = (nn.functional.pad(faces, [0, 1, 0, 1]) * 60) + 128;
        var colours = cat([gray - 103.939, gray - 116.779, gray - 123.68], 1);
        var kernel = Of("conv1/convolution/merged_input").permute(3, 2, 0, 1);
        var features = Six(nn.functional.conv2d(colours, kernel, strides: [2, 2]) + Row("conv1_bn/batchnorm_1/sub"));
        for (var pair = 1; pair <= 13; pair++)
        {
            var halves = pair is 2 or 4 or 6 or 12;
            features = halves ? nn.functional.pad(features, [0, 1, 0, 1]) : nn.functional.pad(features, [1, 1, 1, 1]);
            features = nn.functional.conv2d(
                features,
                Of($"conv_dw_{pair}/depthwise_kernel").permute(2, 3, 0, 1),
                strides: halves ? [2, 2] : [1, 1],
                groups: features.shape[1]);
            features = Six(
                (features * Row($"conv_dw_{pair}_bn/batchnorm_1/mul")) + Row($"conv_dw_{pair}_bn/batchnorm_1/sub"));
            var pointwise = Of($"conv_pw_{pair}/convolution/merged_input").permute(3, 2, 0, 1);
            features = Six(nn.functional.conv2d(features, pointwise) + Row($"conv_pw_{pair}_bn/batchnorm_1/sub"));
        }

        return features.mean([2, 3]);
    }

    private static Tensor Six(Tensor features) => features.clamp(0, 6);

    private Tensor Of(string name) => tensor(drawn.Weights[name].Values).reshape(drawn.Weights[name].Shape);

    private Tensor Row(string name) => Of(name).reshape(1, -1, 1, 1);
}
