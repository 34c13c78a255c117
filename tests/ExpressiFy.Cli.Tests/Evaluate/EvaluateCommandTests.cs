using System.Text.Json;
using ExpressiFy.Affect;
using ExpressiFy.Testing;
using ExpressiFy.Vision.Expressions;
using ExpressiFy.Vision.Faces;
using ExpressiFy.Vision.Models;

namespace ExpressiFy.Cli.Tests.Evaluate;

public sealed class EvaluateCommandTests : IDisposable
{
    private const string Header = "emotion,pixels,Usage\n";
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Figures_are_those_of_the_shipped_network()
    {
        // 300 crops: more than a batch. Two thirds are labelled as the network reads them, the rest as the next class.
        var crops = Enumerable.Range(0, 300).Select(seed => Pictures.Noise(seed)).ToList();
        using var reader = ExpressionReader.Load(VisionModels.DefaultFolder);
        var heads = reader.ReadHeads([.. crops.Select(crop => FaceCrop.FromGray(crop))]);
        var read = heads.Select(scores => (int)scores.Fer2013.Top).ToList();
        var labels = read.Select((top, i) => i % 3 == 0 ? (top + 1) % ExpressionScores.Count : top).ToList();
        var file = folder.Write("fer.csv", Header + string.Concat(crops.Select((crop, i) => Row(labels[i], crop, "PublicTest") + "\n")));

        var run = await Expressify.Here("evaluate", file, "--usage", "PublicTest", "--json");

        Assert.Equal(0, run.ExitCode);
        var report = JsonDocument.Parse(Assert.Single(run.OutputLines)).RootElement;
        Assert.Equal(300, report.GetProperty("n").GetInt32());
        Assert.Equal(200 / 300d, report.GetProperty("accuracy").GetDouble(), 6);
        var confusion = report.GetProperty("confusion").EnumerateArray().Select(row => row.EnumerateArray().Select(cell => cell.GetInt32()).ToList()).ToList();
        foreach (var label in ExpressionLabels.All)
        {
            foreach (var top in ExpressionLabels.All)
                Assert.Equal(Enumerable.Range(0, 300).Count(i => labels[i] == (int)label && read[i] == (int)top), confusion[(int)label][(int)top]);

            var all = labels.Count(one => one == (int)label);
            var recall = report.GetProperty("recall").GetProperty(label.Name());
            if (all == 0)
                Assert.Equal(JsonValueKind.Null, recall.ValueKind);
            else
                Assert.Equal(confusion[(int)label][(int)label] / (double)all, recall.GetDouble(), 6);
        }

        Assert.Equal(heads.Index().Count(face => (int)face.Item.Served.Top == labels[face.Index]) / 300d, report.GetProperty("servedAccuracy").GetDouble(), 6);
        Assert.InRange(report.GetProperty("calibrationError").GetDouble(), 0, 1);
        Assert.Contains("15 equal-width bins", report.GetProperty("calibrationMethod").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_of_class_folders_gives_the_same_figures_as_the_file()
    {
        var rows = Enumerable.Range(0, 40).Select(seed => (Label: (Expression)(seed % 7), Pixels: Pictures.Noise(seed))).ToList();
        var file = folder.Write("fer.csv", Header + string.Concat(rows.Select(row => Row((int)row.Label, row.Pixels, "Training") + "\n")));
        for (var i = 0; i < rows.Count; i++)
            Pictures.WriteGray(folder.File("classes", rows[i].Label.Name(), $"{i}.png"), rows[i].Pixels);

        var fromFile = await Expressify.Here("evaluate", file, "--json");
        var fromFolder = await Expressify.Here("evaluate", folder.File("classes"), "--json");

        Assert.Equal(0, fromFolder.ExitCode);
        static string Figures(ProgramRun run) => run.Output[run.Output.IndexOf("\"n\"", StringComparison.Ordinal)..];
        Assert.Equal(Figures(fromFile), Figures(fromFolder));
    }

    [Fact]
    public async Task People_get_figures_and_a_matrix()
    {
        var file = folder.Write("fer.csv", $"{Header}{Row(3, Pictures.Noise(1), "Training")}\n");

        var run = await Expressify.Piped("evaluate", file);

        Assert.Equal(0, run.ExitCode);
        Assert.Empty(run.Error);
        Assert.Matches(@"Accuracy +\d+\.\d %", run.Output);
        Assert.Contains("15 equal-width bins", run.Output, StringComparison.Ordinal);
        foreach (var expression in ExpressionLabels.All)
            Assert.Contains(run.OutputLines, line => line.StartsWith(expression.Name(), StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_malformed_row_stops_with_its_file_and_line() =>
        (await Expressify.Piped("evaluate", folder.Write("fer.csv", $"{Header}3,1 2 3,Training\n"))).FailedWith(1, "fer.csv:2: expected 2304 pixels, got 3");

    [Fact]
    public async Task What_cannot_be_evaluated_is_one_line()
    {
        (await Expressify.Here("evaluate", folder.File("absent.csv"))).FailedWith(1, "There is no such file or folder");
        (await Expressify.Here("evaluate", folder.Path)).FailedWith(1, "no pictures in folders called angry");
        Pictures.WriteGray(folder.File("happy", "1.png"), Pictures.Noise(1));
        (await Expressify.Here("evaluate", folder.Path, "--usage", "PublicTest")).FailedWith(1, "this is a folder");
    }

    [Fact]
    public async Task A_bar_shows_the_time_left_on_a_terminal()
    {
        var row = Row(3, Pictures.Noise(1), "Training") + "\n";
        var file = folder.Write("fer.csv", Header + string.Concat(Enumerable.Repeat(row, 3000)));
        Assert.Contains("Reading faces", (await Expressify.OnTerminal(["evaluate", file])).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_network_reads_most_of_PublicTest_as_people_labelled_it()
    {
        var file = SharedData.File("fer2013", "fer2013.csv.gz");
        var run = await Expressify.Here("evaluate", file, "--usage", "PublicTest", "--json");
        var report = JsonDocument.Parse(run.Output).RootElement;
        Assert.Equal(3579, report.GetProperty("n").GetInt32());
        Assert.InRange(report.GetProperty("accuracy").GetDouble(), .67, 1);
    }

    private static string Row(int label, byte[] pixels, string usage) => $"{label},{string.Join(' ', pixels)},{usage}";
}
