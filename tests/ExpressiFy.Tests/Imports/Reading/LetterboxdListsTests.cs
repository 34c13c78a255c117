using ExpressiFy.Imports.Reading;
using ExpressiFy.Imports.Uploads;

namespace ExpressiFy.Tests.Imports.Reading;

public sealed class LetterboxdListsTests
{
    private static readonly string[] TitleAndLink = ["Date,Name,Year,Letterboxd URI", "2024-01-02,Alien,1979,x"];

    [Fact]
    public void Every_list_of_an_export_is_read_with_its_meaning()
    {
        var lists = ListFiles.Read(ListFiles.Letterboxd());
        Assert.Equal(
            [
                "Letterboxd watched films",
                "Letterboxd ratings",
                "Letterboxd diary",
                "Letterboxd watchlist",
                "Letterboxd likes",
            ],
            lists.Files.Select(file => file.What));
        Assert.Equal(
            [
                ("Amélie", ListMeaning.Seen),
                ("Alien", ListMeaning.Seen),
                ("Amélie", ListMeaning.Seen),
                ("Amélie", ListMeaning.Seen),
                ("Heat", ListMeaning.Saved),
                ("Alien", ListMeaning.Liked),
            ],
            lists.Entries.Select(entry => (entry.Name, entry.Meaning!.Value)));
        Assert.Equal(new ImportedRating(4.5, 5), lists.Entries[2].Rating);
        Assert.Equal(new DateOnly(2025, 5, 4), lists.Entries[3].On);
        Assert.Empty(lists.Unreadable);
    }

    [Fact]
    public void Deleted_entries_and_files_without_titles_are_left_out()
    {
        var files = ListFiles.Read(ListFiles.Letterboxd()).LeftOut.Select(file => file.File);
        Assert.Equal([ListFiles.Folder + "deleted/diary.csv", ListFiles.Folder + "profile.csv"], files);
    }

    [Theory]
    [InlineData("watchlist (1).csv", ListMeaning.Saved)]
    [InlineData("watched-2.csv", ListMeaning.Seen)]
    [InlineData("films.csv", ListMeaning.Liked)]
    public void A_list_that_a_browser_renamed_is_recognised(string name, ListMeaning meaning)
    {
        var entry = Assert.Single(ListFiles.Read(ListFiles.File(name, TitleAndLink)).Entries);
        Assert.Equal(meaning, entry.Meaning);
    }

    [Fact]
    public void The_meaning_of_an_unknown_list_is_not_guessed()
    {
        var unknown = ListFiles.File("mine.csv", TitleAndLink);
        var refused = Assert.Throws<ImportException>(() => ListFiles.Read(unknown));
        Assert.Contains("nothing says whether you have seen", refused.Message, StringComparison.Ordinal);

        var entries = PersonalLists.Read([unknown], new(ListMeaning.Liked)).Entries;
        Assert.Equal(ListMeaning.Liked, Assert.Single(entries).Meaning);
    }
}
