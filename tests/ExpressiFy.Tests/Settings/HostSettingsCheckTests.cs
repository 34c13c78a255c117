using ExpressiFy.Settings;
using Microsoft.Extensions.Configuration;

namespace ExpressiFy.Tests.Settings;

public sealed class HostSettingsCheckTests
{
    [Theory]
    [InlineData("Limits:Burst", "800")]
    [InlineData("Limits:Readings", "0")]
    [InlineData("Https:HstsDays", "0")]
    [InlineData("AllowedHosts", "*")]
    [InlineData("AllowedHosts", "films.example;*.films.example;localhost;127.0.0.1;[::1]")]
    [InlineData("Proxy:TrustedAddresses", "127.0.0.1, ::1; 10.0.0.0/8")]
    [InlineData("Proxy:TrustedAddresses:0", "fd00::/8")]
    [InlineData("Keys:File", "")]
    public void These_are_right(string name, string value) => Assert.Empty(Problems(name, value));

    [Theory]
    [InlineData("Limits:Burst", "0")]
    [InlineData("Limits:Burst", "many")]
    [InlineData("Limits:Burst", "1.5")]
    [InlineData("Limits:Burst", "99999999999")]
    [InlineData("Https:HstsDays", "-1")]
    [InlineData("AllowedHosts", "films.example:443")]
    [InlineData("AllowedHosts", "films.example/path")]
    [InlineData("Proxy:TrustedAddresses", "10.0.0.0/99")]
    [InlineData("Proxy:TrustedAddresses", "everybody")]
    public void These_are_named_with_what_they_may_be(string name, string value)
    {
        var problem = Assert.Single(Problems(name, value));
        Assert.Contains(name, problem, StringComparison.Ordinal);
        Assert.Contains($"\"{value}\"", problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("not base 64!")]
    [InlineData("c2hvcnQ=")]
    [InlineData("")]
    public void A_key_file_holds_32_bytes(string content)
    {
        using var folder = new TemporaryFolder();
        var problem = Assert.Single(Problems("Keys:File", folder.Write("keys.txt", content)));
        Assert.Contains("32 bytes in Base64", problem, StringComparison.Ordinal);
    }

    [Fact]
    public void All_that_is_wrong_is_told_at_once()
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(
            [new("Limits:Burst", "x"), new("AllowedHosts", "a b"), new("urls", "nonsense")]).Build();
        Assert.Equal(3, HostSettingsCheck.Problems(configuration).Count);
    }

    private static IReadOnlyList<string> Problems(string name, string value) => HostSettingsCheck.Problems(
        new ConfigurationBuilder().AddInMemoryCollection([new(name, value)]).Build());
}
