using System.Text.Json;
using ExpressiFy.Tests.Metadata.Fakes;

namespace ExpressiFy.Tests.Metadata.Providers.Tmdb;

public sealed class TmdbTokenTests
{
    [Fact]
    public async Task The_token_is_in_no_log_entry_no_row_and_no_status()
    {
        await using var bed = await MetadataTestBed.WithTmdbAsync();
        bed.Server.RespondsByPath(TmdbReplies.All);
        await bed.Reader.ReadAsync(TestTitles.Film);
        bed.Server.RespondsWith("", 500);
        await bed.Reader.ReadAsync(TestTitles.FilmOf("tt0000001"));
        bed.Server.RespondsWith(TmdbReplies.InvalidKey, 401);
        await bed.Reader.ReadAsync(TestTitles.FilmOf("tt0000002"));

        Assert.Contains(bed.Server.Authorizations, value => HasToken(value!));
        Assert.NotEmpty(bed.Log.Lines);
        Assert.DoesNotContain(bed.Log.Lines, HasToken);
        Assert.DoesNotContain(await bed.Database.RawRowsAsync("provider_answers"), HasToken);
        Assert.False(HasToken(JsonSerializer.Serialize(await bed.Overview.ReadAsync())));
    }

    private static bool HasToken(string text) =>
        text.Contains(MetadataTestBed.Key, StringComparison.OrdinalIgnoreCase);
}
