using ExpressiFy.Metadata;
using ExpressiFy.Metadata.Results;
using ExpressiFy.Tests.Metadata.Fakes;

namespace ExpressiFy.Tests.Metadata.Providers.Deezer;

public sealed class DeezerProviderTests
{
    private const string Empty = """{"data":[],"total":0}""";
    private const string QuotaExceeded = """{"error":{"type":"Exception","message":"Quota limit exceeded","code":4}}""";
    private const string NoData = """{"error":{"type":"DataException","message":"no data","code":800}}""";

    [Fact]
    public async Task A_track_is_found_by_artist_and_title()
    {
        await using var bed = await MetadataTestBed.WithDeezerAsync();
        bed.Server.RespondsWith(Search("Nina Simone", "Feeling Good"));

        var content = await bed.Reader.ReadAsync(TestTitles.Track);

        Assert.Equal(new("https://cdn-images.dzcdn.net/images/cover/abc/500x500-000000-80-0-0.jpg"), content.Artwork);
        Assert.True(content.HasPreview);
        Assert.Equal([new Attribution("Deezer", new("https://www.deezer.com/track/2507017"))], content.Attributions);
        Assert.Equal("/search?q=artist:\"Nina Simone\" track:\"Feeling Good\"&limit=10", Uri.UnescapeDataString(Assert.Single(bed.Server.Requests)));
    }

    [Theory]
    [InlineData(200, Empty, MissingReason.NotFound)]
    [InlineData(200, NoData, MissingReason.NotFound)]
    [InlineData(200, QuotaExceeded, MissingReason.OverQuota)]
    [InlineData(200, """{"error":{"type":"OAuthException","message":"An active access token must be used","code":200}}""", MissingReason.Unreachable)]
    [InlineData(200, "{}", MissingReason.Unreachable)]
    [InlineData(200, "<html></html>", MissingReason.Unreachable)]
    [InlineData(200, """{"data":[{"id":25070""", MissingReason.Unreachable)]
    [InlineData(200, """{"data":[{"id":"a text"}]}""", MissingReason.Unreachable)]
    [InlineData(429, "", MissingReason.OverQuota)]
    [InlineData(403, "", MissingReason.Unreachable)]
    [InlineData(500, "", MissingReason.Unreachable)]
    public async Task Whatever_it_answers_the_reason_is_told_and_it_is_asked_once(int status, string body, MissingReason expected)
    {
        await using var bed = await MetadataTestBed.WithDeezerAsync();
        bed.Server.RespondsWith(body, status);
        Assert.Equal(expected, (await bed.Reader.ReadAsync(TestTitles.Track)).Missing["Deezer"]);
        Assert.Single(bed.Server.Requests);
        Assert.Equal(expected == MissingReason.NotFound ? 1 : 0, (await bed.Database.RawRowsAsync("provider_answers")).Count);
    }

    [Fact]
    public async Task Another_artists_track_is_not_shown()
    {
        await using var bed = await MetadataTestBed.WithDeezerAsync();
        bed.Server.RespondsWith(Search("Michael Bublé", "Feeling Good"));
        var content = await bed.Reader.ReadAsync(TestTitles.Track);
        Assert.Equal(MissingReason.NotFound, content.Missing["Deezer"]);
        Assert.Null(content.Artwork);
    }

    [Fact]
    public async Task The_preview_is_asked_for_afresh_at_each_play_and_never_kept()
    {
        await using var bed = await MetadataTestBed.WithDeezerAsync();
        var plays = 0;
        bed.Server.Handler = context =>
        {
            context.Response.ContentType = "application/json";
            return context.Response.Body.WriteAsync(System.Text.Encoding.UTF8.GetBytes(
                context.Request.Path == "/track/2507017" ? Track($"exp={++plays}00") : Search("Nina Simone", "Feeling Good"))).AsTask();
        };

        var first = await bed.Reader.FindPreviewAsync(TestTitles.Track);
        await bed.RestartAsync();
        var second = await bed.Reader.FindPreviewAsync(TestTitles.Track);

        Assert.Equal("https://cdnt-preview.dzcdn.net/api/1/1/a.mp3?hdnea=exp=100~acl=/api/*~hmac=abc", first?.OriginalString);
        Assert.Equal("https://cdnt-preview.dzcdn.net/api/1/1/a.mp3?hdnea=exp=200~acl=/api/*~hmac=abc", second?.OriginalString);
        Assert.Equal(3, bed.Server.Requests.Count); // One search, two plays.
        Assert.DoesNotContain("hdnea", Assert.Single(await bed.Database.RawRowsAsync("provider_answers")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://elsewhere.example/a.mp3")]
    [InlineData("http://cdnt-preview.dzcdn.net/a.mp3")]
    [InlineData("javascript:alert(1)")]
    [InlineData("")]
    public async Task A_preview_from_anywhere_else_is_none(string address)
    {
        await using var bed = await MetadataTestBed.WithDeezerAsync();
        bed.Server.Handler = context => context.Response.Body.WriteAsync(System.Text.Encoding.UTF8.GetBytes(
            context.Request.Path == "/search" ? Search("Nina Simone", "Feeling Good") : $$"""{"id":2507017,"preview":"{{address}}"}""")).AsTask();
        Assert.Null(await bed.Reader.FindPreviewAsync(TestTitles.Track));
    }

    [Fact]
    public async Task After_a_quota_error_nothing_is_asked_until_its_window_is_over()
    {
        await using var bed = await MetadataTestBed.WithDeezerAsync();
        bed.Server.RespondsWith(QuotaExceeded);
        await bed.Reader.ReadAsync(TestTitles.Track);
        Assert.Null(await bed.Reader.FindPreviewAsync(TestTitles.Track));
        Assert.Single(bed.Server.Requests);

        bed.Clock.Advance(TimeSpan.FromMinutes(1.1));
        bed.Server.RespondsWith(Search("Nina Simone", "Feeling Good"));
        Assert.Single((await bed.Reader.ReadAsync(TestTitles.Track)).Found);
    }

    [Fact]
    public async Task A_page_of_tracks_is_spread_so_that_the_quota_holds()
    {
        await using var bed = await MetadataTestBed.WithDeezerAsync(("Content:Deezer:RequestsPerFiveSeconds", "4"));
        bed.Server.RespondsWith(Empty);
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
    public async Task Switched_off_it_is_never_asked()
    {
        await using var bed = await MetadataTestBed.WithDeezerAsync(("Content:Deezer:Enabled", "false"));
        Assert.Equal(MissingReason.NotConfigured, (await bed.Reader.ReadAsync(TestTitles.Track)).Missing["Deezer"]);
        Assert.Null(await bed.Reader.FindPreviewAsync(TestTitles.Track));
        Assert.Empty(bed.Server.Requests);
    }

    private static string Search(string artist, string title) =>
        $$$"""
        {"data":[{"id":2507017,"readable":true,"title":"{{{title}}}","title_short":"{{{title}}}","link":"https://www.deezer.com/track/2507017",
        "duration":"177","rank":"712345","explicit_lyrics":false,
        "preview":"https://cdnt-preview.dzcdn.net/api/1/1/a.mp3?hdnea=exp=50~acl=/api/*~hmac=abc","md5_image":"abc",
        "artist":{"id":3350,"name":"{{{artist}}}","link":"https://www.deezer.com/artist/3350","type":"artist"},
        "album":{"id":245411,"title":"I Put A Spell On You","cover":"https://api.deezer.com/album/245411/image",
        "cover_small":"https://cdn-images.dzcdn.net/images/cover/abc/56x56-000000-80-0-0.jpg",
        "cover_medium":"https://cdn-images.dzcdn.net/images/cover/abc/250x250-000000-80-0-0.jpg",
        "cover_big":"https://cdn-images.dzcdn.net/images/cover/abc/500x500-000000-80-0-0.jpg",
        "cover_xl":"https://cdn-images.dzcdn.net/images/cover/abc/1000x1000-000000-80-0-0.jpg","type":"album"},"type":"track"}],"total":1}
        """;

    private static string Track(string expires) =>
        $$"""{"id":2507017,"title":"Feeling Good","preview":"https://cdnt-preview.dzcdn.net/api/1/1/a.mp3?hdnea={{expires}}~acl=/api/*~hmac=abc"}""";
}
