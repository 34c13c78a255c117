using ExpressiFy.Metadata.Results;
using ExpressiFy.Tests.Metadata.Fakes;

namespace ExpressiFy.Tests.Metadata.Providers.Deezer;

public sealed class DeezerProviderTests
{
    private const string Artist = "Nina Simone";

    [Fact]
    public async Task A_track_is_found_by_artist_and_title()
    {
        await using var bed = await MetadataTestBed.WithDeezerAsync();
        bed.Server.RespondsWith(DeezerReplies.FoundBy(Artist));

        var metadata = await bed.Reader.ReadAsync(TestTitles.Track);

        Assert.Equal(
            "https://cdn-images.dzcdn.net/images/cover/abc/500x500-000000-80-0-0.jpg", metadata.Artwork?.AbsoluteUri);
        Assert.True(metadata.HasPreview);
        var page = new Uri("https://www.deezer.com/track/2507017");
        Assert.Equal([new Attribution("Deezer", page)], metadata.Attributions);
        Assert.Equal(
            "/search?q=artist:\"Nina Simone\" track:\"Feeling Good\"&limit=10",
            Uri.UnescapeDataString(Assert.Single(bed.Server.Requests)));
    }

    [Theory]
    [InlineData(200, DeezerReplies.Nothing, MissingReason.NotFound)]
    [InlineData(200, DeezerReplies.NoData, MissingReason.NotFound)]
    [InlineData(200, DeezerReplies.QuotaExceeded, MissingReason.OverQuota)]
    [InlineData(200, DeezerReplies.TokenNeeded, MissingReason.Unreachable)]
    [InlineData(200, """{"error":{}}""", MissingReason.Unreachable)]
    [InlineData(200, "{}", MissingReason.Unreachable)]
    [InlineData(200, "<html></html>", MissingReason.Unreachable)]
    [InlineData(200, """{"data":[{"id":25070""", MissingReason.Unreachable)]
    [InlineData(200, """{"data":[{"id":"a text"}]}""", MissingReason.Unreachable)]
    [InlineData(429, "", MissingReason.OverQuota)]
    [InlineData(403, "", MissingReason.Unreachable)]
    [InlineData(500, "", MissingReason.Unreachable)]
    public async Task Every_reply_has_its_reason_and_is_requested_once(int status, string body, MissingReason expected)
    {
        await using var bed = await MetadataTestBed.WithDeezerAsync();
        bed.Server.RespondsWith(body, status);

        var metadata = await bed.Reader.ReadAsync(TestTitles.Track);

        Assert.Equal(expected, metadata.Missing["Deezer"]);
        Assert.Single(bed.Server.Requests);
        var keptRows = expected == MissingReason.NotFound ? 1 : 0;
        Assert.Equal(keptRows, (await bed.Database.RawRowsAsync("provider_answers")).Count);
    }

    [Fact]
    public async Task A_track_of_another_artist_is_not_used()
    {
        await using var bed = await MetadataTestBed.WithDeezerAsync();
        bed.Server.RespondsWith(DeezerReplies.FoundBy("Michael Bublé"));
        var metadata = await bed.Reader.ReadAsync(TestTitles.Track);
        Assert.Equal(MissingReason.NotFound, metadata.Missing["Deezer"]);
        Assert.Null(metadata.Artwork);
    }

    [Fact]
    public async Task The_preview_is_requested_at_each_play_and_never_kept()
    {
        await using var bed = await MetadataTestBed.WithDeezerAsync();
        RespondWithPreview(bed, DeezerReplies.PreviewUntil(100));
        var first = await bed.Reader.FindPreviewAsync(TestTitles.Track);
        await bed.RestartAsync();
        RespondWithPreview(bed, DeezerReplies.PreviewUntil(200));
        var second = await bed.Reader.FindPreviewAsync(TestTitles.Track);

        Assert.Equal(DeezerReplies.PreviewUntil(100), first?.OriginalString);
        Assert.Equal(DeezerReplies.PreviewUntil(200), second?.OriginalString);
        // One search, two plays.
        Assert.Equal(3, bed.Server.Requests.Count);
        var row = Assert.Single(await bed.Database.RawRowsAsync("provider_answers"));
        Assert.DoesNotContain("hdnea", row, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://elsewhere.example/a.mp3")]
    [InlineData("http://cdnt-preview.dzcdn.net/a.mp3")]
    [InlineData("javascript:alert(1)")]
    [InlineData("")]
    public async Task A_preview_at_another_host_is_not_used(string address)
    {
        await using var bed = await MetadataTestBed.WithDeezerAsync();
        RespondWithPreview(bed, address);
        Assert.Null(await bed.Reader.FindPreviewAsync(TestTitles.Track));
        Assert.Equal(2, bed.Server.Requests.Count);
    }

    [Fact]
    public async Task After_a_quota_error_it_is_not_asked_until_its_window_is_over()
    {
        await using var bed = await MetadataTestBed.WithDeezerAsync();
        bed.Server.RespondsWith(DeezerReplies.QuotaExceeded);
        await bed.Reader.ReadAsync(TestTitles.Track);
        Assert.Null(await bed.Reader.FindPreviewAsync(TestTitles.Track));
        Assert.Single(bed.Server.Requests);

        bed.Clock.Advance(TimeSpan.FromMinutes(1.1));
        bed.Server.RespondsWith(DeezerReplies.FoundBy(Artist));
        Assert.Single((await bed.Reader.ReadAsync(TestTitles.Track)).Found);
    }

    [Fact]
    public async Task Requests_beyond_the_limit_wait_for_one_more_window_and_no_longer()
    {
        await using var bed = await MetadataTestBed.WithDeezerAsync(("Content:Deezer:RequestsPerFiveSeconds", "4"));
        bed.Server.RespondsWith(DeezerReplies.Nothing);
        var window = TimeSpan.FromSeconds(5);

        var readings = Enumerable.Range(0, 12)
            .Select(number => bed.Reader.ReadAsync(TestTitles.Numbered(TestTitles.Track, number)))
            .ToList();
        // Four requests at once; four wait for the next window; four would wait too long and are refused.
        await Eventually.TrueAsync(() => readings.Count(reading => reading.IsCompleted) == 8);
        await Eventually.TrueAsync(() => bed.Clock.Waits.Count(wait => wait == window) == 4);
        Assert.Equal(4, bed.Server.Requests.Count);
        bed.Clock.Advance(window);
        var all = await Task.WhenAll(readings);

        Assert.Equal(8, all.Count(metadata => metadata.Missing["Deezer"] == MissingReason.NotFound));
        Assert.Equal(4, all.Count(metadata => metadata.Missing["Deezer"] == MissingReason.OverQuota));
        Assert.Equal(8, bed.Server.Requests.Count);
    }

    [Fact]
    public async Task Switched_off_no_request_is_sent()
    {
        await using var bed = await MetadataTestBed.WithDeezerAsync(("Content:Deezer:Enabled", "false"));
        var metadata = await bed.Reader.ReadAsync(TestTitles.Track);
        Assert.Equal(MissingReason.NotConfigured, metadata.Missing["Deezer"]);
        Assert.Null(await bed.Reader.FindPreviewAsync(TestTitles.Track));
        Assert.Empty(bed.Server.Requests);
    }

    private static void RespondWithPreview(MetadataTestBed bed, string preview) => bed.Server.RespondsByPath(
        ("/search", DeezerReplies.FoundBy(Artist)),
        ("/track/2507017", DeezerReplies.TrackWith(preview)));
}
