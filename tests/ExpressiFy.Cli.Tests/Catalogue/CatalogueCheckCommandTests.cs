using ExpressiFy.Catalogue;

namespace ExpressiFy.Cli.Tests.Catalogue;

public sealed class CatalogueCheckCommandTests : IDisposable
{
    private const string FactsOfFilms = "imdb_id\ttitle\tyear\tgenres\truntime_min\timdb_votes\talt_titles\n";
    private const string FactsOfTracks = "title\tartist\tyear\tgenre\n";
    private const string MoreTracks = "id\ttitle\tartist\tyear\tgenres\tlanguages\ttempo\tmoods\n";

    private static readonly Title Film = First(Medium.Film);
    private static readonly Title Track = First(Medium.Track);

    private readonly TemporaryFolder folder = new();

    [Fact]
    public async Task Titles_that_agree_are_verified()
    {
        var films = folder.Write("titles.tsv", FactsOfFilms + Facts(Film, Film.Name));
        var tracks = folder.Write(
            "tracks.tsv",
            $"{FactsOfTracks}{Track.Name}\t{Track.Creators[0]}\t{Track.Year}\t\n");

        var run = await CheckAsync("--titles", films, "--tracks", tracks);

        Assert.Equal(0, run.ExitCode);
        Assert.StartsWith("films: 1 verified", run.OutputLines[0]);
        Assert.StartsWith("tracks: 1 verified", run.OutputLines[1]);
    }

    [Fact]
    public async Task A_contradiction_is_listed_and_fails()
    {
        var films = folder.Write("titles.tsv", FactsOfFilms + Facts(Film, "Another Film"));

        var run = await CheckAsync("--titles", films);

        run.FailedWith(1, "1 title is contradicted");
        Assert.Contains("Another Film", run.OutputLines[0]);
    }

    [Fact]
    public async Task Titles_that_the_file_does_not_know_are_listed_on_request()
    {
        var films = TitleCatalogue.BuiltIn().Titles.Count(title => title.Medium == Medium.Film);

        var run = await CheckAsync("--unverified", "--titles", folder.Write("titles.tsv", FactsOfFilms));

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(films, run.OutputLines.Count(line => line.EndsWith(": unverified", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_file_of_more_titles_is_read()
    {
        var run = await CheckAsync(folder.Write("good.tsv", MoreTracks + TrackLine("mid")));

        Assert.Equal(0, run.ExitCode);
        Assert.Equal("additions: 0 films, 0 series, 1 tracks, 0 lines not right", Assert.Single(run.OutputLines));
    }

    [Fact]
    public async Task A_bad_line_of_more_titles_is_named_and_fails()
    {
        var run = await CheckAsync(folder.Write("bad.tsv", MoreTracks + TrackLine("mid") + TrackLine("brisk")));

        run.FailedWith(1, "1 line is not right");
        Assert.EndsWith("bad.tsv:3: tempo \"brisk\" is none of slow, mid, fast", run.OutputLines[0]);
    }

    [Fact]
    public async Task A_missing_file_is_one_line() =>
        (await CheckAsync("--titles", folder.File("absent.tsv"))).FailedWith(1, "absent.tsv");

    [Fact]
    public async Task A_file_with_other_columns_is_one_line() =>
        (await CheckAsync("--titles", folder.Write("other.tsv", "a\tb\n"))).FailedWith(1, "other.tsv:1: ");

    [Fact]
    public async Task A_file_that_is_not_gzip_in_spite_of_its_name_is_one_line()
    {
        var run = await CheckAsync("--tracks", folder.Write("plain.tsv.gz", "not gzip"));
        run.FailedWith(1, "plain.tsv.gz: the compressed data is damaged");
    }

    [Theory]
    [InlineData(',')]
    [InlineData(';')]
    public async Task Coverage_of_the_films_most_rated_is_printed(char separator)
    {
        var imdbNumber = Film.Id.Key.TrimStart('t').TrimStart('0');
        Write("links.csv", separator, "movieId,imdbId,tmdbId", $"1,{imdbNumber},862", "2,9999999,", "3,,7");
        Write("ratings.csv", separator, "userId,movieId,rating,timestamp", "5,2,4.0,1", "6,1,3.5,2", "6,3,1.0,3");

        var run = await CheckAsync("--ratings", folder.Path);

        Assert.Equal(0, run.ExitCode);
        Assert.Equal("of the 3 films most rated the catalogue knows 33 % (1)", Assert.Single(run.OutputLines));
    }

    [Fact]
    public async Task Films_with_more_ratings_come_first_in_the_coverage()
    {
        var imdbNumber = Film.Id.Key.TrimStart('t');
        var links = Enumerable.Range(1, 500).Select(film => $"{film},9999999,").Append($"501,{imdbNumber},");
        var ratings = Enumerable.Range(1, 501).Append(501).Select(film => $"1,{film},3.0,1");
        Write("links.csv", ',', ["movieId,imdbId,tmdbId", .. links]);
        Write("ratings.csv", ',', ["userId,movieId,rating,timestamp", .. ratings]);

        var run = await CheckAsync("--ratings", folder.Path);

        Assert.Equal(
            [
                "of the 500 films most rated the catalogue knows 0 % (1)",
                "of the 501 films most rated the catalogue knows 0 % (1)",
            ],
            run.OutputLines);
    }

    [Fact]
    public async Task Coverage_of_the_songs_most_played_is_printed()
    {
        var known = $"{Track.Name} (Remastered)\t{Track.Creators[0]}\t2020\t\n";
        var songs = folder.Write("played.tsv", $"title\tartist\tyear\tisrc\n{known}No Song\tNobody\t2021\t\n");

        var run = await CheckAsync("--played", songs);

        Assert.Equal(0, run.ExitCode);
        Assert.Equal("of the 2 songs most played the catalogue knows 50 % (1)", Assert.Single(run.OutputLines));
        (await CheckAsync("--played", folder.File("absent.tsv"))).FailedWith(1, "absent.tsv");
    }

    [Fact]
    public async Task A_folder_without_ratings_is_one_line() =>
        (await CheckAsync("--ratings", folder.Path)).FailedWith(1, "ratings.csv");

    [Fact]
    public async Task Ratings_with_other_columns_are_one_line()
    {
        Write("ratings.csv", ',', "user,film,stars", "1,2,3");
        (await CheckAsync("--ratings", folder.Path)).FailedWith(1, "ratings.csv:1: Expected the columns movieId");
    }

    [Fact]
    public async Task Without_a_file_the_usage_is_wrong() => (await CheckAsync()).FailedWith(2, "--titles");

    public void Dispose() => folder.Dispose();

    private void Write(string name, char separator, params string[] lines) =>
        folder.Write(name, string.Join('\n', lines).Replace(',', separator));

    private static Task<ProgramRun> CheckAsync(params string[] args) =>
        Expressify.RunAsync(["catalogue", "check", .. args]);

    private static Title First(Medium medium) =>
        TitleCatalogue.BuiltIn().Titles.First(title => title.Medium == medium);

    private static string Facts(Title film, string name) => $"{film.Id.Key}\t{name}\t{film.Year}\t\t\t\t\n";

    private static string TrackLine(string tempo) =>
        $"one-song\tSong\tOne\t1999\tPop\ten\t{tempo}\tfunny:2, calm:1\n";
}
