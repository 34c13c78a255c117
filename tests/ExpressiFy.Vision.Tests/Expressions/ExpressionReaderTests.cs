using ExpressiFy.Affect;
using ExpressiFy.Testing;
using ExpressiFy.Vision.Expressions;
using ExpressiFy.Vision.Faces;
using ExpressiFy.Vision.Models;

namespace ExpressiFy.Vision.Tests.Expressions;

public sealed class ExpressionReaderTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    [Fact]
    public void The_scores_of_the_model_are_those_of_the_reader()
    {
        using var reader = Load(new());
        var crop = RandomCrop(1);

        // The small model passes seven values of its input on: what the reader feeds is what training feeds.
        var input = new float[FaceCrop.Length];
        ExpressionInput.Write(crop.Pixels, input);
        var expected = ExpressionScores.FromLogits(input.AsSpan(SmallModel.FirstPixel, 7), 1);
        Assert.All(expected.ToArray().Zip(Assert.Single(reader.Read([crop])).ToArray()), pair => Assert.Equal(pair.First, pair.Second, 1e-6));
    }

    [Fact]
    public void The_heads_can_be_read_apart()
    {
        using var reader = Load(new());
        var crop = RandomCrop(2);
        var input = new float[FaceCrop.Length];
        ExpressionInput.Write(crop.Pixels, input);
        var eight = input.AsSpan(SmallModel.FirstPixel, 8).ToArray();

        var heads = Assert.Single(reader.ReadHeads([crop]));

        Assert.Equal(Assert.Single(reader.Read([crop])).ToArray(), heads.Served.ToArray());
        Assert.Equal(ExpressionScores.FromLogits(eight.AsSpan(0, 7), 2.5).ToArray(), heads.Fer2013.ToArray());
        // Anger, disgust, fear, happiness, sadness, surprise, neutral stand in these places of the FER+ order.
        Assert.Equal(ExpressionScores.FromLogits([eight[4], eight[5], eight[6], eight[1], eight[3], eight[2], eight[0]], 1.5).ToArray(), heads.FerPlus.ToArray());
    }

    [Fact]
    public void Many_faces_are_read_in_their_order()
    {
        using var reader = ExpressionReader.Load(VisionModels.DefaultFolder);
        var crops = Enumerable.Range(0, 70).Select(RandomCrop).ToList();
        var together = reader.Read(crops);
        Assert.Equal(70, together.Count);
        for (var i = 0; i < crops.Count; i += 7)
            foreach (var expression in ExpressiFy.Affect.ExpressionLabels.All)
                Assert.Equal(reader.Read([crops[i]])[0][expression], together[i][expression], 1e-5);
    }

    [Fact]
    public void No_face_gives_no_scores()
    {
        using var reader = Load(new());
        Assert.Empty(reader.Read([]));
    }

    public static TheoryData<string, string> Surprises => new()
    {
        { "another input", "\"faces\"" },
        { "another size", "[N, 1, 64, 64]" },
        { "three colours", "[N, 3, 48, 48]" },
        { "a fixed batch", "[1, 1, 48, 48]" },
        { "doubles", "expected float" },
        { "another output", "\"scores\"" },
        { "no first head", "\"fer2013\"" },
        { "eight labels", "[N, 8]" },
        { "no second head", "\"ferplus\"" },
        { "another preprocessing", "expressify.input is \"raw-gray-64\"" },
        { "another label order", "expressify.labels.fer2013 is \"neutral" },
        { "no labels", "expressify.labels.fer2013 is \"\"" },
        { "no temperature", "expressify.temperature is \"\"" },
        { "a comma", "expressify.ferplus.temperature is \"1,5\"" },
        { "a temperature of zero", "expressify.temperature is \"0\"" },
        { "no version", "expressify.version is \"\"" },
        { "an older contract", "expressify.version is \"1\"" },
    };

    [Theory]
    [MemberData(nameof(Surprises))]
    public void A_model_that_is_not_what_is_expected_is_refused_by_what_differs(string surprise, string told)
    {
        var model = new SmallModel();
        model = surprise switch
        {
            "another input" => model with { Input = "pixels" },
            "another size" => model with { InputShape = [-1, 1, 64, 64] },
            "three colours" => model with { InputShape = [-1, 3, 48, 48] },
            "a fixed batch" => model with { InputShape = [1, 1, 48, 48] },
            "doubles" => model with { DoublePrecision = true },
            "another output" => model with { Output = "logits" },
            "eight labels" => model with { Labels = 8 },
            "no second head" => model with { SecondHead = "other" },
            "another preprocessing" => model.With("expressify.input", "raw-gray-64"),
            "another label order" => model.With("expressify.labels.fer2013", "neutral,happy,surprise,sad,angry,disgust,fear"),
            "no labels" => model.With("expressify.labels.fer2013", null),
            "no first head" => model with { FirstHead = "other" },
            "no temperature" => model.With("expressify.temperature", null),
            "a comma" => model.With("expressify.ferplus.temperature", "1,5"),
            "a temperature of zero" => model.With("expressify.temperature", "0"),
            "no version" => model.With("expressify.version", null),
            "an older contract" => model.With("expressify.version", "1"),
            _ => throw new ArgumentOutOfRangeException(nameof(surprise)),
        };
        Assert.Contains(told, Assert.Throws<ModelException>(() => Load(model)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_no_model_is_refused()
    {
        var file = folder.Write("text.onnx", "no model"u8);
        Assert.Contains("text.onnx", Assert.Throws<ModelException>(() => ExpressionReader.LoadFile(file)).Message, StringComparison.Ordinal);
    }

    public void Dispose() => folder.Dispose();

    private static FaceCrop RandomCrop(int seed)
    {
        var pixels = new byte[FaceCrop.Length];
        new Random(seed).NextBytes(pixels);
        return FaceCrop.FromGray(pixels);
    }

    private ExpressionReader Load(SmallModel model) => ExpressionReader.LoadFile(folder.Write("small.onnx", model.ToBytes()));
}
