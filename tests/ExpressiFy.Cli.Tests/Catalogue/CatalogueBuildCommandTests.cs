using ExpressiFy.Catalogue;

namespace ExpressiFy.Cli.Tests.Catalogue;

public sealed class CatalogueBuildCommandTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    private string Output => folder.File("catalogue.db");

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_catalogue_is_built_and_its_sources_are_told()
    {
        WriteMovieLens();
        var run = await Expressify.RunAsync("catalogue", "build", folder.Path, "--out", Output);
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("movielens: 2 rows", run.OutputLines);
        Assert.Contains($"{Output}: 1 films, 0 series, 0 tracks", run.OutputLines);
        Assert.Contains(run.OutputLines, line => line.StartsWith("  MovieLens: something of 1 of them. MovieLens"));
        Assert.Contains(run.OutputLines, line => line.StartsWith("moods: AUC 0."));
        Assert.Contains(run.ErrorLines, line => line.StartsWith("reading movielens"));
        Assert.Equal("A Film", BuiltCatalogue.ReadTitles(Output).Single().Name);

        var again = await Expressify.RunAsync("catalogue", "build", folder.Path, "--out", Output);
        Assert.Contains("movielens: 2 rows, read before", again.OutputLines);
    }

    [Fact]
    public async Task A_data_set_that_is_left_out_leaves_nothing_to_build()
    {
        WriteMovieLens();
        var run = await Expressify.RunAsync(
            "catalogue", "build", folder.Path, "--out", Output, "--without", "movielens");
        run.FailedWith(1, "there is no file of a data set that is known");
        Assert.False(File.Exists(Output));
    }

    [Theory]
    [InlineData(1, "there is no such folder", "nowhere")]
    [InlineData(2, "'freebase'", "nowhere", "--without", "freebase")]
    [InlineData(2, "--films is 0 to 5000000", "nowhere", "--films", "-1")]
    [InlineData(2, "Required argument missing")]
    public async Task What_is_wrong_is_said_in_one_line(int exitCode, string message, params string[] arguments) =>
        (await Expressify.RunAsync(["catalogue", "build", .. arguments])).FailedWith(exitCode, message);

    private void WriteMovieLens()
    {
        folder.Write("links.csv", "movieId,imdbId,tmdbId\n1,90000001,\n2,0111161,278\n");
        folder.Write("movies.csv", "movieId,title,genres\n1,A Film (1999),Comedy\n2,Another (1994),Drama\n");
    }
}
