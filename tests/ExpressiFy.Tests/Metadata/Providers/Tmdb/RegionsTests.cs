using ExpressiFy.Metadata.Providers.Tmdb;

namespace ExpressiFy.Tests.Metadata.Providers.Tmdb;

public sealed class RegionsTests
{
    [Theory]
    [InlineData("de-CH, de;q=0.9, en;q=0.8", "CH")]
    [InlineData("en, fr-FR;q=0.5", "FR")]
    [InlineData("zh-Hant-TW", "TW")]
    [InlineData("sv", null)]
    [InlineData("en-XX", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void The_first_known_region_of_the_languages_is_used(string? acceptLanguage, string? expected) =>
        Assert.Equal(expected, Regions.FromLanguages(acceptLanguage));
}
