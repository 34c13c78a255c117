using System.Text.Json;
using ExpressiFy.Affect;
using ExpressiFy.Testing.Pictures;
using ExpressiFy.Vision.Expressions;
using ExpressiFy.Vision.Faces;
using ExpressiFy.Vision.FaceSets;
using ExpressiFy.Vision.Models;

namespace ExpressiFy.Cli.Tests.Evaluate;

public sealed class EvaluateCommandTests : IDisposable
{
    private const string Header = "emotion,pixels,Usage";
    private readonly TemporaryFolder folder = new();

    [Fact]
    public async Task The_metrics_are_those_of_the_shipped_network()
    {
        // 300 crops are more than a batch. Two thirds have the predicted label, the rest the one after it.
        const int faces = 300;
        var crops = Enumerable.Range(0, faces).Select(seed => GrayPictures.Noise(seed)).ToList();
        var scores = ReadHeads(crops);
        int[] predicted = [.. scores.Select(face => (int)face.Fer2013.Top)];
        int[] labels = [.. predicted.Select((top, i) => i % 3 == 0 ? (top + 1) % ExpressionScores.Count : top)];
        var file = WriteFer2013(crops.Select((crop, i) => Row(labels[i], crop, "PublicTest")));

        var report = await EvaluateAsync(file, "--usage", "PublicTest");

        Assert.Equal(faces, report.GetProperty("n").GetInt32());
        Assert.Equal(200 / 300d, report.GetProperty("accuracy").GetDouble(), 6);
        var served = scores.Select(face => (int)ScorePool.Alone(face.Blend).Top);
        var servedCorrect = served.Zip(labels).Count(face => face.First == face.Second);
        Assert.Equal(servedCorrect / (double)faces, report.GetProperty("servedAccuracy").GetDouble(), 6);
        AssertConfusion(report, labels, predicted);
        AssertRecall(report, labels, predicted);
        Assert.InRange(report.GetProperty("calibrationError").GetDouble(), 0, 1);
        Assert.Contains("15 equal-width bins", report.GetProperty("calibrationMethod").GetString());
    }

    [Fact]
    public async Task Class_folders_give_the_same_metrics_as_the_file()
    {
        var faces = Enumerable.Range(0, 40)
            .Select(seed => (Label: (Expression)(seed % ExpressionScores.Count), Pixels: GrayPictures.Noise(seed)))
            .ToList();
        var file = WriteFer2013(faces.Select(face => Row((int)face.Label, face.Pixels, "Training")));
        foreach (var (index, face) in faces.Index())
            GrayPictures.Write(folder.File("classes", face.Label.Name(), $"{index}.png"), face.Pixels);

        var fromFile = await EvaluateAsync(file);
        var fromFolders = await EvaluateAsync(folder.File("classes"));

        foreach (var property in fromFile.EnumerateObject().Where(property => property.Name != "dataset"))
            Assert.Equal(property.Value.ToString(), fromFolders.GetProperty(property.Name).ToString());
    }

    [Fact]
    public async Task Without_json_there_are_figures_and_a_matrix()
    {
        var file = WriteFer2013([Row(3, GrayPictures.Noise(1), "Training")]);

        var run = await Expressify.PipedAsync("evaluate", file);

        Assert.Equal(0, run.ExitCode);
        Assert.Empty(run.Error);
        Assert.Matches(@"Accuracy +\d+\.\d %", run.Output);
        Assert.Contains("15 equal-width bins", run.Output);
        foreach (var expression in ExpressionLabels.All)
            Assert.Contains(run.OutputLines, line => line.StartsWith(expression.Name(), StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_malformed_row_is_reported_with_its_file_and_line()
    {
        var file = WriteFer2013(["3,1 2 3,Training"]);
        (await Expressify.RunAsync("evaluate", file)).FailedWith(1, "fer.csv:2: expected 2304 pixels, got 3");
    }

    [Fact]
    public async Task A_missing_data_set_is_one_line()
    {
        var run = await Expressify.RunAsync("evaluate", folder.File("absent.csv"));
        run.FailedWith(1, "There is no such file or folder");
    }

    [Fact]
    public async Task A_folder_without_classes_is_one_line()
    {
        var run = await Expressify.RunAsync("evaluate", folder.Path);
        run.FailedWith(1, "no pictures in folders called angry");
    }

    [Fact]
    public async Task A_usage_is_refused_for_a_folder()
    {
        GrayPictures.Write(folder.File("happy", "1.png"), GrayPictures.Noise(1));
        var run = await Expressify.RunAsync("evaluate", folder.Path, "--usage", "PublicTest");
        run.FailedWith(1, "this is a folder");
    }

    [Fact]
    public async Task A_terminal_gets_a_progress_bar()
    {
        var row = Row(3, GrayPictures.Noise(1), "Training");
        var file = WriteFer2013(Enumerable.Repeat(row, 300));
        Assert.Contains("Reading faces", (await Expressify.OnTerminalAsync("evaluate", file)).Output);
    }

    [Fact]
    public async Task The_first_faces_of_PublicTest_are_mostly_read_as_labelled()
    {
        const int faces = 200;
        var rows = Fer2013File.Open(SharedData.Fer2013, "PublicTest").Faces
            .Take(faces)
            .Select(face => Row((int)face.Label, face.Crop.Pixels.ToArray(), face.Usage));

        var report = await EvaluateAsync(WriteFer2013(rows));

        Assert.Equal(faces, report.GetProperty("n").GetInt32());
        Assert.InRange(report.GetProperty("accuracy").GetDouble(), .6, 1);
    }

    [Fact]
    [Trait("Category", "Long")]
    public async Task PublicTest_is_mostly_read_as_labelled()
    {
        var report = await EvaluateAsync(SharedData.Fer2013, "--usage", "PublicTest");
        Assert.Equal(3579, report.GetProperty("n").GetInt32());
        Assert.InRange(report.GetProperty("accuracy").GetDouble(), .67, 1);
    }

    public void Dispose() => folder.Dispose();

    private static IReadOnlyList<HeadScores> ReadHeads(List<byte[]> crops)
    {
        using var reader = ExpressionReader.Load(VisionModels.DefaultFolder);
        return reader.ReadHeads([.. crops.Select(crop => FaceCrop.FromGray(crop))]);
    }

    private static void AssertConfusion(JsonElement report, int[] labels, int[] predicted)
    {
        var confusion = report.GetProperty("confusion");
        for (var label = 0; label < ExpressionScores.Count; label++)
        {
            for (var column = 0; column < ExpressionScores.Count; column++)
            {
                var expected = labels.Zip(predicted).Count(face => face == (label, column));
                Assert.Equal(expected, confusion[label][column].GetInt32());
            }
        }
    }

    private static void AssertRecall(JsonElement report, int[] labels, int[] predicted)
    {
        foreach (var expression in ExpressionLabels.All)
        {
            var recall = report.GetProperty("recall").GetProperty(expression.Name());
            var label = (int)expression;
            var faces = labels.Count(value => value == label);
            var correct = labels.Zip(predicted).Count(face => face == (label, label));
            if (faces == 0)
                Assert.Equal(JsonValueKind.Null, recall.ValueKind);
            else
                Assert.Equal(correct / (double)faces, recall.GetDouble(), 6);
        }
    }

    private static async Task<JsonElement> EvaluateAsync(params string[] args)
    {
        var run = await Expressify.RunAsync(["evaluate", "--json", .. args]);
        Assert.Equal(0, run.ExitCode);
        return JsonDocument.Parse(Assert.Single(run.OutputLines)).RootElement;
    }

    private static string Row(int label, byte[] pixels, string usage) => $"{label},{string.Join(' ', pixels)},{usage}";

    private string WriteFer2013(IEnumerable<string> rows) =>
        folder.Write("fer.csv", string.Join('\n', rows.Prepend(Header)) + "\n");
}
