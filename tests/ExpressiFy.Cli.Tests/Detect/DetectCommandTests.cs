using System.Text.Json;
using ExpressiFy.Affect;
using ExpressiFy.Testing.Pictures;

namespace ExpressiFy.Cli.Tests.Detect;

public sealed class DetectCommandTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    private static string ThreePeople => Photographs.FileOf("sample1.jpg");

    private static string OnePerson => Photographs.FileOf("sample2.jpg");

    [Fact]
    public async Task Json_has_the_shape_of_the_api()
    {
        var run = await Expressify.RunAsync("detect", ThreePeople, "--json");

        Assert.Equal(0, run.ExitCode);
        Assert.Empty(run.Error);
        var reply = Json(Assert.Single(run.OutputLines));
        Assert.Equal(["file", "image", "faces", "timings"], Names(reply));
        Assert.Equal(ThreePeople, reply.GetProperty("file").GetString());
        Assert.Equal(1920, reply.GetProperty("image").GetProperty("width").GetInt32());
        Assert.Equal(["decodeMs", "findMs", "readMs", "secondMs"], Names(reply.GetProperty("timings")));

        var faces = reply.GetProperty("faces").EnumerateArray().ToList();
        Assert.Equal(3, faces.Count);
        Assert.All(faces, AssertFace);
        var widths = faces.Select(face => face.GetProperty("box").GetProperty("width").GetDouble()).ToList();
        Assert.Equal(widths.OrderDescending(), widths);
    }

    [Fact]
    public async Task The_second_network_can_be_left_out()
    {
        var both = await Expressify.RunAsync("detect", ThreePeople, "--json");
        var alone = await Expressify.RunAsync("detect", ThreePeople, "--json", "--no-second-network");

        Assert.Equal(0, alone.ExitCode);
        var (first, second) = (Json(both.OutputLines[0]), Json(alone.OutputLines[0]));
        Assert.Equal(Texts(first, "box"), Texts(second, "box"));
        Assert.NotEqual(Texts(first, "scores"), Texts(second, "scores"));

        static string Texts(JsonElement reply, string name) => string.Join(
            '\n', reply.GetProperty("faces").EnumerateArray().Select(face => face.GetProperty(name).ToString()));
    }

    [Fact]
    public async Task A_picture_without_a_face_has_an_empty_list()
    {
        var empty = WriteStripes("empty room.png");

        var run = await Expressify.RunAsync("detect", empty, "--json");

        var reply = Json(Assert.Single(run.OutputLines));
        Assert.Equal(empty, reply.GetProperty("file").GetString());
        Assert.Equal(0, reply.GetProperty("faces").GetArrayLength());
    }

    [Fact]
    public async Task Text_has_a_line_for_each_face()
    {
        var empty = WriteStripes("empty.png");

        var run = await Expressify.RunAsync("detect", OnePerson, empty);

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(OnePerson, run.OutputLines[0]);
        var faces = run.OutputLines[1..^2];
        Assert.NotEmpty(faces);
        Assert.All(
            faces,
            face => Assert.Matches(@"^  (angry|disgust|fear|happy|neutral|sad|surprise) +\d+ %  then ", face));
        Assert.Equal([empty, "  no face found"], run.OutputLines[^2..]);
    }

    [Fact]
    public async Task Unreadable_files_are_reported_and_the_others_are_read()
    {
        var text = folder.Write("a.jpg", "this is text");
        var good = WriteStripes("b.png");
        var cutOff = folder.Write("c.png", File.ReadAllBytes(good).AsSpan(0, 100));

        var run = await Expressify.PipedAsync("detect", folder.Path, "--json");

        Assert.Equal(1, run.ExitCode);
        Assert.Equal(2, run.ErrorLines.Length);
        Assert.StartsWith($"expressify: {text}: ", run.ErrorLines[0]);
        Assert.StartsWith($"expressify: {cutOff}: ", run.ErrorLines[1]);
        var replies = run.OutputLines.Select(Json).ToList();
        Assert.Equal([text, good, cutOff], replies.Select(reply => reply.GetProperty("file").GetString()));
        Assert.NotEmpty(replies[0].GetProperty("error").GetString()!);
        Assert.Equal(0, replies[1].GetProperty("faces").GetArrayLength());
        Assert.NotEmpty(replies[2].GetProperty("error").GetString()!);
    }

    [Fact]
    public async Task Native_libraries_print_nothing_about_a_damaged_photograph()
    {
        var bytes = File.ReadAllBytes(OnePerson);
        bytes.AsSpan(bytes.Length / 2, 400).Fill(0x55);
        var damaged = folder.Write("damaged.jpg", bytes);

        var run = await Expressify.PipedAsync("detect", damaged);

        // The decoder may accept the damage; if not, there is our own line only.
        Assert.Equal(run.ExitCode, run.ErrorLines.Length);
    }

    [Fact]
    public async Task A_file_that_is_too_large_is_refused()
    {
        var large = folder.File("large.jpg");
        using (var file = File.Create(large))
            file.SetLength(16L * 1024 * 1024);
        (await Expressify.RunAsync("detect", large)).FailedWith(1, "more than 15 MB");
    }

    [Fact]
    public async Task A_folder_without_pictures_is_a_failure()
    {
        var run = await Expressify.RunAsync("detect", folder.Path);
        run.FailedWith(1, $"{folder.Path}: No JPEG, PNG or WebP picture");
    }

    [Fact]
    public async Task Skipped_files_of_a_folder_are_named_and_the_exit_code_tells()
    {
        WriteStripes("a.png");
        var text = folder.Write("notes.txt", "no picture");

        var run = await Expressify.RunAsync("detect", folder.Path);

        Assert.Equal(3, run.ExitCode);
        Assert.Equal([$"skipped {text}: it is no picture"], run.ErrorLines);
        Assert.Equal(2, run.OutputLines.Length);
    }

    [Fact]
    public async Task A_hidden_file_is_named_and_does_not_change_the_exit_code()
    {
        WriteStripes("a.png");
        var hidden = folder.Write(".DS_Store", "1");

        var run = await Expressify.RunAsync("detect", folder.Path);

        Assert.Equal(0, run.ExitCode);
        Assert.Equal([$"skipped {hidden}: it is hidden"], run.ErrorLines);
    }

    [Fact]
    public async Task A_missing_file_is_a_failure()
    {
        var run = await Expressify.RunAsync("detect", folder.File("absent.jpg"));
        run.FailedWith(1, "absent.jpg: There is no such file");
    }

    [Fact]
    public async Task Special_characters_in_names_are_printed_unescaped()
    {
        const string name = "Ünïcode [1] & 'quoted'.png";
        var file = folder.Write(name, File.ReadAllBytes(WriteStripes("plain.png")));

        Assert.Equal(file, (await Expressify.RunAsync("detect", file)).OutputLines[0]);
        Assert.Contains(name, (await Expressify.RunAsync("detect", file, "--json")).Output);
    }

    [Fact]
    public async Task A_terminal_gets_a_progress_bar_when_the_results_go_to_a_file()
    {
        WriteStripes("a.png");
        WriteStripes("b.png");
        var results = folder.File("out.jsonl");

        var command = $"dotnet '{Expressify.Program}' detect '{folder.Path}' --json > '{results}'";
        var run = await ChildProcess.RunAsync(ChildProcess.OnTerminal(command));

        Assert.Contains("Reading pictures", run.Output);
        Assert.Equal(2, File.ReadAllLines(results).Length);
    }

    [Fact]
    public async Task A_pipe_gets_no_progress_bar()
    {
        WriteStripes("a.png");
        WriteStripes("b.png");
        Assert.Empty((await Expressify.PipedAsync("detect", folder.Path)).Error);
    }

    [Fact]
    public async Task Control_C_ends_it_with_exit_code_130_and_no_message()
    {
        const int pictures = 400;
        for (var i = 0; i < pictures; i++)
            File.CreateSymbolicLink(folder.File($"{i:000}.jpg"), ThreePeople);

        using var process = ChildProcess.StartInterruptible(Expressify.Program, "detect", folder.Path, "--json");
        await process.StandardOutput.ReadLineAsync();
        await ChildProcess.InterruptAsync(process);
        var run = await ChildProcess.FinishAsync(process);

        Assert.Equal(130, run.ExitCode);
        Assert.Empty(run.Error);
        Assert.True(run.OutputLines.Length < pictures - 1, "It read all pictures before it stopped.");
    }

    public void Dispose() => folder.Dispose();

    private static void AssertFace(JsonElement face)
    {
        Assert.Equal(["box", "confidence", "expression", "scores", "affect"], Names(face));
        var scores = face.GetProperty("scores").EnumerateObject()
            .ToDictionary(score => score.Name, score => score.Value.GetDouble());
        Assert.Equal(ExpressionLabels.All.Select(expression => expression.Name()), scores.Keys);
        Assert.Equal(1, scores.Values.Sum(), 4);
        Assert.Equal(scores.MaxBy(score => score.Value).Key, face.GetProperty("expression").GetString());
    }

    private static JsonElement Json(string line) => JsonDocument.Parse(line).RootElement;

    private static IEnumerable<string> Names(JsonElement element) =>
        element.EnumerateObject().Select(property => property.Name);

    private string WriteStripes(string name)
    {
        var file = folder.File(name);
        DrawnPictures.WriteStripes(file);
        return file;
    }
}
