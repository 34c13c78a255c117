using System.Text.Json;

namespace ExpressiFy.Cli.Tests.Imports;

public sealed class ImportCheckCommandTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    [Fact]
    public async Task Every_row_of_a_list_is_reported()
    {
        var list = folder.Write("mine.csv", """
            Title;Year;My rating
            The Shawshank Redemption;1994;9
            No Such Film;2001;3
            Alien;1979;great

            """);

        var run = await CheckAsync(list);

        Assert.Equal(0, run.ExitCode);
        string[] expected =
        [
            "mine.csv: a list of titles, 2 rows, ratings of 10",
            "  Title: title (The Shawshank Redemption · No Such Film · Alien)",
            "  Year: year (1994 · 2001 · 1979)",
            "  My rating: your rating (9 · 3 · great)",
            "mine.csv:4: not read: the rating \"great\" is no number",
            "mine.csv:3: No Such Film (2001) is not in the catalogue",
            "1 matched (1 with a rating), 1 not known, 0 ambiguous, 1 lines not read",
        ];
        Assert.Equal(expected, run.OutputLines);
    }

    [Fact]
    public async Task The_meaning_of_a_list_without_ratings_has_to_be_stated()
    {
        var run = await CheckAsync(folder.Write("mine.csv", "imdb\ntt0111161\n"));
        run.FailedWith(1, "nothing says whether you have seen, liked or saved them");
    }

    [Fact]
    public async Task The_stated_meaning_applies_to_titles_without_a_rating()
    {
        var list = folder.Write("mine.csv", "imdb\ntt0111161\n");

        var run = await CheckAsync(list, "--as", "saved", "--json");

        var title = JsonDocument.Parse(run.Output).RootElement.GetProperty("matched")[0];
        Assert.Equal("film:tt0111161", title.GetProperty("id").GetString());
        Assert.True(title.GetProperty("saved").GetBoolean());
        Assert.False(title.GetProperty("seen").GetBoolean());
    }

    [Fact]
    public async Task What_is_left_out_or_no_film_is_said_with_the_reason()
    {
        var list = folder.Write("mine.csv", """
            Title,Year,Type,Status
            Alien,1979,movie,on hold
            An Unheard Series,2008,show,completed
            Alien,1979,movie,not interesting

            """);

        var run = await CheckAsync(list);

        string[] expected =
        [
            "mine.csv: a list of titles, 2 rows",
            "  Title: title (Alien · An Unheard Series)",
            "  Year: year (1979 · 2008)",
            "  Type: kind: film, series … (movie · show)",
            "  Status: status: planned, watched … (on hold · completed · not interesting)",
            "mine.csv:2: Alien (1979) is left out: it is begun or on hold",
            "mine.csv:3: An Unheard Series (2008) is not in the catalogue: it is a series",
            "1 matched (0 with a rating), 1 not known, 0 ambiguous, 0 lines not read",
        ];
        Assert.Equal(expected, run.OutputLines);
    }

    [Fact]
    public async Task It_says_which_column_is_the_persons_rating_and_which_are_not_used()
    {
        var list = folder.Write("mine.csv", """
            Title,Rating,My Rating,IMDb Rating,Watched Date,Runtime
            Alien,R,9,8.5,2024-03-17,117
            Heat,R,7,8.3,,170

            """);

        var run = await CheckAsync(list);

        string[] expected =
        [
            "  Rating: age limit, not used (R)",
            "  My Rating: your rating (9 · 7)",
            "  IMDb Rating: rating by others, not used (8.5 · 8.3)",
            "  Watched Date: watched: a day, or yes (2024-03-17)",
            "  Runtime: length in minutes (117 · 170)",
        ];
        Assert.Equal(expected, run.OutputLines.Skip(2).Take(expected.Length));
    }

    [Fact]
    public async Task A_profile_that_was_exported_from_expressify_is_recognised()
    {
        var export = folder.Write(
            "expressify-profile.json",
            """
            {"profile":"0","feedback":[
            {"title":"film:tt0111161","kind":"like","on":true,"at":"2021-01-01T00:00:00Z"}]}
            """);

        var run = await CheckAsync(export);

        Assert.Equal("expressify-profile.json: your own ExpressiFy profile, 1 row", run.OutputLines[0]);
    }

    [Fact]
    public async Task A_missing_file_is_one_line() =>
        (await CheckAsync(folder.File("absent.csv"))).FailedWith(1, "absent.csv");

    [Fact]
    public async Task A_file_that_is_no_list_is_one_line()
    {
        var run = await CheckAsync(folder.Write("words.txt", "some words\n"));
        run.FailedWith(1, "words.txt: no column of it names a title");
    }

    [Fact]
    public async Task Without_a_file_the_usage_is_wrong() => (await CheckAsync()).FailedWith(2, "argument");

    [Fact]
    public async Task An_unknown_option_is_wrong_usage() =>
        (await CheckAsync("--nonsense")).FailedWith(2, "--nonsense");

    public void Dispose() => folder.Dispose();

    private static Task<ProgramRun> CheckAsync(params string[] args) =>
        Expressify.RunAsync(["import", "check", .. args]);
}
