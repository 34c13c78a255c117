using ExpressiFy.Catalogue;
using ExpressiFy.Testing;

namespace ExpressiFy.Cli.Tests.Catalogue;

public sealed class CatalogueCheckCommandTests : IDisposable
{
    private const string TitlesHeader = "imdb_id\ttitle\tyear\tgenres\truntime_min\timdb_votes\talt_titles\n";
    private const string TracksHeader = "title\tartist\tyear\tgenre\n";
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Titles_that_agree_are_verified()
    {
        var film = TitleCatalogue.BuiltIn().Titles.First(title => title.Medium == Medium.Film);
        var track = TitleCatalogue.BuiltIn().Titles.First(title => title.Medium == Medium.Track);

        var run = await Expressify.Here(
            "catalogue", "check",
            "--titles", folder.Write("titles.tsv", $"{TitlesHeader}{film.Id.Key}\t{film.Name}\t{film.Year}\t\t\t\t\n"),
            "--tracks", folder.Write("tracks.tsv", $"{TracksHeader}{track.Name}\t{track.Creators[0]}\t{track.Year}\t\n"));

        Assert.Equal(0, run.ExitCode);
        Assert.StartsWith("films: 1 verified", run.OutputLines[0], StringComparison.Ordinal);
        Assert.StartsWith("tracks: 1 verified", run.OutputLines[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_contradiction_is_listed_and_fails()
    {
        var film = TitleCatalogue.BuiltIn().Titles.First(title => title.Medium == Medium.Film);

        var run = await Expressify.Here("catalogue", "check", "--titles", folder.Write("titles.tsv", $"{TitlesHeader}{film.Id.Key}\tAnother Film\t{film.Year}\t\t\t\t\n"));

        run.FailedWith(1, "1 title is contradicted");
        Assert.Contains("Another Film", run.OutputLines[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_file_does_not_know_is_listed_when_asked_for()
    {
        var all = TitleCatalogue.BuiltIn().Titles.Count(title => title.Medium == Medium.Film);
        var run = await Expressify.Here("catalogue", "check", "--unverified", "--titles", folder.Write("titles.tsv", TitlesHeader));
        Assert.Equal(0, run.ExitCode);
        Assert.Equal(all, run.OutputLines.Count(line => line.EndsWith(": unverified", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_file_of_more_titles_is_read_and_each_bad_line_named()
    {
        const string header = "id\ttitle\tartist\tyear\tgenres\tlanguages\ttempo\tmoods\n", track = "one-song\tSong\tOne\t1999\tPop\ten\tmid\tfunny:2, calm:1\n";
        var good = await Expressify.Here("catalogue", "check", folder.Write("good.tsv", header + track));
        Assert.Equal((0, "additions: 0 films, 1 tracks, 0 lines not right"), (good.ExitCode, Assert.Single(good.OutputLines)));

        var bad = await Expressify.Here("catalogue", "check", folder.Write("bad.tsv", header + track + track.Replace("mid", "brisk", StringComparison.Ordinal)));
        bad.FailedWith(1, "1 line is not right");
        Assert.EndsWith("bad.tsv:3: tempo \"brisk\" is none of slow, mid, fast", bad.OutputLines[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_absent_damaged_or_of_another_shape_is_one_line()
    {
        (await Expressify.Here("catalogue", "check", "--titles", folder.File("absent.tsv"))).FailedWith(1, "absent.tsv");
        (await Expressify.Here("catalogue", "check", "--titles", folder.Write("other.tsv", "a\tb\n"))).FailedWith(1, "other.tsv:1: ");
        (await Expressify.Here("catalogue", "check", "--tracks", folder.Write("plain.tsv.gz", "not gzip"))).FailedWith(1, "plain.tsv.gz: the compressed data is damaged");
        (await Expressify.Here("catalogue", "check")).FailedWith(2, "--titles");
    }
}
