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
    [InlineData("Expressions:SecondNetwork", "false")]
    [InlineData("Expressions:SecondNetwork", "True")]
    [InlineData("Expressions:SecondNetwork", "")]
    public void These_are_right(string name, string value) => Assert.Empty(Problems(name, value));

    [Theory]
    [InlineData("Limits:Burst", "0")]
    [InlineData("Limits:Burst", "many")]
    [InlineData("Limits:Burst", "1.5")]
    [InlineData("Limits:Burst", "99999999999")]
    [InlineData("Https:HstsDays", "-1")]
    [InlineData("Expressions:SecondNetwork", "off")]
    [InlineData("Catalogue:SkipBadLines", "yes")]
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

    [Theory]
    [InlineData("Limits:Brust", "Limits:Burst")]
    [InlineData("limits:brust", "Limits:Burst")]
    [InlineData("Limit:Burst", "Limits:Burst")]
    [InlineData("Limits:LiveCamera", "Limits:LiveCameras")]
    [InlineData("Limits:Requests_Per_Second", "Limits:RequestsPerSecond")]
    [InlineData("Limits_Burst", "Limits:Burst")]
    [InlineData("ExpressiFy:Limits:Burst", "Limits:Burst")]
    [InlineData("EXPRESSIFY_LIMITS_BURST", "Limits:Burst")]
    [InlineData("EXPRESSIFY_RETENTION_DAY", "Retention:Days")]
    [InlineData("Retention:Day", "Retention:Days")]
    [InlineData("Https:HstsDay", "Https:HstsDays")]
    [InlineData("Keys:Files", "Keys:File")]
    [InlineData("Proxy:TrustedAddress", "Proxy:TrustedAddresses")]
    [InlineData("Proxy:TrustedAdresses:0", "Proxy:TrustedAddresses")]
    [InlineData("Catalog:Additions:0", "Catalogue:Additions")]
    [InlineData("Content:Tmbd:Token", "Content:Tmdb:Token")]
    [InlineData("Content:Deezer:RequestsPer5Seconds", null)]
    [InlineData("Content:Omdb:ArtworkHost:1", "Content:Omdb:ArtworkHosts")]
    [InlineData("ConnectionStrings:ExpresiFy", "ConnectionStrings:ExpressiFy")]
    [InlineData("CONNECTIONSTRINGS_EXPRESSIFY", "ConnectionStrings:ExpressiFy")]
    [InlineData("Limits:Anything", null)]
    [InlineData("Expression:SecondNetwork", "Expressions:SecondNetwork")]
    [InlineData("Limits:Burst:More", null)]
    [InlineData("Content:Netflix:Token", null)]
    [InlineData("ExpressiFy:Anything", null)]
    public void A_name_that_nothing_reads_is_named_with_the_one_that_is_meant(string name, string? meant)
    {
        var problem = Assert.Single(Problems(name, "1"));
        Assert.StartsWith($"{name} is no setting; ", problem, StringComparison.Ordinal);
        Assert.EndsWith(meant is null ? "." : $"; did you mean {meant}?", problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Limits:Anything", "Limits has Burst, LiveCameras, ")]
    [InlineData("Content:Netflix:Token", "Content has Deezer, ")]
    public void Without_a_near_name_those_of_the_section_are_told(string name, string names) =>
        Assert.Contains(names, Assert.Single(Problems(name, "1")), StringComparison.OrdinalIgnoreCase);

    [Theory]
    [InlineData("Kestrel:Limits:MaxConcurrentConnections")]
    [InlineData("Logging:Console:LogToStandardErrorThreshold")]
    [InlineData("ConnectionStrings:Another")]
    [InlineData("EXPRESSIFY_DATA")]
    [InlineData("LIMITS")]
    [InlineData("BURST")]
    [InlineData("PROXY_ADDRESS")]
    [InlineData("KEYS_FOLDER")]
    [InlineData("DOTNET_CLI_HOME")]
    [InlineData("Serilog:MinimumLevel")]
    [InlineData("contentRoot")]
    public void Settings_of_others_are_left_alone(string name) => Assert.Empty(Problems(name, "1"));

    [Theory]
    [InlineData("Retention:Days", "30")]
    [InlineData("Catalogue:Additions", "a.tsv;b.tsv")]
    [InlineData("Catalogue:Additions:3", "a.tsv")]
    [InlineData("catalogue:skipBadLines", "true")]
    [InlineData("Content:Tmdb:ImageAddress", "https://example.org")]
    [InlineData("Content:Omdb:ArtworkHosts:0", "example.org")]
    [InlineData("ConnectionStrings:ExpressiFy", "Data Source=x.db")]
    [InlineData("Content:Deezer", "")]
    [InlineData("Limits", "")]
    public void What_is_bound_is_known(string name, string value) => Assert.Empty(Problems(name, value));

    private static IReadOnlyList<string> Problems(string name, string value) => HostSettingsCheck.Problems(
        new ConfigurationBuilder().AddInMemoryCollection([new(name, value)]).Build());
}
