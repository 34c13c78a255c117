using ExpressiFy.Catalogue;
using ExpressiFy.Imports.Fields;
using ExpressiFy.Imports.Matching;
using ExpressiFy.Imports.Reading;
using ExpressiFy.Text;
using static ExpressiFy.Tests.Catalogue.NamedTitles;

namespace ExpressiFy.Tests.Imports.Matching;

public sealed class TitleMatcherTests
{
    private static readonly TitleMatcher BuiltIn = new(TitleCatalogue.BuiltIn());

    private static readonly TitleMatcher Matcher = new(new TitleCatalogue(
    [
        Film(1, "The Matrix", 1999),
        Film(2, "Amélie", 2001, "Le fabuleux destin d'Amélie Poulain"),
        Film(3, "Solaris", 1972, "Solyaris"),
        Film(4, "Solaris", 2002),
        Film(5, "Crash", 1996),
        Film(6, "Crash", 1996),
        Film(7, "WALL·E", 2008),
        Film(8, "Cats", 2019),
        Film(9, "Cats", 2020),
        Film(10, "The Thing", 1982),
        Film(11, "Thirst", 2009, "Another Name"),
        Film(12, "Another Name", 2009),
        Film(13, "$", 1971),
        Track("nina-simone-feeling-good", "Feeling Good", "Nina Simone", 1965),
        Track("muse-feeling-good", "Feeling Good", "Muse", 2001),
        Track("simon-and-garfunkel-the-boxer", "The Boxer", "Simon & Garfunkel", 1969),
    ]));

    [Theory]
    [InlineData("The Matrix", 1999, 1)]
    [InlineData("Matrix, The", 1999, 1)]
    [InlineData("matrix", 1998, 1)]
    [InlineData("THE MATRIX", 2000, 1)]
    [InlineData("Amelie", 2001, 2)]
    [InlineData("Fabuleux destin d'Amélie Poulain, Le", 2001, 2)]
    [InlineData("Solaris", 1972, 3)]
    [InlineData("Solaris", 2002, 4)]
    [InlineData("Solyaris", null, 3)]
    [InlineData("Wall-E", 2008, 7)]
    [InlineData("Cats", 2019, 8)]
    [InlineData("Cats", 2021, 9)]
    [InlineData("Thing", 1982, 10)]
    [InlineData("Another Name", 2009, 12)]
    public void A_film_is_found_by_name_and_year(string name, int? year, int number) =>
        Assert.Equal(Id(number), Assert.Single(Matcher.Find(Row(name, year))).Id);

    [Theory]
    [InlineData("The Matrix", 1997)]
    [InlineData("The Matrix Reloaded", 1999)]
    [InlineData("Feeling Good", 1965)]
    [InlineData("$", 1971)]
    [InlineData("", 1971)]
    public void Another_year_or_name_is_another_film(string name, int year) =>
        Assert.Empty(Matcher.Find(Row(name, year)));

    [Theory]
    [InlineData("Dune", 2021, "Dune: Part One")]
    [InlineData("Dune: Part 1", 2021, "Dune: Part One")]
    [InlineData("Dune: Part Two", 2024, "Dune: Part Two")]
    [InlineData("Dune 2", 2024, "Dune: Part Two")]
    [InlineData("Three Colours: Blue", 1993, "Three Colors: Blue")]
    [InlineData("A Silent Voice: The Movie", 2016, "A Silent Voice")]
    [InlineData("8 1/2", 1963, "8½")]
    [InlineData("The Fellowship of the Ring", 2001, "The Lord of the Rings: The Fellowship of the Ring")]
    [InlineData("Star Wars: A New Hope", 1977, "Star Wars: Episode IV - A New Hope")]
    [InlineData("Eight and a Half", 1963, "8½")]
    [InlineData("Die Verurteilten", 1994, "The Shawshank Redemption")]
    [InlineData("Birdman or (The Unexpected Virtue of Ignorance)", 2014, "Birdman")]
    [InlineData("A Silent Voice: The Movie", 2017, "A Silent Voice")]
    [InlineData("Star Wars IV: A New Hope", 1977, "Star Wars: Episode IV - A New Hope")]
    [InlineData("A New Hope", 1977, "Star Wars: Episode IV - A New Hope")]
    [InlineData("Star Wars", 1977, "Star Wars: Episode IV - A New Hope")]
    [InlineData("Kill Bill: Volume One", 2003, "Kill Bill: Vol. 1")]
    [InlineData("Kill Bill", 2003, "Kill Bill: Vol. 1")]
    [InlineData("Dr. Strangelove", 1964, "Dr. Strangelove or: How I Learned to Stop Worrying and Love the Bomb")]
    [InlineData("Borat: Cultural Learnings of America", 2006, null)]
    [InlineData("Ocean's 11", 2001, "Ocean's Eleven")]
    [InlineData("Rocky 4", 1985, "Rocky IV")]
    public void A_film_is_found_by_what_people_make_of_its_name(string name, int year, string? found) =>
        Assert.Equal(found, BuiltIn.Match(Row(name, year)).Only?.Name);

    [Theory]
    [InlineData("Dune", 1965)]
    [InlineData("Dune", 2022)]
    [InlineData("Dune: Part Two", 2021)]
    [InlineData("Kill Bill: Vol. 3", 2004)]
    [InlineData("Rocky VII", 1979)]
    [InlineData("Blue", 1993)]
    [InlineData("Alien: Homecoming", 2017)]
    [InlineData("The Godfather Part IV", 1990)]
    public void Another_part_is_another_film(string name, int year) =>
        Assert.Null(BuiltIn.Match(Row(name, year)).Only);

    [Theory]
    [InlineData("Heat: The Making Of", 1995, "Heat")]
    [InlineData("Borat: Cultural Learnings of America", 2006, "Borat")]
    [InlineData("Dodgeball", null, "Dodgeball: A True Underdog Story")]
    [InlineData("LOTR: The Return of the King", 2003, "The Lord of the Rings: The Return of the King")]
    public void A_subtitle_that_may_be_another_film_is_unsure(string name, int? year, string candidate)
    {
        var match = BuiltIn.Match(Row(name, year));
        Assert.False(match.IsSure);
        Assert.Equal(candidate, Assert.Single(match.Titles).Name);
    }

    [Fact]
    public void Without_a_year_a_main_name_goes_before_no_other_name() =>
        Assert.Equal(2, Matcher.Find(Row("Another Name", null)).Count);

    [Fact]
    public void Titles_that_match_equally_well_are_all_returned()
    {
        Assert.Equal([Id(5), Id(6)], Matcher.Find(Row("Crash", 1996)).Select(title => title.Id));
        Assert.Equal([Id(3), Id(4)], Matcher.Find(Row("Solaris", null)).Select(title => title.Id));
    }

    [Fact]
    public void A_row_with_an_id_is_matched_by_it_alone()
    {
        Assert.Equal(Id(2), Assert.Single(Matcher.Find(Row("The Matrix", 1999) with { ImdbId = "tt0000002" })).Id);
        Assert.Empty(Matcher.Find(Row("The Matrix", 1999) with { ImdbId = "tt0999999" }));
    }

    [Theory]
    [InlineData("Feeling Good", "Muse", "muse-feeling-good")]
    [InlineData("Feeling Good - 2013 Remastered", "Nina Simone", "nina-simone-feeling-good")]
    [InlineData("The Boxer", "Simon & Garfunkel", "simon-and-garfunkel-the-boxer")]
    [InlineData("Boxer", "Paul Simon; Garfunkel", "simon-and-garfunkel-the-boxer")]
    public void A_song_is_found_by_name_and_artist(string name, string artist, string slug) =>
        Assert.Equal(TitleId.Track(slug), Assert.Single(Matcher.Find(Row(name, 2020) with { Artist = artist })).Id);

    [Fact]
    public void A_song_by_another_artist_is_not_found() =>
        Assert.Empty(Matcher.Find(Row("Feeling Good", null) with { Artist = "Michael Bublé" }));

    [Fact]
    public void Every_built_in_title_is_found_by_its_own_name()
    {
        var catalogue = TitleCatalogue.BuiltIn();
        var matcher = new TitleMatcher(catalogue);
        var named = catalogue.Titles.Where(title => NameKeys.TitleKey(title.Name).Length > 0);
        Assert.DoesNotContain(named, title => !matcher.Find(RowOf(title)).Contains(title));
    }

    internal static ListEntry Row(string name, int? year) =>
        new() { File = "list.csv", Line = 2, Name = name, Year = year };

    private static ListEntry RowOf(Title title) => title.Medium switch
    {
        Medium.Film => Row(title.Name, title.Year),
        Medium.Series => Row(title.Name, title.Year) with { Kind = WorkKind.Series },
        _ => Row(title.Name, null) with { Artist = title.Creators[0] },
    };
}
