using ExpressiFy.Metadata;
using ExpressiFy.Tests.Metadata.Fakes;
using ExpressiFy.Tests.Metadata.Providers.ITunes;
using Microsoft.AspNetCore.Http;

namespace ExpressiFy.Tests.Metadata;

/// <summary>Deezer, and iTunes as its fallback.</summary>
public sealed class FallbackTests
{
    private const string PreviewAddress = "https://cdnt-preview.dzcdn.net/a.mp3";
    private const string NothingAtDeezer = """{"data":[],"total":0}""";
    private const string DeezersQuotaExceeded =
        """{"error":{"type":"Exception","message":"Quota limit exceeded","code":4}}""";

    private const string UnknownAtDeezer = """{"error":{"type":"DataException","message":"no data","code":800}}""";

    [Fact]
    public async Task A_complete_result_of_deezer_makes_a_request_to_itunes_unnecessary()
    {
        await using var bed = await StartAsync(DeezerTrack(PreviewAddress));
        var metadata = await bed.Reader.ReadAsync(TestTitles.Track);
        Assert.Equal("Deezer", Assert.Single(metadata.Found).Source);
        Assert.Null(metadata.Store);
        Assert.False(metadata.Pending);
        Assert.False((await ReadKnownAsync(bed)).Pending);
        Assert.StartsWith("/deezer/", Assert.Single(bed.Server.Requests), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(200, NothingAtDeezer)]
    [InlineData(200, DeezersQuotaExceeded)]
    [InlineData(500, "")]
    public async Task What_deezer_does_not_give_comes_from_itunes_with_its_store(int status, string deezer)
    {
        await using var bed = await StartAsync(deezer, status);
        var metadata = await bed.Reader.ReadAsync(TestTitles.Track);
        Assert.Equal("iTunes", Assert.Single(metadata.Found).Source);
        Assert.Equal("Apple Music", metadata.Store?.Name);
        Assert.Equal("audio-ssl.itunes.apple.com", (await bed.Reader.FindPreviewAsync(TestTitles.Track))?.Host);
        Assert.Equal("iTunes", Assert.Single((await ReadKnownAsync(bed)).Found).Source);
    }

    [Fact]
    public async Task A_cover_of_deezer_and_a_preview_of_itunes_are_combined()
    {
        await using var bed = await StartAsync(DeezerTrack(preview: ""));
        var metadata = await bed.Reader.ReadAsync(TestTitles.Track);
        Assert.Equal(["Deezer", "iTunes"], metadata.Found.Select(found => found.Source));
        Assert.EndsWith("dzcdn.net/cover.jpg", metadata.Artwork?.AbsoluteUri, StringComparison.Ordinal);
        Assert.True(metadata.HasPreview);
        Assert.Equal("Apple Music", metadata.Store?.Name);
    }

    [Fact]
    public async Task A_preview_that_deezer_promised_is_not_replaced_by_one_that_needs_a_store_beside_it()
    {
        await using var bed = await StartAsync(DeezerTrack(PreviewAddress));
        // The request for the track itself finds nothing any more.
        Assert.Null(await bed.Reader.FindPreviewAsync(TestTitles.Track));
        Assert.NotEmpty(bed.Server.Requests);
        Assert.DoesNotContain(bed.Server.Requests, request => request.StartsWith("/itunes", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_fallback_is_pending_where_the_kept_result_of_deezer_is_not_found()
    {
        await using var bed = await StartAsync(NothingAtDeezer);
        await bed.Database.RawScalarAsync(
            $"""
             INSERT INTO provider_answers (provider, title_id, body, expires_at)
             VALUES ('Deezer', '{TestTitles.Track.Id}', NULL, 3000000000000000000)
             """);
        Assert.True((await ReadKnownAsync(bed)).Pending);
    }

    private static async Task<TitleMetadata> ReadKnownAsync(MetadataTestBed bed)
    {
        var known = await bed.Reader.ReadKnownAsync([TestTitles.Track]);
        return known[TestTitles.Track.Id];
    }

    private static async Task<MetadataTestBed> StartAsync(string deezer, int deezerStatus = 200)
    {
        var bed = await MetadataTestBed.StartAsync([("Content:ITunes:Enabled", "true")]);
        bed.Set("Content:Deezer:BaseAddress", $"{bed.Server.Address}deezer/");
        bed.Set("Content:ITunes:BaseAddress", $"{bed.Server.Address}itunes/");
        await bed.RestartAsync();
        bed.Server.Handler = context =>
        {
            if (context.Request.Path.StartsWithSegments("/itunes"))
                return FakeServer.WriteAsync(context, ITunesReplies.Found);
            context.Response.StatusCode = deezerStatus;
            return FakeServer.WriteAsync(context, context.Request.Path == "/deezer/search" ? deezer : UnknownAtDeezer);
        };
        return bed;
    }

    private static string DeezerTrack(string preview) =>
        $$$"""
        {"data":[{"id":2507017,"title":"Feeling Good","preview":"{{{preview}}}","artist":{"name":"Nina Simone"},
        "album":{"cover_big":"https://cdn-images.dzcdn.net/cover.jpg"}}],"total":1}
        """;
}
