using ExpressiFy.Metadata;
using ExpressiFy.Metadata.Results;
using ExpressiFy.Tests.Metadata.Fakes;

namespace ExpressiFy.Tests.Metadata.Providers.ITunes;

public sealed class ITunesProviderTests
{
    internal const string Found =
        """
        {"resultCount":2,"results":[
        {"wrapperType":"audiobook","artistName":"Nina Simone","collectionName":"Feeling Good","trackName":"Feeling Good"},
        {"wrapperType":"track","kind":"song","artistId":42102,"collectionId":1440749170,"trackId":1440749175,"artistName":"Nina Simone",
        "collectionName":"I Put a Spell On You","trackName":"Feeling Good","trackViewUrl":"https://music.apple.com/us/album/feeling-good/1440749170?i=1440749175&uo=4",
        "previewUrl":"https://audio-ssl.itunes.apple.com/itunes-assets/AudioPreview/v4/mzaf_1.plus.aac.p.m4a",
        "artworkUrl30":"https://is1-ssl.mzstatic.com/image/thumb/Music/v4/source/30x30bb.jpg",
        "artworkUrl60":"https://is1-ssl.mzstatic.com/image/thumb/Music/v4/source/60x60bb.jpg",
        "artworkUrl100":"https://is1-ssl.mzstatic.com/image/thumb/Music/v4/source/100x100bb.jpg",
        "releaseDate":"1965-06-01T12:00:00Z","trackTimeMillis":174000,"country":"USA","currency":"USD","primaryGenreName":"Jazz"}]}
        """;

    internal const string Nothing = """{"resultCount":0,"results":[]}""";

    [Fact]
    public async Task A_track_is_found_by_artist_and_title_with_the_store_beside_its_preview()
    {
        await using var bed = await MetadataTestBed.WithITunesAsync(("Content:ITunes:Country", "gb"));
        bed.Server.RespondsWith(Found);

        var content = await bed.Reader.ReadAsync(TestTitles.Track);

        Assert.Equal(new("https://is1-ssl.mzstatic.com/image/thumb/Music/v4/source/600x600bb.jpg"), content.Artwork);
        Assert.True(content.HasPreview);
        Assert.Equal(new Attribution("Apple Music", new("https://music.apple.com/us/album/feeling-good/1440749170?i=1440749175&uo=4")), content.Store);
        Assert.Equal("iTunes", Assert.Single(content.Attributions).Name);
        Assert.Equal("1440749175", content.Ids["iTunes"]);
        Assert.Equal(
            "/search?term=Nina Simone Feeling Good&country=gb&media=music&entity=song&limit=25", Uri.UnescapeDataString(Assert.Single(bed.Server.Requests)));
    }

    [Fact]
    public async Task A_preview_plays_without_another_question()
    {
        await using var bed = await MetadataTestBed.WithITunesAsync();
        bed.Server.RespondsWith(Found);
        var preview = await bed.Reader.FindPreviewAsync(TestTitles.Track);
        Assert.Equal("https://audio-ssl.itunes.apple.com/itunes-assets/AudioPreview/v4/mzaf_1.plus.aac.p.m4a", preview?.AbsoluteUri);
        Assert.Single(bed.Server.Requests);
    }

    [Theory]
    [InlineData(200, Nothing, MissingReason.NotFound)]
    [InlineData(200, "{}", MissingReason.Unreachable)]
    [InlineData(200, "null", MissingReason.OverQuota)]
    [InlineData(200, "<html></html>", MissingReason.Unreachable)]
    [InlineData(200, """{"resultCount":1,"results":[{"kind":"so""", MissingReason.Unreachable)]
    [InlineData(200, """{"resultCount":1,"results":[{"trackId":"a text"}]}""", MissingReason.Unreachable)]
    [InlineData(403, "", MissingReason.OverQuota)]
    [InlineData(429, "", MissingReason.OverQuota)]
    [InlineData(500, "", MissingReason.Unreachable)]
    public async Task Whatever_it_answers_the_reason_is_told_and_it_is_asked_once(int status, string body, MissingReason expected)
    {
        await using var bed = await MetadataTestBed.WithITunesAsync();
        bed.Server.RespondsWith(body, status);
        Assert.Equal(expected, (await bed.Reader.ReadAsync(TestTitles.Track)).Missing["iTunes"]);
        Assert.Single(bed.Server.Requests);
    }

    [Fact]
    public async Task Refused_it_is_left_alone_for_half_an_hour()
    {
        await using var bed = await MetadataTestBed.WithITunesAsync();
        bed.Server.RespondsWith("", 403);
        await bed.Reader.ReadAsync(TestTitles.Track);
        bed.Server.RespondsWith(Found);
        bed.Clock.Advance(TimeSpan.FromMinutes(29));
        Assert.Empty((await bed.Reader.ReadAsync(TestTitles.Track)).Found);
        Assert.Equal(ProviderState.Resting, (await bed.StatusAsync("iTunes")).State);

        bed.Clock.Advance(TimeSpan.FromMinutes(2));
        Assert.Single((await bed.Reader.ReadAsync(TestTitles.Track)).Found);
        Assert.Equal(ProviderState.Ready, (await bed.StatusAsync("iTunes")).State);
    }

    [Fact]
    public async Task Its_minute_is_never_exceeded_and_nobody_waits_for_the_next()
    {
        await using var bed = await MetadataTestBed.WithITunesAsync(("Content:ITunes:RequestsPerMinute", "5"));
        bed.Server.RespondsWith(Nothing);
        var all = await Task.WhenAll(Enumerable.Range(0, 12).Select(number => bed.Reader.ReadAsync(
            TestTitles.Numbered(TestTitles.Track, number))));
        Assert.Equal(5, bed.Server.Requests.Count);
        Assert.Equal(7, all.Count(content => content.Missing["iTunes"] == MissingReason.OverQuota));
    }

    [Theory]
    [InlineData("https://audio-ssl.itunes.apple.com/", "https://elsewhere.example/")]
    [InlineData("https://audio-ssl.itunes.apple.com/", "http://audio-ssl.itunes.apple.com/")]
    [InlineData("\"https://audio-ssl.itunes.apple.com/itunes-assets/AudioPreview/v4/mzaf_1.plus.aac.p.m4a\"", "null")]
    public async Task A_preview_from_anywhere_else_is_none(string one, string other)
    {
        await using var bed = await MetadataTestBed.WithITunesAsync();
        bed.Server.RespondsWith(Found.Replace(one, other, StringComparison.Ordinal));
        Assert.False((await bed.Reader.ReadAsync(TestTitles.Track)).HasPreview);
        Assert.Null(await bed.Reader.FindPreviewAsync(TestTitles.Track));
    }

    [Fact]
    public async Task A_song_without_a_page_in_the_store_is_not_shown()
    {
        await using var bed = await MetadataTestBed.WithITunesAsync();
        bed.Server.RespondsWith(Found.Replace("https://music.apple.com/", "nowhere", StringComparison.Ordinal));
        Assert.Equal(MissingReason.NotFound, (await bed.Reader.ReadAsync(TestTitles.Track)).Missing["iTunes"]);
    }
}
