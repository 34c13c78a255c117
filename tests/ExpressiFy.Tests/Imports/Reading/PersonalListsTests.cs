using System.Text;
using ExpressiFy.Imports.Reading;
using ExpressiFy.Imports.Uploads;

namespace ExpressiFy.Tests.Imports.Reading;

public sealed class PersonalListsTests
{
    [Theory]
    [InlineData("Title,Year,Rating", "Alien,1979,4.5", 4.5, 5)]
    [InlineData("my rating;YEAR;Film Title", "8,5;1979;Alien", 8.5, 10)]
    [InlineData("Name\tRelease year\tScore", "Alien\t1979-05-25\t85", 85, 100)]
    [InlineData("imdbID,Title,Year,Rating10,WatchedDate", "tt0078748,Alien,1979,7,2024-01-02", 7, 10)]
    [InlineData("rating,title", "4,Alien (1979)", 4, 5)]
    public void A_plain_table_has_columns_of_any_usual_name_in_any_order(
        string header, string row, double rating, int outOf)
    {
        var entry = Assert.Single(ListFiles.Read(ListFiles.File("list.csv", header, row)).Entries);
        Assert.Equal("Alien", entry.Name);
        Assert.Equal(1979, entry.Year);
        Assert.Equal(new ImportedRating(rating, outOf), entry.Rating);
    }

    [Fact]
    public void The_scale_of_a_plain_table_can_be_set()
    {
        var file = ListFiles.File("list.csv", "title,rating", "Alien,4", "Heat,5");
        Assert.Equal(5, ListFiles.Read(file).Files[0].OutOf);

        var entries = PersonalLists.Read([file], new(OutOf: 10)).Entries;
        Assert.Equal([10, 10], entries.Select(entry => entry.Rating!.OutOf));
    }

    [Fact]
    public void Lines_that_cannot_be_read_are_reported_and_the_others_are_read()
    {
        var lists = ListFiles.Read(ListFiles.File(
            "list.csv",
            "title,year,rating",
            "Alien,1979,good",
            "Heat,1995,9",
            ",,3",
            "Brazil,1985,8,or,more",
            "\"Unclosed,1999,5",
            "Up,2009,10"));
        Assert.Equal(["Heat", "Up"], lists.Entries.Select(entry => entry.Name));
        Assert.Equal(
            [
                (2, "the rating \"good\" is no number"),
                (4, "it names no title"),
                (5, "it has 5 fields where the header has 3"),
                (6, "a quotation mark is opened and not closed"),
            ],
            lists.Unreadable.OrderBy(line => line.Line).Select(line => (line.Line, line.Why)));
    }

    [Fact]
    public void A_title_that_is_too_long_is_reported()
    {
        var tooLong = new string('(', ImportLimits.LongestName + 1);
        var lists = ListFiles.Read(ListFiles.File("l.csv", "title,year,rating", $"   {tooLong},1999,5", "Up,2009,5"));
        Assert.Equal(2, Assert.Single(lists.Unreadable).Line);
        Assert.Single(lists.Entries);
    }

    [Fact]
    public void A_rating_beyond_the_scale_is_reported()
    {
        var lists = ListFiles.Read(ListFiles.File(
            "r.csv",
            "Const,Your Rating,Title",
            "tt0078748,11,Alien",
            "tt0113277,10,Heat"));
        Assert.Equal("the rating 11 is more than 10", Assert.Single(lists.Unreadable).Why);
    }

    [Fact]
    public void A_rating_of_zero_is_no_rating()
    {
        var lists = PersonalLists.Read([ListFiles.File("l.csv", "title,rating", "Alien,0")], new(ListMeaning.Seen));
        Assert.Null(Assert.Single(lists.Entries).Rating);
    }

    [Fact]
    public void Quotes_commas_and_line_ends_stay_in_their_fields()
    {
        var lists = ListFiles.Read(ListFiles.File(
            "reviews.csv",
            "Date,Name,Year,Letterboxd URI,Rating,Rewatch,Review,Tags,Watched Date",
            "2024-01-02,\"I, Tonya\",2017,x,4,,\"Great.\n\nIt says \"\"yes\"\", twice\",,2024-01-01",
            "2024-01-03,Up,2009,y,5,,,,2024-01-03"));
        Assert.Equal([("I, Tonya", 2), ("Up", 5)], lists.Entries.Select(entry => (entry.Name, entry.Line)));
    }

    [Theory]
    [InlineData("{\"title\": 1}")]
    [InlineData("<html><body></body></html>")]
    [InlineData("")]
    [InlineData("just a line of words")]
    public void A_file_that_is_no_list_is_refused_by_name(string text)
    {
        var file = ListFiles.File("some.txt", text, Encoding.UTF8);
        var refused = Assert.Throws<ImportException>(() => ListFiles.Read(file));
        Assert.Contains("some.txt", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void More_rows_than_the_limit_are_refused()
    {
        var rows = string.Concat(Enumerable.Repeat("Alien,5\n", ImportLimits.MostRows + 1));
        var file = ListFiles.File("l.csv", "title,rating\n" + rows, Encoding.UTF8);
        Assert.Equal(ImportProblem.TooLarge, Assert.Throws<ImportException>(() => ListFiles.Read(file)).Problem);
    }
}
