using System.Diagnostics;
using ExpressiFy.Benchmarks.DataSets;
using ExpressiFy.Catalogue;
using ExpressiFy.DataSets.Building;
using ExpressiFy.DataSets.Files;
using ExpressiFy.DataSets.Imdb;
using ExpressiFy.DataSets.Staging;

namespace ExpressiFy.DataSets.Tests;

/// <summary>Files with a tenth of the rows of true ones; bench/ExpressiFy.Benchmarks measures those.</summary>
[Trait("Category", "Long")]
public sealed class LargeFileTests : IDisposable
{
    private const int Rows = 1_000_000;
    private const int Rounds = 3;
    private const double MostTimes = 3;
    private const long MostMemory = 1L << 30;

    private readonly TemporaryFolder folder = new();

    public LargeFileTests() => GeneratedDataSets.Write(folder.Path, Rows);

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Title_basics_is_read_in_at_most_three_times_what_gunzip_takes()
    {
        var basics = new DataFile(folder.File("title.basics.tsv.gz"));
        var (alone, reading) = (double.MaxValue, double.MaxValue);
        for (var round = 0; round < Rounds; round++)
        {
            alone = Math.Min(alone, Seconds(() => Gunzip(basics)));
            reading = Math.Min(reading, Seconds(() => Read(basics)));
        }

        Assert.InRange(reading / alone, 0, MostTimes);
    }

    [Fact]
    public void A_build_holds_little_memory()
    {
        var output = folder.File("catalogue.db");
        var summary = new CatalogueBuilder(
            new() { Folder = folder.Path, Output = output }, TitleCatalogue.BuiltIn(), _ => { }).Build();
        Assert.True(summary.Films > 50_000);
        using var process = Process.GetCurrentProcess();
        Assert.InRange(process.PeakWorkingSet64, 0, MostMemory);
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

    private void Read(DataFile file)
    {
        var part = ImdbFiles.PartsOf([file]).Single();
        using var output = new StageWriter(folder.File("stage"));
        part.Read(new()
        {
            Part = part,
            Output = output,
            Judged = TitleCatalogue.BuiltIn(),
            Stages = new Dictionary<string, Stage>(),
            Tracks = 0,
            Counter = _ => { },
            Note = _ => { },
        });
    }

    private static double Seconds(Action work)
    {
        var watch = Stopwatch.StartNew();
        work();
        return watch.Elapsed.TotalSeconds;
    }
}
