using System.Text.Json;
using ExpressiFy.Affect;
using ExpressiFy.Testing.Pictures;
using ExpressiFy.Vision.Expressions;
using ExpressiFy.Vision.Faces;
using ExpressiFy.Vision.Frames;
using ExpressiFy.Vision.Models;

namespace ExpressiFy.Vision.Tests.Expressions;

public sealed class SecondExpressionReaderTests : IDisposable
{
    /// <summary>The package's labels in the order of its outputs, by our names.</summary>
    private static readonly Expression[] PackageOrder =
    [
        Expression.Neutral,
        Expression.Happy,
        Expression.Sad,
        Expression.Angry,
        Expression.Fear,
        Expression.Disgust,
        Expression.Surprise,
    ];

    private static readonly string Package =
        Path.Combine(Repository.Root, "node_modules", "@vladmandic", "face-api");

    private readonly SecondExpressionReader reader = SecondExpressionReader.Load(VisionModels.DefaultFolder);
    private readonly TemporaryFolder folder = new();

    /// <summary>The package runs in Node.js with its own TensorFlow.js, on the same pixels.</summary>
    [Fact]
    public async Task Faces_are_read_as_by_the_package_itself()
    {
        ColourCrop[] crops = [.. CropsOf("sample3.jpg"), .. CropsOf("sample6.jpg")];
        Assert.Equal(14, crops.Length);
        var file = folder.Write("crops", crops.SelectMany(crop => crop.Values.ToArray()).ToArray());
        var script = Path.Combine(AppContext.BaseDirectory, "Expressions", "face-api-expressions.mjs");

        var run = await ChildProcess.RunAsync(new("node", [script, Package, file]));

        Assert.True(run.ExitCode == 0, run.Error);
        var expected = JsonSerializer.Deserialize<double[][]>(run.Output)!.SelectMany(row => row);
        var actual = reader.ReadCrops(crops).Select(log => Math.Exp(log));
        Assert.All(expected.Zip(actual), pair => Assert.Equal(pair.First, pair.Second, 1e-5));
    }

    [Fact]
    public void Scores_are_the_normalised_geometric_mean_over_the_crops_of_a_face()
    {
        var crops = CropsOf("sample3.jpg");
        var logs = reader.ReadCrops(crops);

        var scores = reader.Read([[crops[0], crops[1]], [crops[2]]]);

        var means = PackageOrder.Select((_, i) => Math.Sqrt(Math.Exp(logs[i]) * Math.Exp(logs[7 + i]))).ToArray();
        foreach (var (i, expression) in PackageOrder.Index())
        {
            Assert.Equal(means[i] / means.Sum(), scores[0][expression], 1e-6);
            Assert.Equal(Math.Exp(logs[14 + i]), scores[1][expression], 1e-6);
        }
    }

    [Fact]
    public void More_crops_than_a_batch_are_read_each_alone()
    {
        var crops = CropsOf("sample6.jpg");
        ColourCrop[] many = [.. Enumerable.Range(0, 40).Select(i => crops[i % crops.Length])];
        var logs = reader.ReadCrops(many);
        for (var i = 0; i < logs.Length; i++)
            Assert.Equal(logs[i % (7 * crops.Length)], logs[i], 1e-4);
    }

    public void Dispose()
    {
        reader.Dispose();
        folder.Dispose();
    }

    /// <summary>Both crops of each face of a photograph.</summary>
    private static ColourCrop[] CropsOf(string photograph)
    {
        using var frame = Frame.Decode(Photographs.Bytes(photograph));
        using var finder = FaceFinder.Load(VisionModels.DefaultFolder);
        var picture = frame.Pixels;
        return
        [
            .. finder.Find(frame)
                .SelectMany(face => new[] { ColourCrop.Aligned(picture, face), ColourCrop.Upright(picture, face) }),
        ];
    }
}
