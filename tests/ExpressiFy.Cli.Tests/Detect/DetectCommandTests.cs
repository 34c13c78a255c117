using System.Diagnostics;
using System.Text.Json;
using ExpressiFy.Affect;
using ExpressiFy.Testing;

namespace ExpressiFy.Cli.Tests.Detect;

public sealed class DetectCommandTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Json_is_one_line_a_file_in_the_shape_of_the_api()
    {
        var empty = folder.File("empty room.png");
        Pictures.DrawStripes(empty);

        var run = await Expressify.Piped("detect", Pictures.ThreePeople, empty, "--json");

        Assert.Equal(0, run.ExitCode);
        Assert.Empty(run.Error);
        var people = JsonDocument.Parse(run.OutputLines[0]).RootElement;
        Assert.Equal(["file", "image", "faces", "timings"], people.EnumerateObject().Select(property => property.Name));
        Assert.Equal(Pictures.ThreePeople, people.GetProperty("file").GetString());
        Assert.Equal(1920, people.GetProperty("image").GetProperty("width").GetInt32());
        Assert.Equal(["decodeMs", "findMs", "readMs"], people.GetProperty("timings").EnumerateObject().Select(property => property.Name));

        var faces = people.GetProperty("faces").EnumerateArray().ToList();
        Assert.Equal(3, faces.Count);
        foreach (var face in faces)
        {
            Assert.Equal(["box", "confidence", "expression", "scores", "affect"], face.EnumerateObject().Select(property => property.Name));
            var scores = face.GetProperty("scores").EnumerateObject().ToDictionary(score => score.Name, score => score.Value.GetDouble());
            Assert.Equal(ExpressionLabels.All.Select(expression => expression.Name()), scores.Keys);
            Assert.Equal(1, scores.Values.Sum(), 4);
            Assert.Equal(scores.MaxBy(score => score.Value).Key, face.GetProperty("expression").GetString());
        }

        var widths = faces.Select(face => face.GetProperty("box").GetProperty("width").GetDouble()).ToList();
        Assert.Equal(widths.OrderDescending(), widths);

        var none = JsonDocument.Parse(run.OutputLines[1]).RootElement;
        Assert.Equal(empty, none.GetProperty("file").GetString());
        Assert.Empty(none.GetProperty("faces").EnumerateArray());
        Assert.Equal(2, run.OutputLines.Length);
    }

    [Fact]
    public async Task People_get_a_line_a_face()
    {
        var empty = folder.File("empty.png");
        Pictures.DrawStripes(empty);

        var run = await Expressify.Here("detect", Pictures.OnePerson, empty);

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(Pictures.OnePerson, run.OutputLines[0]);
        Assert.NotEmpty(run.OutputLines[1..^2]);
        Assert.All(run.OutputLines[1..^2], face => Assert.Matches(@"^  (angry|disgust|fear|happy|neutral|sad|surprise) +\d+ %  then ", face));
        Assert.Equal([empty, "  no face found"], run.OutputLines[^2..]);
    }

    [Fact]
    public async Task A_broken_file_costs_a_line_and_the_exit_code_not_the_run()
    {
        var broken = folder.Write("a.jpg", "this is text");
        var good = folder.File("b.png");
        Pictures.DrawStripes(good);
        var cutOff = folder.File("c.png");
        File.WriteAllBytes(cutOff, File.ReadAllBytes(good)[..100]);

        var run = await Expressify.Piped("detect", folder.Path, "--json");

        Assert.Equal(1, run.ExitCode);
        Assert.Equal(2, run.ErrorLines.Length);
        Assert.StartsWith($"expressify: {broken}: ", run.ErrorLines[0], StringComparison.Ordinal);
        Assert.StartsWith($"expressify: {cutOff}: ", run.ErrorLines[1], StringComparison.Ordinal);
        var lines = run.OutputLines.Select(line => JsonDocument.Parse(line).RootElement).ToList();
        Assert.Equal([broken, good, cutOff], lines.Select(line => line.GetProperty("file").GetString()));
        Assert.NotEmpty(lines[0].GetProperty("error").GetString()!);
        Assert.Empty(lines[1].GetProperty("faces").EnumerateArray());
        Assert.NotEmpty(lines[2].GetProperty("error").GetString()!);
    }

    [Fact]
    public async Task A_damaged_photograph_says_nothing_but_its_line()
    {
        var bytes = File.ReadAllBytes(Pictures.OnePerson);
        bytes.AsSpan(bytes.Length / 2, 400).Fill(0x55);
        var damaged = folder.File("damaged.jpg");
        File.WriteAllBytes(damaged, bytes);

        var run = await Expressify.Piped("detect", damaged);

        Assert.True(run.ErrorLines.Length == run.ExitCode, run.Error);
    }

    [Fact]
    public async Task A_file_that_is_too_large_is_refused_before_it_is_read()
    {
        var film = folder.File("film.jpg");
        using (var file = File.Create(film))
            file.SetLength(16L * 1024 * 1024);
        (await Expressify.Here("detect", film)).FailedWith(1, "more than 15 MB");
    }

    [Fact]
    public async Task An_empty_folder_and_an_absent_file_are_failures()
    {
        (await Expressify.Here("detect", folder.Path)).FailedWith(1, $"{folder.Path}: No JPEG, PNG or WebP picture");
        (await Expressify.Here("detect", folder.File("absent.jpg"))).FailedWith(1, "absent.jpg: There is no such file");
    }

    [Fact]
    public async Task Names_are_printed_as_they_are_written()
    {
        var file = folder.File("Ünïcode [1] & 'quoted'.png");
        Pictures.DrawStripes(folder.File("plain.png"));
        File.Move(folder.File("plain.png"), file);

        Assert.Equal(file, (await Expressify.Here("detect", file)).OutputLines[0]);
        Assert.Contains("Ünïcode [1] & 'quoted'.png", (await Expressify.Here("detect", file, "--json")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_bar_is_drawn_on_a_terminal_and_nothing_of_it_in_a_pipe()
    {
        Pictures.DrawStripes(folder.File("a.png"));
        Pictures.DrawStripes(folder.File("b.png"));

        Assert.Empty((await Expressify.Piped("detect", folder.Path)).Error);
        var file = folder.File("out.jsonl");
        var run = await Expressify.Child(Expressify.Script($"dotnet '{Expressify.Program}' detect '{folder.Path}' --json > '{file}'"));
        Assert.Contains("Reading pictures", run.Output, StringComparison.Ordinal);
        Assert.Equal(2, File.ReadAllLines(file).Length);
    }

    [Fact]
    public async Task Control_C_stops_the_run_with_130_and_without_a_word()
    {
        for (var i = 0; i < 400; i++)
            File.CreateSymbolicLink(folder.File($"{i:000}.jpg"), Pictures.ThreePeople);

        using var process = Expressify.StartInterruptible("detect", folder.Path, "--json");
        await process.StandardOutput.ReadLineAsync();
        await Expressify.Interrupt(process);
        var run = await Expressify.Finish(process);

        Assert.Equal(130, run.ExitCode);
        Assert.Empty(run.Error);
        Assert.True(run.OutputLines.Length < 399, "It read all pictures before it stopped.");
    }
}
