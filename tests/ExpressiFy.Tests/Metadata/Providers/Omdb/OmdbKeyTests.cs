using ExpressiFy.Tests.Metadata.Fakes;

namespace ExpressiFy.Tests.Metadata.Providers.Omdb;

public sealed class OmdbKeyTests
{
    [Fact]
    public async Task The_key_is_in_no_log_entry_and_no_row()
    {
        await using var bed = await MetadataTestBed.WithOmdbAsync();
        bed.Server.RespondsWith("", 500);
        await bed.Reader.ReadAsync(TestTitles.FilmOf("tt0000001"));
        bed.Server.RespondsWith(OmdbReplies.Html);
        await bed.Reader.ReadAsync(TestTitles.FilmOf("tt0000002"));
        bed.Server.RespondsWith(OmdbReplies.Found);
        await bed.Reader.ReadAsync(TestTitles.Film);
        bed.Server.NeverResponds();
        await bed.EndByTimeoutsAsync(() => bed.Reader.ReadAsync(TestTitles.FilmOf("tt0000003")));
        await bed.RestartAsync();
        bed.Server.RespondsWith(OmdbReplies.InvalidKey, 401);
        await bed.Reader.ReadAsync(TestTitles.FilmOf("tt0000004"));
        await bed.RestartAsync();
        await bed.Server.DisposeAsync();
        await bed.Reader.ReadAsync(TestTitles.FilmOf("tt0000005"));

        Assert.Contains(bed.Server.Requests, HasKey);
        Assert.NotEmpty(bed.Log.Lines);
        Assert.DoesNotContain(bed.Log.Lines, HasKey);
        Assert.DoesNotContain(await bed.Database.RawRowsAsync("provider_answers"), HasKey);
        Assert.DoesNotContain(await bed.Database.RawRowsAsync("provider_usage"), HasKey);
    }

    private static bool HasKey(string text) =>
        text.Contains(MetadataTestBed.Key, StringComparison.OrdinalIgnoreCase);
}
