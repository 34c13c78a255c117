using ExpressiFy.Metadata;
using ExpressiFy.Metadata.Results;
using ExpressiFy.Tests.Metadata.Fakes;

namespace ExpressiFy.Tests.Metadata.Providers.ITunes;

public sealed class ITunesProviderTests
{
    [Fact]
    public async Task A_track_is_found_by_artist_and_title_with_the_store_beside_its_preview()
    {
        await using var bed = await MetadataTestBed.WithITunesAsync(("Content:ITunes:Country", "gb"));
        bed.Server.RespondsWith(ITunesReplies.Found);

        var metadata = await bed.Reader.ReadAsync(TestTitles.Track);

        Assert.Equal(
            "https://is1-ssl.mzstatic.com/image/thumb/Music/v4/source/600x600bb.jpg", metadata.Artwork?.AbsoluteUri);
        Assert.True(metadata.HasPreview);
        Assert.Equal(new Attribution("Apple Music", new(ITunesReplies.StorePage)), metadata.Store);
        Assert.Equal("iTunes", Assert.Single(metadata.Attributions).Name);
        Assert.Equal("1440749175", metadata.Ids["iTunes"]);
        Assert.Equal(
            "/search?term=Nina Simone Feeling Good&country=gb&media=music&entity=song&limit=25",
            Uri.UnescapeDataString(Assert.Single(bed.Server.Requests)));
    }

    [Fact]
    public async Task A_preview_needs_no_further_request()
    {
        await using var bed = await MetadataTestBed.WithITunesAsync();
        bed.Server.RespondsWith(ITunesReplies.Found);
        var preview = await bed.Reader.FindPreviewAsync(TestTitles.Track);
        Assert.Equal(ITunesReplies.Preview, preview?.AbsoluteUri);
        Assert.Single(bed.Server.Requests);
    }

    [Theory]
    [InlineData(200, ITunesReplies.Nothing, MissingReason.NotFound)]
    [InlineData(200, "{}", MissingReason.Unreachable)]
    [InlineData(200, "null", MissingReason.OverQuota)]
    [InlineData(200, "\n\n null\r\n", MissingReason.OverQuota)]
    [InlineData(200, "<html></html>", MissingReason.Unreachable)]
    [InlineData(200, """{"resultCount":1,"results":[{"kind":"so""", MissingReason.Unreachable)]
    [InlineData(200, """{"resultCount":1,"results":[{"trackId":"a text"}]}""", MissingReason.Unreachable)]
    [InlineData(403, "", MissingReason.OverQuota)]
    [InlineData(429, "", MissingReason.OverQuota)]
    [InlineData(500, "", MissingReason.Unreachable)]
    public async Task Every_reply_has_its_reason_and_is_requested_once(int status, string body, MissingReason expected)
    {
        await using var bed = await MetadataTestBed.WithITunesAsync();
        bed.Server.RespondsWith(body, status);
        Assert.Equal(expected, (await bed.Reader.ReadAsync(TestTitles.Track)).Missing["iTunes"]);
        Assert.Single(bed.Server.Requests);
    }

    [Fact]
    public async Task After_a_refusal_it_is_not_asked_for_half_an_hour()
    {
        await using var bed = await MetadataTestBed.WithITunesAsync();
        bed.Server.RespondsWith("", 403);
        await bed.Reader.ReadAsync(TestTitles.Track);
        bed.Server.RespondsWith(ITunesReplies.Found);
        bed.Clock.Advance(TimeSpan.FromMinutes(29));
        Assert.Empty((await bed.Reader.ReadAsync(TestTitles.Track)).Found);
        Assert.Equal(ProviderState.Resting, (await bed.StatusAsync("iTunes")).State);

        bed.Clock.Advance(TimeSpan.FromMinutes(2));
        Assert.Single((await bed.Reader.ReadAsync(TestTitles.Track)).Found);
        Assert.Equal(ProviderState.Ready, (await bed.StatusAsync("iTunes")).State);
    }

    [Fact]
    public async Task Requests_beyond_the_limit_of_a_minute_are_refused_and_do_not_wait()
    {
        await using var bed = await MetadataTestBed.WithITunesAsync(("Content:ITunes:RequestsPerMinute", "5"));
        bed.Server.RespondsWith(ITunesReplies.Nothing);
        // The clock stands still: a request that waited would never end.
        var all = await Task.WhenAll(Enumerable.Range(0, 12).Select(number =>
            bed.Reader.ReadAsync(TestTitles.Numbered(TestTitles.Track, number))));
        Assert.Equal(5, bed.Server.Requests.Count);
        Assert.Equal(7, all.Count(metadata => metadata.Missing["iTunes"] == MissingReason.OverQuota));
    }

    [Theory]
    [InlineData(ITunesReplies.PreviewHost, "https://elsewhere.example/")]
    [InlineData(ITunesReplies.PreviewHost, "http://audio-ssl.itunes.apple.com/")]
    [InlineData($"\"{ITunesReplies.Preview}\"", "null")]
    public async Task A_preview_at_another_host_is_not_used(string original, string replacement)
    {
        await using var bed = await MetadataTestBed.WithITunesAsync();
        bed.Server.RespondsWith(ITunesReplies.Found.Replace(original, replacement, StringComparison.Ordinal));
        Assert.False((await bed.Reader.ReadAsync(TestTitles.Track)).HasPreview);
        Assert.Null(await bed.Reader.FindPreviewAsync(TestTitles.Track));
    }

    [Fact]
    public async Task A_song_without_a_page_in_the_store_is_not_found()
    {
        await using var bed = await MetadataTestBed.WithITunesAsync();
        bed.Server.RespondsWith(
            ITunesReplies.Found.Replace("https://music.apple.com/", "nowhere", StringComparison.Ordinal));
        Assert.Equal(MissingReason.NotFound, (await bed.Reader.ReadAsync(TestTitles.Track)).Missing["iTunes"]);
    }
}
