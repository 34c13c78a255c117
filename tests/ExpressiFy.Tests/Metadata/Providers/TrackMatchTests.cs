using ExpressiFy.Metadata.Providers;
using ExpressiFy.Metadata.Providers.Deezer;
using ExpressiFy.Tests.Metadata.Fakes;

namespace ExpressiFy.Tests.Metadata.Providers;

public sealed class TrackMatchTests
{
    [Theory]
    [InlineData("Nina Simone", "Feeling Good", "Nina Simone", "Feeling Good")]
    [InlineData("Nina Simone", "Feeling Good", "NINA SIMONE", "Feeling Good (2013 Remastered Version)")]
    [InlineData("The Beatles", "Here Comes the Sun", "Beatles", "Here Comes The Sun - Remastered 2009")]
    [InlineData("The Rolling Stones", "(I Can't Get No) Satisfaction", "The Rolling Stones", "(I Can’t Get No) Satisfaction [Mono]")]
    [InlineData("Beyoncé", "Halo", "Beyonce", "Halo")]
    [InlineData("Simon & Garfunkel", "The Boxer", "Simon and Garfunkel", "The Boxer")]
    [InlineData("Mark Ronson feat. Bruno Mars", "Uptown Funk", "Mark Ronson", "Uptown Funk (feat. Bruno Mars)")]
    public void Artist_and_title_agree_as_people_say_they_do(string artist, string title, string foundArtist, string foundTitle) =>
        Assert.Equal(7, TrackMatch.Best(TestTitles.TrackOf(artist, title), [Found(7, foundArtist, foundTitle)], DeezerTrack.NamesOf)?.Id);

    [Theory]
    [InlineData("Nina Simone", "Feeling Good", "Michael Bublé", "Feeling Good")]
    [InlineData("Nina Simone", "Feeling Good", "Nina Simone Tribute Band", "Feeling Good")]
    [InlineData("Nina Simone", "Feeling Good", "Nina Simone", "Sinnerman")]
    [InlineData("Nina Simone", "Feeling Good", "Nina Simone", "Feeling Good (Joel Corry Remix)")]
    [InlineData("Nina Simone", "Feeling Good", "Nina Simone", "Feeling Good - Live at Montreux")]
    [InlineData("Nina Simone", "Feeling Good", null, "Feeling Good")]
    [InlineData("Nina Simone", "Feeling Good", "Nina Simone", null)]
    public void Another_artist_song_or_recording_is_not_it(string artist, string title, string? foundArtist, string? foundTitle) =>
        Assert.Null(TrackMatch.Best(TestTitles.TrackOf(artist, title), [null, Found(7, foundArtist, foundTitle), Found(null, artist, title)], DeezerTrack.NamesOf));

    [Fact]
    public void The_exact_title_goes_before_a_version_of_it() =>
        Assert.Equal(8, TrackMatch.Best(TestTitles.Track,
            [Found(7, "Nina Simone", "Feeling Good (Remastered)"), Found(8, "Nina Simone", "Feeling Good")], DeezerTrack.NamesOf)?.Id);

    [Fact]
    public void A_live_recording_is_found_when_one_is_wanted() =>
        Assert.Equal(7, TrackMatch.Best(TestTitles.TrackOf("Nirvana", "Lake of Fire (Live)"), [Found(7, "Nirvana", "Lake of Fire - Live")], DeezerTrack.NamesOf)?.Id);

    private static DeezerTrack Found(long? id, string? artist, string? title) => new(id, title, null, new(artist), null);
}
