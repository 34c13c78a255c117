using ExpressiFy.Metadata.Results;
using ExpressiFy.Tests.Metadata.Fakes;

namespace ExpressiFy.Tests.Metadata.Providers.Omdb;

public sealed class OmdbTimeoutTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_service_that_hangs_gets_two_attempts(bool withinTheReply)
    {
        await using var bed = await MetadataTestBed.WithOmdbAsync();
        if (withinTheReply)
            bed.Server.StopsAfter("""{"Title":"The Shaw""");
        else
            bed.Server.NeverResponds();

        var metadata = await bed.EndByTimeoutsAsync(() => bed.Reader.ReadAsync(TestTitles.Film));

        Assert.Equal(MissingReason.Unreachable, metadata.Missing["OMDb"]);
        Assert.Equal(2, bed.Server.Requests.Count);
    }

    [Fact]
    public async Task A_reply_to_the_second_attempt_is_used()
    {
        await using var bed = await MetadataTestBed.WithOmdbAsync();
        bed.Server.NeverResponds();
        var reading = bed.Reader.ReadAsync(TestTitles.Film);
        await bed.Server.ReceivedAsync(1);
        bed.Server.RespondsWith(OmdbReplies.Found);
        bed.Clock.Advance(TimeSpan.FromSeconds(2));
        Assert.Single((await reading).Found);
    }
}
