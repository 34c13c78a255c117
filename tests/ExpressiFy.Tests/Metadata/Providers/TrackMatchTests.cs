using ExpressiFy.Catalogue;
using ExpressiFy.Metadata.Providers;
using ExpressiFy.Metadata.Providers.Deezer;
using ExpressiFy.Tests.Metadata.Fakes;

namespace ExpressiFy.Tests.Metadata.Providers;

public sealed class TrackMatchTests
{
    private const string Satisfaction = "(I Can't Get No) Satisfaction";
    private const string SatisfactionWithCurlyQuote = "(I Can’t Get No) Satisfaction [Mono]";

    [Theory]
    [InlineData("Nina Simone", "Feeling Good", "Nina Simone", "Feeling Good")]
    [InlineData("Nina Simone", "Feeling Good", "NINA SIMONE", "Feeling Good (2013 Remastered Version)")]
    [InlineData("The Beatles", "Here Comes the Sun", "Beatles", "Here Comes The Sun - Remastered 2009")]
    [InlineData("The Rolling Stones", Satisfaction, "The Rolling Stones", SatisfactionWithCurlyQuote)]
    [InlineData("Beyoncé", "Halo", "Beyonce", "Halo")]
    [InlineData("Simon & Garfunkel", "The Boxer", "Simon and Garfunkel", "The Boxer")]
    [InlineData("Mark Ronson feat. Bruno Mars", "Uptown Funk", "Mark Ronson", "Uptown Funk (feat. Bruno Mars)")]
    public void Spellings_and_editions_of_a_track_agree(
        string artist, string title, string foundArtist, string foundTitle) =>
        Assert.Equal(7, BestId(TestTitles.TrackOf(artist, title), Found(7, foundArtist, foundTitle)));

    [Theory]
    [InlineData("Michael Bublé", "Feeling Good")]
    [InlineData("Nina Simone Tribute Band", "Feeling Good")]
    [InlineData("Nina Simone", "Sinnerman")]
    [InlineData("Nina Simone", "Feeling Good (Joel Corry Remix)")]
    [InlineData("Nina Simone", "Feeling Good - Live at Montreux")]
    [InlineData(null, "Feeling Good")]
    [InlineData("Nina Simone", null)]
    public void Another_artist_song_or_recording_does_not_agree(string? foundArtist, string? foundTitle) =>
        Assert.Null(BestId(TestTitles.Track, null, Found(7, foundArtist, foundTitle)));

    [Fact]
    public void A_track_without_an_id_is_not_used() =>
        Assert.Null(TrackMatch.Best(
            TestTitles.Track, [Found(null, "Nina Simone", "Feeling Good")], DeezerTrack.NamesOf));

    [Fact]
    public void The_exact_title_is_preferred_to_an_edition_of_it() => Assert.Equal(8, BestId(
        TestTitles.Track,
        Found(7, "Nina Simone", "Feeling Good (Remastered)"),
        Found(8, "Nina Simone", "Feeling Good")));

    [Fact]
    public void A_live_recording_agrees_where_one_is_wanted() => Assert.Equal(7, BestId(
        TestTitles.TrackOf("Nirvana", "Lake of Fire (Live)"), Found(7, "Nirvana", "Lake of Fire - Live")));

    private static long? BestId(Title wanted, params DeezerTrack?[] results) =>
        TrackMatch.Best(wanted, results, DeezerTrack.NamesOf)?.Id;

    private static DeezerTrack Found(long? id, string? artist, string? title) =>
        new(id, title, Preview: null, new(artist), Album: null);
}
