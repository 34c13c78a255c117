using System.Text.Json;
using ExpressiFy.Testing;

namespace ExpressiFy.Cli.Tests.Imports;

public sealed class ImportCheckCommandTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Everything_in_a_list_is_accounted_for()
    {
        var run = await Expressify.Here("import", "check", folder.Write("mine.csv", "Title;Year;My rating\nThe Shawshank Redemption;1994;9\nNo Such Film;2001;3\nAlien;1979;great\n"));
        Assert.Equal(0, run.ExitCode);
        Assert.Equal(
        [
            "mine.csv: a list of titles, 2 rows, ratings of 10",
            "mine.csv:4: not read: the rating \"great\" is no number",
            "mine.csv:3: No Such Film (2001) is not in the catalogue",
            "1 matched (1 with a rating), 1 not known, 0 ambiguous, 1 lines not read",
        ], run.OutputLines);
    }

    [Fact]
    public async Task What_the_files_do_not_say_can_be_said()
    {
        var list = folder.Write("mine.csv", "imdb\ntt0111161\n");
        (await Expressify.Here("import", "check", list)).FailedWith(1, "nothing says whether you have seen, liked or saved them");
        var run = await Expressify.Here("import", "check", list, "--as", "saved", "--json");
        var title = JsonDocument.Parse(run.Output).RootElement.GetProperty("matched")[0];
        Assert.Equal(("film:tt0111161", true, false), (title.GetProperty("id").GetString(), title.GetProperty("saved").GetBoolean(), title.GetProperty("seen").GetBoolean()));
    }

    [Fact]
    public async Task A_file_that_is_absent_or_no_list_is_one_line()
    {
        (await Expressify.Here("import", "check", folder.File("absent.csv"))).FailedWith(1, "absent.csv");
        (await Expressify.Here("import", "check", folder.Write("words.txt", "some words\n"))).FailedWith(1, "words.txt: no column of it names a title");
        (await Expressify.Here("import", "check")).FailedWith(2, "argument");
        (await Expressify.Here("import", "check", "--nonsense")).FailedWith(2, "--nonsense");
    }
}
