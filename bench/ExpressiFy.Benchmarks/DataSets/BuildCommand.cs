using System.Diagnostics;
using ExpressiFy.Catalogue;
using ExpressiFy.DataSets.Building;
using ExpressiFy.DataSets.Files;
using ExpressiFy.DataSets.Imdb;
using ExpressiFy.DataSets.Staging;

namespace ExpressiFy.Benchmarks.DataSets;

/// <summary>
/// build FOLDER: reads title.basics once beside gunzip alone, three times in turn, then builds a catalogue of all the
/// data sets of the folder, and prints times and the most memory that the process held.
/// </summary>
internal static class BuildCommand
{
    private const int Rounds = 3;

    public static int Run(string[] arguments)
    {
        var folder = arguments[0];
        var basics = new DataFile(Path.Combine(folder, "title.basics.tsv.gz"));
        var alone = double.MaxValue;
        var reading = double.MaxValue;
        for (var round = 0; round < Rounds; round++)
        {
            alone = Math.Min(alone, Seconds(() => Gunzip(basics)));
            reading = Math.Min(reading, Seconds(() => Read(basics)));
        }

        Print($"gunzip alone {alone:F2} s, title.basics read {reading:F2} s, {reading / alone:F2} times as long");
        PrintMemory("after title.basics");
        var output = Path.Combine(folder, "catalogue.db");
        BuildSummary? summary = null;
        var building = Seconds(() => summary = new CatalogueBuilder(
            new() { Folder = folder, Output = output }, TitleCatalogue.BuiltIn(), _ => { }).Build());
        Print($"built in {building:F1} s: {summary!.Films} films, {summary.Series} series, {summary.Tracks} tracks");
        Print($"moods: AUC {summary.Moods.Mean:F3}; {new FileInfo(output).Length / 1e6:F0} MB");
        PrintMemory("after the build");
        var again = Seconds(() => new CatalogueBuilder(
            new() { Folder = folder, Output = output }, TitleCatalogue.BuiltIn(), _ => { }).Build());
        Print($"built again of what was read before in {again:F1} s");
        return 0;
    }

    private static void Gunzip(DataFile file)
    {
        using var stream = file.Open(_ => { });
        var buffer = new byte[1 << 20];
        while (stream.Read(buffer) > 0)
        {
            // Nothing is done with it.
        }
    }

    private static void Read(DataFile file)
    {
        var folder = Directory.CreateTempSubdirectory("expressify-build-").FullName;
        try
        {
            var part = ImdbFiles.PartsOf([file]).Single();
            using var output = new StageWriter(folder);
            part.Read(new()
            {
                Part = part,
                Output = output,
                Judged = TitleCatalogue.BuiltIn(),
                Stages = new Dictionary<string, Stage>(),
                Tracks = 0,
                Counter = _ => { },
                Note = Console.WriteLine,
            });
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static double Seconds(Action work)
    {
        var watch = Stopwatch.StartNew();
        work();
        return watch.Elapsed.TotalSeconds;
    }

    private static void PrintMemory(string when)
    {
        using var process = Process.GetCurrentProcess();
        Print($"most memory {when}: {process.PeakWorkingSet64 / 1e6:F0} MB");
    }

    private static void Print(FormattableString line) => Console.WriteLine(FormattableString.Invariant(line));
}
