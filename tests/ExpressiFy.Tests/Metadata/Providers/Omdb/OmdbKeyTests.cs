using ExpressiFy.Tests.Metadata.Fakes;

namespace ExpressiFy.Tests.Metadata.Providers.Omdb;

public sealed class OmdbKeyTests
{
    [Fact]
    public async Task The_key_is_in_no_log_no_row_and_no_exception()
    {
        await using var bed = await MetadataTestBed.WithOmdbAsync();
        Action[] moods =
        [
            () => bed.Server.Says("", 500), () => bed.Server.Says(OmdbReplies.Html), () => bed.Server.Says(OmdbReplies.Found),
            bed.Server.SaysNothing, () => bed.Server.Says(OmdbReplies.InvalidKey, 401),
        ];
        foreach (var mood in moods)
        {
            mood();
            await bed.Reader.ReadAsync(MetadataTestBed.FilmOf($"tt000{Array.IndexOf(moods, mood)}161"));
        }

        await bed.Server.DisposeAsync();
        await bed.RestartAsync();
        await bed.Reader.ReadAsync(MetadataTestBed.FilmOf("tt9999999"));

        Assert.Contains(bed.Server.Requests, request => request.Contains(MetadataTestBed.Key, StringComparison.Ordinal));
        Assert.NotEmpty(bed.Log.Lines);
        Assert.DoesNotContain(bed.Log.Lines, line => line.Contains(MetadataTestBed.Key, StringComparison.OrdinalIgnoreCase));
        foreach (var table in new[] { "provider_answers", "provider_usage" })
            Assert.DoesNotContain(await bed.Database.RawRowsAsync(table), row => row.Contains(MetadataTestBed.Key, StringComparison.OrdinalIgnoreCase));
    }
}
