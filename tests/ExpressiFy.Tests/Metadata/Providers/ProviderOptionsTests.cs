using ExpressiFy.Metadata;
using ExpressiFy.Metadata.Providers.Deezer;
using ExpressiFy.Metadata.Providers.Omdb;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace ExpressiFy.Tests.Metadata.Providers;

public sealed class ProviderOptionsTests
{
    [Theory]
    [InlineData("Content:Omdb:RequestsPerDay", "-1")]
    [InlineData("Content:Omdb:RequestsPerDay", "1000001")]
    [InlineData("Content:Omdb:BaseAddress", "ftp://www.omdbapi.com/")]
    [InlineData("Content:Omdb:BaseAddress", "omdb")]
    [InlineData("Content:Deezer:RequestsPerFiveSeconds", "0")]
    [InlineData("Content:Deezer:RequestsPerFiveSeconds", "51")]
    [InlineData("Content:Deezer:BaseAddress", "/api")]
    [InlineData("Content:Deezer:RequestsPerDay", "-1")]
    [InlineData("Content:Tmdb:BaseAddress", "tmdb")]
    [InlineData("Content:Tmdb:ImageAddress", "tmdb")]
    [InlineData("Content:Tmdb:RequestsPerSecond", "41")]
    [InlineData("Content:Tmdb:RequestsPerDay", "-1")]
    [InlineData("Content:Tmdb:Region", "usa")]
    [InlineData("Content:Tmdb:Language", "en US")]
    [InlineData("Content:Tmdb:Token", "tökén")]
    [InlineData("Content:ITunes:RequestsPerMinute", "21")]
    [InlineData("Content:ITunes:Country", "usa")]
    [InlineData("Content:ITunes:BaseAddress", "")]
    [InlineData("Content:ITunes:RequestsPerDay", "-1")]
    [InlineData("Content:MusicBrainz:BaseAddress", "/ws/2")]
    [InlineData("Content:MusicBrainz:Contact", "me (at) example.org")]
    [InlineData("Content:MusicBrainz:RequestsPerDay", "-1")]
    public void A_setting_out_of_range_stops_the_start_and_is_named(string setting, string value)
    {
        using var services = ServicesWith(setting, value);
        var startup = services.GetRequiredService<IStartupValidator>();
        var failure = Assert.Throws<OptionsValidationException>(startup.Validate);
        Assert.Contains(setting, failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_defaults_are_valid_and_the_services_own()
    {
        using var services = ServicesWith("Unrelated", "1");
        services.GetRequiredService<IStartupValidator>().Validate();
        var omdb = services.GetRequiredService<IOptions<OmdbOptions>>().Value;
        Assert.Equal(new("https://www.omdbapi.com/"), omdb.BaseAddress);
        Assert.Equal(1000, omdb.RequestsPerDay);
        var deezer = services.GetRequiredService<IOptions<DeezerOptions>>().Value;
        Assert.Equal(new("https://api.deezer.com/"), deezer.BaseAddress);
        Assert.True(deezer.Enabled);
    }

    private static ServiceProvider ServicesWith(string setting, string value)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new(setting, value)]).Build();
        return new ServiceCollection().AddExpressiFyMetadata(configuration).BuildServiceProvider();
    }
}
