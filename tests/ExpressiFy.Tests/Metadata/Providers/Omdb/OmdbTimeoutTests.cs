using ExpressiFy.Metadata;
using ExpressiFy.Metadata.Results;
using ExpressiFy.Tests.Metadata.Fakes;

namespace ExpressiFy.Tests.Metadata.Providers.Omdb;

public sealed class OmdbTimeoutTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_server_that_hangs_is_given_up_within_seconds(bool afterABeginning)
    {
        await using var bed = await MetadataTestBed.WithOmdbAsync();
        if (afterABeginning)
            bed.Server.StopsInTheMiddle("""{"Title":"The Shaw""");
        else
            bed.Server.SaysNothing();

        var content = await bed.Reader.ReadAsync(MetadataTestBed.Film).WaitAsync(TimeSpan.FromSeconds(8));

        Assert.Equal(MissingReason.Unreachable, content.Missing["OMDb"]);
    }
}
