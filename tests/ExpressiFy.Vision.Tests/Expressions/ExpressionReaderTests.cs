using ExpressiFy.Affect;
using ExpressiFy.Testing.Pictures;
using ExpressiFy.Vision.Expressions;
using ExpressiFy.Vision.Faces;
using ExpressiFy.Vision.Models;

namespace ExpressiFy.Vision.Tests.Expressions;

public sealed class ExpressionReaderTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    [Fact]
    public void The_network_gets_the_standardised_crop_and_its_scores_are_returned()
    {
        using var reader = Load(new());
        var crop = RandomCrop(1);

        var scores = Assert.Single(reader.Read([crop]));

        // The small model's scores are the softmax of seven values of its input.
        var expected = ExpressionScores.FromLogits(InputOf(crop).AsSpan(SmallModel.FirstPixel, 7), 1);
        foreach (var expression in ExpressionLabels.All)
            Assert.Equal(expected[expression], scores[expression], 1e-6);
    }

    [Fact]
    public void The_heads_are_calibrated_by_their_own_temperatures()
    {
        using var reader = Load(new());
        var crop = RandomCrop(2);

        var heads = Assert.Single(reader.ReadHeads([crop]));

        var pixels = InputOf(crop).AsSpan(SmallModel.FirstPixel, 8).ToArray();
        Assert.Equal(Assert.Single(reader.Read([crop])).ToArray(), heads.Blend.ToArray());
        Assert.Equal(ExpressionScores.FromLogits(pixels.AsSpan(0, 7), 2.5).ToArray(), heads.Fer2013.ToArray());
        // The places of anger, disgust, fear, happiness, sadness, surprise and neutral in the order of FER+.
        float[] ferPlus = [pixels[4], pixels[5], pixels[6], pixels[1], pixels[3], pixels[2], pixels[0]];
        Assert.Equal(ExpressionScores.FromLogits(ferPlus, 1.5).ToArray(), heads.FerPlus.ToArray());
    }

    [Fact]
    public void The_odds_for_a_personal_reading_are_those_of_the_ferplus_head_beside_the_blend()
    {
        using var reader = ExpressionReader.Load(VisionModels.DefaultFolder);
        List<FaceCrop> crops = [RandomCrop(3), RandomCrop(4)];
        foreach (var (reading, heads) in reader.ReadWithOdds(crops).Zip(reader.ReadHeads(crops)))
        {
            Assert.Equal(heads.Blend.ToArray(), reading.Scores.ToArray());
            Assert.All(ExpressionLabels.All, label => Assert.Equal(
                Math.Log(heads.FerPlus[label] / heads.FerPlus[Expression.Neutral]), reading.Odds![label], 1e-6));
        }
    }

    [Fact]
    public void Many_faces_are_read_in_their_order()
    {
        const int faces = 70; // more than two batches
        using var reader = ExpressionReader.Load(VisionModels.DefaultFolder);
        var crops = Enumerable.Range(0, faces).Select(RandomCrop).ToList();

        var batched = reader.Read(crops);

        Assert.Equal(faces, batched.Count);
        for (var i = 0; i < faces; i += 7)
        {
            var alone = reader.Read([crops[i]])[0];
            foreach (var expression in ExpressionLabels.All)
                Assert.Equal(alone[expression], batched[i][expression], 1e-5);
        }
    }

    [Fact]
    public void No_crop_gives_no_scores()
    {
        using var reader = Load(new());
        Assert.Empty(reader.Read([]));
    }

    public static TheoryData<string, string> Differences => new()
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
        { "a decimal comma", "expressify.ferplus.temperature is \"1,5\"" },
        { "a temperature of zero", "expressify.temperature is \"0\"" },
        { "no version", "expressify.version is \"\"" },
        { "an older contract", "expressify.version is \"1\"" },
    };

    [Theory]
    [MemberData(nameof(Differences))]
    public void A_model_that_differs_from_the_contract_is_refused_with_the_difference(string difference, string message)
    {
        var model = ModelWith(difference);
        var exception = Assert.Throws<ModelException>(() => Load(model));
        Assert.Contains(message, exception.Message);
    }

    [Fact]
    public void A_file_that_is_no_model_is_refused()
    {
        var file = folder.Write("text.onnx", "no model");
        var exception = Assert.Throws<ModelException>(() => ExpressionReader.LoadFile(file));
        Assert.Contains("text.onnx", exception.Message);
    }

    public void Dispose() => folder.Dispose();

    private static SmallModel ModelWith(string difference)
    {
        var model = new SmallModel();
        return difference switch
        {
            "another input" => model with { Input = "pixels" },
            "another size" => model with { InputShape = [-1, 1, 64, 64] },
            "three colours" => model with { InputShape = [-1, 3, 48, 48] },
            "a fixed batch" => model with { InputShape = [1, 1, 48, 48] },
            "doubles" => model with { DoublePrecision = true },
            "another output" => model with { Output = "logits" },
            "no first head" => model with { FirstHead = "other" },
            "eight labels" => model with { Labels = 8 },
            "no second head" => model with { SecondHead = "other" },
            "another preprocessing" => model.With("expressify.input", "raw-gray-64"),
            "another label order" =>
                model.With("expressify.labels.fer2013", "neutral,happy,surprise,sad,angry,disgust,fear"),
            "no labels" => model.With("expressify.labels.fer2013", null),
            "no temperature" => model.With("expressify.temperature", null),
            "a decimal comma" => model.With("expressify.ferplus.temperature", "1,5"),
            "a temperature of zero" => model.With("expressify.temperature", "0"),
            "no version" => model.With("expressify.version", null),
            "an older contract" => model.With("expressify.version", "1"),
            _ => throw new ArgumentOutOfRangeException(nameof(difference)),
        };
    }

    private static FaceCrop RandomCrop(int seed) => FaceCrop.FromGray(GrayPictures.Noise(seed));

    private static float[] InputOf(FaceCrop crop)
    {
        var input = new float[FaceCrop.Length];
        ExpressionInput.Write(crop.Pixels, input);
        return input;
    }

    private ExpressionReader Load(SmallModel model) =>
        ExpressionReader.LoadFile(folder.Write("small.onnx", model.ToBytes()));
}
