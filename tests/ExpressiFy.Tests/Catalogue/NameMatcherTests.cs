using ExpressiFy.Catalogue;
using static ExpressiFy.Tests.Catalogue.NamedTitles;

namespace ExpressiFy.Tests.Catalogue;

public sealed class NameMatcherTests
{
    private static readonly Title Matrix = Film(1, "The Matrix", 1999);
    private static readonly Title Dollars = Film(2, "$", 1971);
    private static readonly Title Solaris = Film(3, "Solaris", 1972, "Solyaris");
    private static readonly Title SolarisRemake = Film(4, "Solaris", 2002);
    private static readonly Title Uptown = Track("uptown-funk", "Uptown Funk", "Mark Ronson feat. Bruno Mars");
    private static readonly Title Home = Track("come-home", "Bring Him Back Home (Nelson Mandela)", "Hugh Masekela");

    private static readonly NameMatcher Matcher = new([Matrix, Dollars, Solaris, SolarisRemake, Uptown, Home]);

    [Theory]
    [InlineData(1998)]
    [InlineData(1999)]
    [InlineData(2000)]
    [InlineData(null)]
    public void A_film_is_found_up_to_a_year_beside_its_own(int? year) =>
        Assert.Equal([Matrix], Matcher.Films(["matrix"], year));

    [Theory]
    [InlineData(1997)]
    [InlineData(2001)]
    public void Two_years_beside_it_is_another_film(int year) => Assert.Empty(Matcher.Films(["The Matrix"], year));

    [Fact]
    public void Any_of_the_names_will_do() => Assert.Equal([Solaris], Matcher.Films(["Солярис", "Solyaris"], 1972));

    [Fact]
    public void Films_that_are_equally_near_are_all_returned() =>
        Assert.Equal([Solaris, SolarisRemake], Matcher.Films(["Solaris"], null));

    [Fact]
    public void A_name_without_letters_matches_nothing()
    {
        Assert.Empty(Matcher.Films(["$"], 1971));
        Assert.Empty(Matcher.Films([""], 1971));
    }

    [Theory]
    [InlineData("Uptown Funk", "Mark Ronson")]
    [InlineData("Uptown Funk", "Bruno Mars")]
    [InlineData("Uptown Funk (feat. Bruno Mars)", "Mark Ronson")]
    [InlineData("Uptown Funk featuring Bruno Mars", "Ronson, Mark; Bruno Mars")]
    public void A_track_is_found_in_any_edition_and_by_any_of_its_artists(string name, string artists) =>
        Assert.Equal([Uptown], Matcher.Tracks(name, artists));

    [Fact]
    public void A_track_is_found_without_the_brackets_of_its_own_name() =>
        Assert.Equal([Home], Matcher.Tracks("Bring Him Back Home", "Hugh Masekela"));

    [Fact]
    public void The_same_song_by_somebody_else_is_another_track() =>
        Assert.Empty(Matcher.Tracks("Uptown Funk", "Bruno"));
}
