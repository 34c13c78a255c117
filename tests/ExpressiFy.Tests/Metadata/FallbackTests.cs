using ExpressiFy.Metadata;
using ExpressiFy.Tests.Metadata.Fakes;
using ExpressiFy.Tests.Metadata.Providers.ITunes;
using Microsoft.AspNetCore.Http;

namespace ExpressiFy.Tests.Metadata;

/// <summary>Deezer first, then iTunes.</summary>
public sealed class FallbackTests
{
    private const string NothingAtDeezer = """{"data":[],"total":0}""";

    [Fact]
    public async Task What_deezer_has_is_not_asked_of_itunes()
    {
        await using var bed = await BothAsync(Deezer(preview: "https://cdnt-preview.dzcdn.net/a.mp3"));
        var content = await bed.Reader.ReadAsync(TestTitles.Track);
        Assert.Equal("Deezer", Assert.Single(content.Found).Source);
        Assert.Null(content.Store);
        Assert.False(content.Pending);
        Assert.False((await bed.Reader.ReadKnownAsync([TestTitles.Track]))[TestTitles.Track.Id].Pending);
        Assert.StartsWith("/deezer/", Assert.Single(bed.Server.Requests), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(200, NothingAtDeezer)]
    [InlineData(200, """{"error":{"type":"Exception","message":"Quota limit exceeded","code":4}}""")]
    [InlineData(500, "")]
    public async Task What_deezer_does_not_give_comes_from_itunes_with_its_store(int status, string deezer)
    {
        await using var bed = await BothAsync(deezer, status);
        var content = await bed.Reader.ReadAsync(TestTitles.Track);
        Assert.Equal("iTunes", Assert.Single(content.Found).Source);
        Assert.Equal("Apple Music", content.Store?.Name);
        Assert.Equal("audio-ssl.itunes.apple.com", (await bed.Reader.FindPreviewAsync(TestTitles.Track))?.Host);
        // The next page shows it at once.
        Assert.Equal("iTunes", Assert.Single((await bed.Reader.ReadKnownAsync([TestTitles.Track]))[TestTitles.Track.Id].Found).Source);
    }

    [Fact]
    public async Task A_cover_of_deezers_and_a_preview_of_itunes_stand_together()
    {
        await using var bed = await BothAsync(Deezer(preview: ""));
        var content = await bed.Reader.ReadAsync(TestTitles.Track);
        Assert.Equal(["Deezer", "iTunes"], content.Found.Select(found => found.Source));
        Assert.EndsWith("dzcdn.net/cover.jpg", content.Artwork?.AbsoluteUri, StringComparison.Ordinal);
        Assert.True(content.HasPreview);
        Assert.Equal("Apple Music", content.Store?.Name);
    }

    [Fact]
    public async Task A_preview_that_deezer_promised_is_not_replaced_by_one_that_needs_a_store_beside_it()
    {
        await using var bed = await BothAsync(Deezer(preview: "https://cdnt-preview.dzcdn.net/a.mp3"));
        Assert.Null(await bed.Reader.FindPreviewAsync(TestTitles.Track)); // Deezer's track is not there any more.
        Assert.DoesNotContain(bed.Server.Requests, request => request.StartsWith("/itunes", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_stand_in_that_was_not_asked_yet_is_pending_only_where_it_is_needed()
    {
        await using var bed = await BothAsync(NothingAtDeezer);
        await bed.Database.RawScalarAsync(
            $"INSERT INTO provider_answers (provider, title_id, body, expires_at) VALUES ('Deezer', '{TestTitles.Track.Id}', NULL, 3000000000000000000)");
        Assert.True((await bed.Reader.ReadKnownAsync([TestTitles.Track]))[TestTitles.Track.Id].Pending);
    }

    private static async Task<MetadataTestBed> BothAsync(string deezer, int status = 200)
    {
        var bed = await MetadataTestBed.StartAsync([("Content:ITunes:Enabled", "true")], services => { });
        bed.Set("Content:Deezer:BaseAddress", $"{bed.Server.Address}deezer/");
        bed.Set("Content:ITunes:BaseAddress", $"{bed.Server.Address}itunes/");
        await bed.RestartAsync();
        bed.Server.Handler = context =>
        {
            context.Response.ContentType = "application/json";
            if (context.Request.Path.StartsWithSegments("/itunes"))
                return context.Response.WriteAsync(ITunesProviderTests.Found);
            context.Response.StatusCode = status;
            return context.Response.WriteAsync(context.Request.Path == "/deezer/search" ? deezer : """{"error":{"type":"DataException","message":"no data","code":800}}""");
        };
        return bed;
    }

    private static string Deezer(string preview) =>
        $$$"""
        {"data":[{"id":2507017,"title":"Feeling Good","preview":"{{{preview}}}","artist":{"name":"Nina Simone"},
        "album":{"cover_big":"https://cdn-images.dzcdn.net/cover.jpg"}}],"total":1}
        """;
}
