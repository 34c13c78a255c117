using System.Text;
using ExpressiFy.Imports.Columns;
using ExpressiFy.Imports.Reading;
using ExpressiFy.Imports.Uploads;

namespace ExpressiFy.Tests.Imports.Reading;

/// <summary>A list whose columns nobody named is read once the person did.</summary>
public sealed class MissingHeaderTests
{
    private const string Name = "list.csv";

    [Theory]
    [InlineData("Heat,1995,4\nAlien,1979,5\n")]
    [InlineData("tt0113277\ntt0078748\n")]
    [InlineData("Heat;8\nAlien;9\n")]
    [InlineData("1,Heat,1995\n2,Alien,1979\n")]
    [InlineData("Heat\t17.03.2024\nAlien\t18.03.2024\n")]
    [InlineData("Heat\nAlien\n")]
    public void A_list_without_header_says_that_it_is_missing(string text)
    {
        var refused = Assert.Throws<ImportException>(
            () => ListFiles.Read(ListFiles.File(Name, text, Encoding.UTF8)));
        Assert.Contains("a header is missing", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "it is empty")]
    [InlineData(" \n\n", "it is empty")]
    [InlineData("[{\"title\":\"Heat\",\"year\":19", "cut off or damaged")]
    [InlineData("\"Heat,1995\n\"Up,2009\n", "no line of it can be read")]
    public void A_file_without_rows_says_why(string text, string why)
    {
        var refused = Assert.Throws<ImportException>(() => ListFiles.Read(ListFiles.File(Name, text)));
        Assert.Contains(why, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_list_in_an_unknown_language_can_be_read_once_its_columns_are_named()
    {
        var list = ListFiles.File(Name, "Otsake;Julkaisu;Tykkäys", "Heat;1995;4", "Crash;1996;5");
        var refused = Assert.Throws<ImportException>(() => ListFiles.Read(list));
        Assert.Contains("no column of it names a title", refused.Message, StringComparison.Ordinal);
        Assert.Equal("Otsake", refused.LeftOut[0].Columns[0].Name);
        Assert.Equal(["1995", "1996"], refused.LeftOut[0].Columns[1].Samples);

        var named = FileCorrections.None.WithColumn(0, ColumnRole.Title).WithColumn(2, ColumnRole.Rating);
        Assert.Equal(["Heat", "Crash"], Read(list, named).Entries.Select(entry => entry.Name));
    }

    [Fact]
    public void A_list_without_header_says_so_and_can_be_read_once_its_columns_are_named()
    {
        var list = ListFiles.File(Name, "Heat,1995,4", "Crash,1996,5");
        var refused = Assert.Throws<ImportException>(() => ListFiles.Read(list));
        Assert.Contains("a header is missing", refused.Message, StringComparison.Ordinal);
        Assert.Equal("column 1", refused.LeftOut[0].Columns[0].Name);

        var named = FileCorrections.None
            .WithColumn(0, ColumnRole.Title).WithColumn(1, ColumnRole.Year).WithColumn(2, ColumnRole.Rating);
        var entries = Read(list, named).Entries.Select(entry => (entry.Name, entry.Year, entry.Line));
        Assert.Equal([("Heat", 1995, 1), ("Crash", 1996, 2)], entries);
    }

    [Fact]
    public void A_list_of_names_alone_has_no_header_and_loses_no_name()
    {
        var list = ListFiles.File(Name, "Heat", "Crash", "Up");
        var refused = Assert.Throws<ImportException>(() => ListFiles.Read(list));
        Assert.Contains("a header is missing", refused.Message, StringComparison.Ordinal);

        var named = FileCorrections.None.WithColumn(0, ColumnRole.Title) with { Meaning = ListMeaning.Liked };
        Assert.Equal(["Heat", "Crash", "Up"], Read(list, named).Entries.Select(entry => entry.Name));
        Assert.Equal(["Crash", "Up"], Read(list, named with { HasHeader = true }).Entries.Select(entry => entry.Name));
    }

    [Fact]
    public void A_first_line_can_be_a_title_although_it_looks_like_a_header()
    {
        var list = ListFiles.File(Name, "Movie,Comedy", "Heat,Crime");
        var named = FileCorrections.None.WithColumn(0, ColumnRole.Title) with
        {
            HasHeader = false,
            Meaning = ListMeaning.Seen,
        };
        Assert.Equal(["Movie", "Heat"], Read(list, named).Entries.Select(entry => entry.Name));
    }

    private static PersonalLists Read(UploadedFile file, FileCorrections corrections) => PersonalLists.Read(
        [file], new() { Corrections = ImportCorrections.None.With(file.Name, corrections) });
}
