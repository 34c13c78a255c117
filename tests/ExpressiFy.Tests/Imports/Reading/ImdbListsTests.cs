using ExpressiFy.Imports.Reading;

namespace ExpressiFy.Tests.Imports.Reading;

public sealed class ImdbListsTests
{
    private const string RatingsHeader =
        "Const,Your Rating,Date Rated,Title,Original Title,URL,Title Type,IMDb Rating,Runtime (mins),Year,Genres,"
        + "Num Votes,Release Date,Directors";

    private const string RatedAmelie =
        "tt0211915,9,2024-03-15,Amélie,Le fabuleux destin d'Amélie Poulain,https://www.imdb.com/title/tt0211915/,Movie,"
        + "8.3,122,2001,\"Comedy, Romance\",800000,2001-04-25,Jean-Pierre Jeunet";

    private static readonly string[] List =
    [
        "Position,Const,Created,Modified,Description,Title,Original Title,URL,Title Type,IMDb Rating,Runtime (mins),"
            + "Year,Genres,Num Votes,Release Date,Directors,Your Rating,Date Rated",
        "1,tt0078748,2025-07-09,2025-07-09,,Alien,Alien,,Movie,8.5,117,1979,Horror,9,1979-05-25,,,",
        "2,tt0113277,2025-07-09,2025-07-09,,Heat,Heat,,Movie,8.3,170,1995,Crime,9,1995-12-15,,10,2025-07-09",
    ];

    [Fact]
    public void Ratings_are_the_persons_own_of_ten_and_not_the_averages_beside_them()
    {
        var lists = ListFiles.Read(ListFiles.File("ratings.csv", RatingsHeader, RatedAmelie));
        Assert.Equal("IMDb ratings", Assert.Single(lists.Files).What);
        var entry = Assert.Single(lists.Entries);
        Assert.Equal("tt0211915", entry.ImdbId);
        Assert.Equal(2001, entry.Year);
        Assert.Equal(new ImportedRating(9, 10), entry.Rating);
        Assert.Equal(new DateOnly(2024, 3, 15), entry.On);
    }

    [Fact]
    public void Titles_of_a_watchlist_are_saved_and_some_rated()
    {
        var entries = ListFiles.Read(ListFiles.File("WATCHLIST.csv", List)).Entries;
        Assert.Equal([ListMeaning.Saved, ListMeaning.Saved], entries.Select(entry => entry.Meaning!.Value));
        Assert.Equal([null, new(10, 10)], entries.Select(entry => entry.Rating));
    }

    [Fact]
    public void Of_another_list_only_the_rated_titles_are_read()
    {
        var lists = ListFiles.Read(ListFiles.File("best-of.csv", List));
        Assert.Equal("Heat", Assert.Single(lists.Entries).Name);
        Assert.StartsWith("1 of its titles", Assert.Single(lists.LeftOut).Why, StringComparison.Ordinal);
    }
}
