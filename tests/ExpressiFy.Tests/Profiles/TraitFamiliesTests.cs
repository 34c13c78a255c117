using ExpressiFy.Catalogue;
using ExpressiFy.Profiles;

namespace ExpressiFy.Tests.Profiles;

public sealed class TraitFamiliesTests
{
    private static readonly TitleCatalogue Catalogue = TitleCatalogue.BuiltIn();

    [Fact]
    public void Every_genre_has_a_family() => Assert.All(
        Catalogue.Titles, title => Assert.NotEmpty(TraitFamilies.OfGenres(title)));

    [Fact]
    public void Who_likes_a_genre_is_expected_to_like_others_of_its_family()
    {
        var fantasies = Catalogue.Titles.Where(title => title is { Medium: Medium.Film, Genres: ["Fantasy", ..] });
        var preferences = Preferences.Of(SampleProfiles.Of(FeedbackKind.Like, fantasies.Take(5)), Catalogue);

        // Of the genre alone: no liked film is a western, a thriller or a crime film.
        Assert.True(LearnedOf("Western") > LearnedOf("Crime"));

        double LearnedOf(string genre) => Catalogue.Titles
            .Where(title => title.Medium == Medium.Film && title.Genres is [var only, ..] && only == genre)
            .Average(preferences.LearnedScore);
    }

    [Theory]
    [InlineData("hi", "South Asia")]
    [InlineData("ko", "East Asia")]
    [InlineData("sv", "Europe")]
    public void A_language_belongs_to_a_family(string language, string family)
    {
        var film = Catalogue.Titles[0] with { Languages = [language] };
        Assert.Equal([family], TraitFamilies.OfLanguages(film));
    }
}
