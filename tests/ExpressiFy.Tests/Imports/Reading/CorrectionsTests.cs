using System.Collections.Immutable;
using ExpressiFy.Catalogue;
using ExpressiFy.Imports;
using ExpressiFy.Imports.Columns;
using ExpressiFy.Imports.Matching;
using ExpressiFy.Imports.Reading;
using ExpressiFy.Imports.Uploads;
using ExpressiFy.Tests.Catalogue;

namespace ExpressiFy.Tests.Imports.Reading;

/// <summary>What a person corrects after a first reading holds for all rows of the file that it concerns.</summary>
public sealed class CorrectionsTests
{
    private const string Name = "list.csv";

    private static readonly TitleMatcher Matcher = new(new TitleCatalogue(
    [
        NamedTitles.Film(1, "Heat", 1995),
        NamedTitles.Film(2, "Crash", 1996),
        NamedTitles.Film(3, "Crash", 2004),
    ]));

    private static readonly UploadedFile Ratings =
        ListFiles.File(Name, "Title,Year,Rating,Theirs", "Heat,1995,4,1", "Crash,1996,5,2", "Crash,1996,3,5");

    [Fact]
    public void The_result_tells_what_each_column_was_taken_for()
    {
        var file = Assert.Single(ListFiles.Read(Ratings).Files);
        Assert.Equal(
            [ColumnRole.Title, ColumnRole.Year, ColumnRole.Rating, ColumnRole.None],
            file.Columns.Select(column => column.Role));
        Assert.Equal(["Title", "Year", "Rating", "Theirs"], file.Columns.Select(column => column.Name));
        Assert.Equal([0, 1, 2, 3], file.Columns.Select(column => column.Place));
        Assert.Equal(["Heat", "Crash"], file.Columns[0].Samples);
        Assert.Equal((5, null), (file.OutOf, file.Meaning));
    }

    [Fact]
    public void Another_column_can_be_the_rating()
    {
        var lists = Read(Ratings, FileCorrections.None.WithColumn(3, ColumnRole.Rating));
        Assert.Equal([1, 2, 5], lists.Entries.Select(entry => entry.Rating!.Value));
        Assert.Equal(ColumnRole.None, lists.Files[0].Columns[2].Role);
    }

    [Fact]
    public void A_column_can_be_nothing()
    {
        var lists = Read(Ratings, new()
        {
            Columns = FileCorrections.None.WithColumn(2, ColumnRole.None).Columns,
            Meaning = ListMeaning.Seen,
        });
        Assert.All(lists.Entries, entry => Assert.Null(entry.Rating));
        Assert.Equal(3, lists.Entries.Count);
        Assert.Equal(ListMeaning.Seen, lists.Files[0].Meaning);
    }

    [Fact]
    public void The_scale_can_be_another()
    {
        var lists = Read(Ratings, new() { OutOf = 20 });
        Assert.Equal(20, lists.Files[0].OutOf);
        Assert.All(lists.Entries, entry => Assert.Equal(20, entry.Rating!.OutOf));
    }

    [Fact]
    public void The_scale_and_the_meaning_of_a_known_kind_can_be_corrected()
    {
        var watchlist = ListFiles.File(
            "watchlist.csv",
            "Date,Name,Year,Letterboxd URI,Rating",
            "2024-01-01,Heat,1995,x,8",
            "2024-01-01,Crash,1996,x,");
        Assert.Single(ListFiles.Read(watchlist).Unreadable);
        var lists = Read(watchlist, new() { OutOf = 10, Meaning = ListMeaning.Seen });
        Assert.Equal([new(8, 10), null], lists.Entries.Select(entry => entry.Rating));
        Assert.Equal(ListMeaning.Seen, lists.Entries[1].Meaning);
    }

    [Fact]
    public void A_title_can_be_chosen_for_all_rows_of_a_name()
    {
        var matched = Match(FileCorrections.None.WithTitle("crash (1996)", new(NamedTitles.Id(3))));
        Assert.Equal(["Heat (1995)", "Crash (2004)"], matched.Matched.Select(Label));
        Assert.Equal(2, matched.Matched[1].Entries.Count);
    }

    [Fact]
    public void A_title_can_be_chosen_for_one_row()
    {
        var matched = Match(new() { Rows = Rows(3, new(NamedTitles.Id(3))) });
        Assert.Equal(["Heat (1995)", "Crash (2004)", "Crash (1996)"], matched.Matched.Select(Label));
    }

    [Fact]
    public void A_wrong_match_can_be_none()
    {
        var matched = Match(FileCorrections.None.WithTitle("Heat (1995)", TitleChoice.None));
        Assert.DoesNotContain(matched.Matched, title => title.Title.Name == "Heat");
        var declined = Assert.Single(matched.Unknown);
        Assert.Equal("Heat (1995)", declined.Label);
        Assert.Equal("you said that it is none of the catalogue", declined.Why);
    }

    [Fact]
    public void Corrections_of_a_file_leave_the_others_as_they_are()
    {
        var other = ListFiles.File("other.csv", "Title,Rating", "Heat,4");
        var lists = PersonalLists.Read(
            [Ratings, other],
            new() { Corrections = ImportCorrections.None.With(Name, new() { OutOf = 10 }) });
        Assert.Equal([10, 5], lists.Files.Select(file => file.OutOf!.Value));
    }

    [Fact]
    public void Two_files_of_one_name_are_told_apart()
    {
        var lists = PersonalLists.Read([Ratings, Ratings], new());
        Assert.Equal(["list.csv", "list (2).csv"], lists.Files.Select(file => file.File));
    }

    [Fact]
    public void The_report_has_all_that_a_preview_needs()
    {
        var lists = ListFiles.Read(ListFiles.File(
            Name,
            "Title,Type,Status,My Rating",
            "Heat,movie,completed,4",
            "Fargo,tv,completed,",
            "Crash,movie,watching,5"));
        var report = ImportReport.Of(lists, MatchedLists.Of(lists, Matcher));
        Assert.Equal(["Heat"], Assert.Single(report.Matched).Written);
        Assert.Equal("it is a series", Assert.Single(report.Unknown).Why);
        var skipped = Assert.Single(report.Skipped);
        Assert.Equal((4, "Crash", "it is begun or on hold"), (skipped.Line, skipped.Title, skipped.Why));
    }

    private static PersonalLists Read(UploadedFile file, FileCorrections corrections) => PersonalLists.Read(
        [file], new() { Corrections = ImportCorrections.None.With(file.Name, corrections) });

    private static MatchedLists Match(FileCorrections corrections) =>
        MatchedLists.Of(Read(Ratings, corrections), Matcher);

    private static string Label(MatchedTitle matched) => $"{matched.Title.Name} ({matched.Title.Year})";

    private static ImmutableDictionary<int, TitleChoice> Rows(int line, TitleChoice choice) =>
        FileCorrections.None.Rows.SetItem(line, choice);
}
