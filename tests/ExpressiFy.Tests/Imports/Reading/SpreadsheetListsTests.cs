namespace ExpressiFy.Tests.Imports.Reading;

/// <summary>Lists that people write by hand.</summary>
public sealed class SpreadsheetListsTests
{
    [Fact]
    public void A_spreadsheet_with_lines_above_the_header() => Assert.Equal(
        ["Heat (1995): 4 of 5", "Up (2009): 5 of 5"],
        ListFiles.Told("films.csv", "My films;;", ";;", "Film;Year;Stars", "Heat;1995;4", "Up;2009;5"));

    [Fact]
    public void Blanks_after_commas() => Assert.Equal(
        ["The Matrix (1999): 5 of 5", "Heat (1995): 4 of 5", "I, Tonya (2017): 4 of 5"],
        ListFiles.Told(
            "l.csv",
            "Title, Year, Rating",
            "The Matrix, 1999, 5",
            "\"Heat\", \"1995\", \"4\"",
            " \"I, Tonya\" , 2017 , 4 "));

    [Fact]
    public void A_score_in_a_column_called_imdb_is_no_id() => Assert.Equal(
        ["The Matrix (1999): 9 of 10", "Heat (1995): 8 of 10", "Drive (2011): 6 of 10"],
        ListFiles.Told(
            "l.csv", "Title,Year,IMDb,My Rating", "The Matrix,1999,8.7,9", "Heat,1995,8,8", "Drive,2011,7,6"));

    [Theory]
    [InlineData("IMDb", "tt0113277")]
    [InlineData("IMDb", "113277")]
    [InlineData("IMDb ID", "0113277")]
    [InlineData("imdb_id", "tt113277")]
    [InlineData("Link", "https://m.imdb.com/title/TT0113277/?ref_=x")]
    public void An_id_in_such_columns_is_one(string column, string cell)
    {
        var file = ListFiles.File("l.csv", $"Title,{column},Rating", $"Heat,{cell},4");
        Assert.Equal("tt0113277", Assert.Single(ListFiles.Read(file).Entries).ImdbId);
    }

    [Fact]
    public void A_number_in_a_column_of_links_is_no_id()
    {
        var file = ListFiles.File("l.csv", "Title,Link,Rating", "Heat,113277,4");
        Assert.Null(Assert.Single(ListFiles.Read(file).Entries).ImdbId);
    }
}
