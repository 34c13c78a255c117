using ExpressiFy.Text;

namespace ExpressiFy.Tests.Text;

public sealed class NameKeysTests
{
    [Theory]
    [InlineData("The Matrix", "matrix")]
    [InlineData("Matrix, The", "matrix")]
    [InlineData("MATRIX", "matrix")]
    [InlineData("400 coups, Les", "les400coups")]
    [InlineData("Les 400 coups", "les400coups")]
    [InlineData("WALL·E", "walle")]
    [InlineData("Wall-E", "walle")]
    [InlineData("The The", "the")]
    [InlineData("A", "a")]
    [InlineData("?!", "")]
    public void A_title_key_leaves_out_articles_spaces_and_signs(string name, string key) =>
        Assert.Equal(key, NameKeys.TitleKey(name));

    [Theory]
    [InlineData("Imagine", "Imagine - Remastered 2010")]
    [InlineData("Imagine", "Imagine (Remastered)")]
    [InlineData("Imagine", "Imagine [Mono]")]
    [InlineData("Umbrella", "Umbrella (feat. Jay-Z (of Roc Nation))")]
    [InlineData("Umbrella", "Umbrella ft. Jay-Z")]
    [InlineData("Umbrella (feat. Jay-Z)", "Umbrella featuring Jay-Z")]
    [InlineData("(I Can't Get No) Satisfaction", "(I Can’t Get No) Satisfaction (Live)")]
    [InlineData("Satisfaction", "(I Can't Get No) Satisfaction")]
    [InlineData("R&B", "R and B")]
    public void A_song_is_the_same_in_every_edition(string first, string second) =>
        Assert.True(NameKeys.IsSameSong(first, second));

    [Theory]
    [InlineData("Imagine", "Imagine That")]
    [InlineData("?", "!")]
    [InlineData("", "")]
    public void Songs_with_no_key_in_common_differ(string first, string second) =>
        Assert.False(NameKeys.IsSameSong(first, second));

    [Theory]
    [InlineData("The Beatles", "Beatles")]
    [InlineData("Beatles, The", "Beatles")]
    [InlineData("Mark Ronson feat. Bruno Mars", "Mark Ronson")]
    [InlineData("Mark Ronson featuring Bruno Mars", "Mark Ronson")]
    [InlineData("Simon & Garfunkel", "Simon and Garfunkel")]
    public void An_artist_key_leaves_out_articles_and_guests(string first, string second) =>
        Assert.Equal(NameKeys.ArtistKey(first), NameKeys.ArtistKey(second));

    [Fact]
    public void Several_artists_have_a_key_each_and_one_together() =>
        Assert.Equal(
            ["ellafitzgerald", "louisarmstrong", "oscarpeterson", "ellafitzgeraldandlouisarmstrongfeatoscarpeterson",
                "ellafitzgeraldandlouisarmstrong"],
            NameKeys.ArtistKeys("Ella Fitzgerald & Louis Armstrong feat. Oscar Peterson"));

    [Fact]
    public void A_name_of_five_hundred_opening_brackets_has_no_song_key() =>
        Assert.Empty(NameKeys.SongKeys(new string('(', 500)));
}
