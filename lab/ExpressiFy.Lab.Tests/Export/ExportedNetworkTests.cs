using ExpressiFy.Affect;
using ExpressiFy.Lab.Batches;
using ExpressiFy.Lab.Data;
using ExpressiFy.Lab.Evaluation;
using ExpressiFy.Lab.Export;
using ExpressiFy.Lab.Networks;
using ExpressiFy.Lab.Recipes;
using ExpressiFy.Testing;
using ExpressiFy.Vision.Expressions;
using ExpressiFy.Vision.Faces;
using static TorchSharp.torch;

namespace ExpressiFy.Lab.Tests.Export;

public sealed class ExportedNetworkTests : IDisposable
{
    private static readonly ExpressionModelMetadata Served = new(
        Temperature: 1.25, FerPlusTemperature: .8, FerPlusShare: .3);

    private static readonly FaceSample[] Drawn = [.. SyntheticFaces.Draw(70)];

    private readonly TemporaryFolder folder = new();
    private readonly FaceTensors faces = new(Drawn);
    private readonly ResidualNetwork network = RandomNetwork();

    [Fact]
    public void ONNX_Runtime_says_what_the_network_says()
    {
        using var exported = new OnnxNetwork(Export(), threads: 1);
        Assert.InRange(
            Parity.LargestDifference(Predictions.Of(network, faces, mirrored: true), exported.Predict(faces)), 0, 1e-5);
        Assert.Equal(1.25, exported.Temperature);
    }

    [Fact]
    public void Rounded_kernels_take_half_the_file_and_say_the_same()
    {
        var whole = new FileInfo(Export()).Length;
        NetworkState.RoundKernels(network);
        using var exported = new OnnxNetwork(Export("half.onnx", half: true), threads: 1);
        Assert.InRange(
            Parity.LargestDifference(Predictions.Of(network, faces, mirrored: true), exported.Predict(faces)), 0, 1e-5);
        Assert.InRange(
            new FileInfo(folder.File("half.onnx")).Length,
            0,
            whole * .75); // norms, half of so small a network, stay as they are
    }

    [Fact]
    public void A_network_with_a_deep_stem_that_weighs_its_channels_is_exported_too()
    {
        using var squeezing = RandomNetwork(squeeze: true);
        File.WriteAllBytes(folder.File("squeeze.onnx"), NetworkGraph.ToModel(squeezing, "expression", Served));
        using var exported = new OnnxNetwork(folder.File("squeeze.onnx"), threads: 1);
        var expected = Predictions.Of(squeezing, faces, mirrored: true);
        Assert.InRange(Parity.LargestDifference(expected, exported.Predict(faces)), 0, 1e-5);

        using (no_grad())
            squeezing.Blocks[^1].Squeeze!.Exciting.bias!.sub_(3);
        Assert.True(
            Parity.LargestDifference(Predictions.Of(squeezing, faces, mirrored: true), expected) > Parity.Tolerance);
    }

    [Theory]
    [InlineData("mobile", 8, 48)]
    [InlineData("mobile", 8, 75)]
    [InlineData("residual", 4, 64)]
    public void A_network_that_enlarges_the_face_is_exported_too(string name, int width, int side)
    {
        using var enlarging = Shaken(() => ExpressionNetwork.Of(new(width, name, Side: side)), seed: 13);
        NetworkState.RoundKernels(enlarging);
        File.WriteAllBytes(
            folder.File("enlarging.onnx"), NetworkGraph.ToModel(enlarging, "expression", Served, halfKernels: true));
        using var exported = new OnnxNetwork(folder.File("enlarging.onnx"), threads: 1);
        Assert.InRange(
            Parity.LargestDifference(Predictions.Of(enlarging, faces, mirrored: true), exported.Predict(faces)),
            0,
            1e-5);
    }

    [Theory]
    [InlineData("residual", 48, true)]
    [InlineData("residual", 48, false)]
    [InlineData("mobile", 75, false)]
    public void All_that_a_network_has_learned_comes_back_from_its_file(string name, int side, bool squeeze)
    {
        var shape = new NetworkRecipe(4, name, Side: side, Squeeze: squeeze, DeepStem: squeeze);
        using var learned = Shaken(() => ExpressionNetwork.Of(shape), seed: 13);
        NetworkState.RoundKernels(learned);
        File.WriteAllBytes(
            folder.File("learned.onnx"), NetworkGraph.ToModel(learned, "expression", Served, halfKernels: true));
        using var restored = ExpressionNetwork.Of(shape);
        ExportedWeights.CopyTo(restored, folder.File("learned.onnx"));
        Assert.All(
            NetworkState.Of(learned).Zip(NetworkState.Of(restored)),
            pair => Assert.Equal(TorchDevice.ValuesOf(pair.First.Value), TorchDevice.ValuesOf(pair.Second.Value)));
    }

    [Fact]
    public void Weights_of_another_network_and_files_that_are_no_model_are_refused()
    {
        using var wider = new ResidualNetwork(new(8));
        Assert.Contains("another network", Refused(wider, Export()));
        Assert.Contains("no such model", Refused(network, folder.File("missing.onnx")));
        Assert.Contains("not an ONNX model", Refused(network, folder.Write("text.onnx", "text")));
        File.WriteAllBytes(folder.File("half.onnx"), File.ReadAllBytes(Export())[..^100]);
        Assert.Contains("ends too early", Refused(network, folder.File("half.onnx")));

        static string Refused(ExpressionNetwork network, string path) => Assert.Throws<LabException>(
            () => ExportedWeights.CopyTo(network, path)).Message;
    }

    [Fact]
    public void A_network_of_dense_layers_is_not_exported()
    {
        using var dense = ExpressionNetwork.Of(new(4, "report"));
        Assert.Contains(
            "cannot be exported",
            Assert.Throws<LabException>(() => NetworkGraph.ToModel(dense, "expression", Served)).Message);
    }

    [Fact]
    public void The_reader_that_serves_it_accepts_it()
    {
        using var reader = ExpressionReader.LoadFile(Export());
        var served = Assert.Single(reader.Read([FaceCrop.FromGray(Drawn[0].Pixels)]));

        var predictions = Predictions.Of(network, faces, mirrored: true);
        var fer2013 = Softmax.Probabilities(predictions.Fer2013, 7, Served.Temperature);
        var ferPlus = Softmax.Probabilities(HeadBlend.Seven(predictions.FerPlus), 7, Served.FerPlusTemperature);
        foreach (var expression in ExpressiFy.Affect.ExpressionLabels.All)
            Assert.Equal((.7 * fer2013[(int)expression]) + (.3 * ferPlus[(int)expression]), served[expression], 1e-5);
    }

    [Fact]
    public void A_mirrored_face_reads_like_the_face()
    {
        using var exported = new OnnxNetwork(Export(), threads: 1);
        var mirrored = Drawn.Select(face => face.Mirrored()).ToArray();
        Assert.InRange(Parity.LargestDifference(exported.Predict(new(mirrored)), exported.Predict(faces)), 0, 1e-5);
    }

    [Fact]
    public void Another_network_is_told_apart()
    {
        using var other = RandomNetwork(seed: 12);
        using var exported = new OnnxNetwork(Export(), threads: 1);
        var predictions = Predictions.Of(other, faces, mirrored: true);
        Assert.True(Parity.LargestDifference(predictions, exported.Predict(faces)) > Parity.Tolerance);
    }

    [Fact]
    public void A_file_that_is_no_model_is_refused()
    {
        var path = folder.Write("text.onnx", "text");
        Assert.Contains(
            "text.onnx: ONNX Runtime does not load it",
            Assert.Throws<LabException>(() => new OnnxNetwork(path, threads: 1)).Message);
    }

    public void Dispose()
    {
        network.Dispose();
        folder.Dispose();
    }

    private static ResidualNetwork RandomNetwork(int seed = 11, bool squeeze = false) =>
        Shaken(() => new ResidualNetwork(new(4, LastWidth: 24, Squeeze: squeeze, DeepStem: squeeze)), seed);

    /// <summary>With norms that have seen data, so that they matter.</summary>
    private static TNetwork Shaken<TNetwork>(Func<TNetwork> create, int seed)
        where TNetwork : ExpressionNetwork
    {
        random.manual_seed(seed);
        var network = create();
        using var scope = NewDisposeScope();
        using var gradients = no_grad();
        foreach (var (_, value) in NetworkState.Of(network))
            value.add_((rand_like(value) - .5) * .2);
        network.eval();
        return network;
    }

    private string Export(string name = "expression.onnx", bool half = false)
    {
        File.WriteAllBytes(folder.File(name), NetworkGraph.ToModel(network, "expression", Served, half));
        return folder.File(name);
    }
}
