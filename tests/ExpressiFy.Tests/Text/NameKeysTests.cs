using ExpressiFy.Text;

namespace ExpressiFy.Tests.Text;

public sealed class ProviderNameNormalizerTests
{
    [Theory]
    [InlineData("Beyoncé", "beyonce")]
    [InlineData("Beyonce\u0301", "beyonce")]
    [InlineData("Sigur Rós", "sigur ros")]
    [InlineData("Simon & Garfunkel", "simon and garfunkel")]
    [InlineData("Don’t Stop Me Now!", "dont stop me now")]
    [InlineData("AC/DC", "ac dc")]
    [InlineData("  Björk   Guðmundsdóttir ", "bjork gudmundsdottir")]
    [InlineData("久石譲", "久石譲")]
    [InlineData("?!", "")]
    public void Names_lose_what_catalogues_write_differently(string written, string plain) => Assert.Equal(plain, ProviderNameNormalizer.Normalize(written));
}
