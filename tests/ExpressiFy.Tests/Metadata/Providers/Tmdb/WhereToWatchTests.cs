using ExpressiFy.Metadata.Providers.Tmdb;
using ExpressiFy.Metadata.Results;
using ExpressiFy.Tests.Metadata.Fakes;

namespace ExpressiFy.Tests.Metadata.Providers.Tmdb;

public sealed class WhereToWatchTests
{
    [Fact]
    public async Task Offers_come_by_region_the_best_known_first()
    {
        await using var bed = await MetadataTestBed.WithTmdbAsync();
        bed.Server.RespondsByPath(TmdbReplies.All);

        var offers = (await bed.WhereToWatch.FindAsync(TestTitles.Film)).Found!.ByRegion;

        Assert.Equal(["DE", "US"], offers.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(["Netflix"], offers["DE"].Stream);
        Assert.Equal(["Pluto TV"], offers["DE"].Free);
        Assert.Empty(offers["DE"].Rent);
        Assert.Equal(["Apple TV", "Amazon Video"], offers["US"].Rent);
        Assert.Equal(["Apple TV"], offers["US"].Buy);
        Assert.Equal("https://www.themoviedb.org/movie/278-the-shawshank-redemption/watch?locale=US", offers["US"].Link?.AbsoluteUri);
    }

    [Fact]
    public async Task Offers_are_asked_for_again_after_a_day_and_the_film_is_not()
    {
        await using var bed = await MetadataTestBed.WithTmdbAsync();
        bed.Server.RespondsByPath(TmdbReplies.All);
        await bed.WhereToWatch.FindAsync(TestTitles.Film);
        await bed.RestartAsync();
        await bed.WhereToWatch.FindAsync(TestTitles.Film);
        Assert.Equal(3, bed.Server.Requests.Count);

        bed.Clock.Advance(TimeSpan.FromDays(1.1));
        await bed.WhereToWatch.FindAsync(TestTitles.Film);
        Assert.Equal("/3/movie/278/watch/providers", bed.Server.Requests[^1]);
        Assert.Equal(4, bed.Server.Requests.Count);
    }

    [Fact]
    public async Task Offers_are_no_content_of_a_card()
    {
        await using var bed = await MetadataTestBed.WithTmdbAsync();
        bed.Server.RespondsByPath(TmdbReplies.All);
        await bed.WhereToWatch.FindAsync(TestTitles.Film);
        Assert.Single((await bed.Reader.ReadKnownAsync([TestTitles.Film]))[TestTitles.Film.Id].Found);
    }

    [Theory]
    [InlineData("{}", MissingReason.Unreachable)]
    [InlineData("[]", MissingReason.Unreachable)]
    [InlineData("""{"results":{"US":{"rent":"none"}}}""", MissingReason.Unreachable)]
    public async Task An_answer_without_sense_is_none(string body, MissingReason expected)
    {
        await using var bed = await MetadataTestBed.WithTmdbAsync();
        bed.Server.RespondsByPath(("/3/find", TmdbReplies.Find), ("/3/movie/278", TmdbReplies.Film), ("/3/movie/278/watch/providers", body));
        Assert.Equal(expected, (await bed.WhereToWatch.FindAsync(TestTitles.Film)).MissingReason);
    }

    [Fact]
    public async Task A_strange_region_an_empty_offer_and_a_link_elsewhere_are_left_out()
    {
        await using var bed = await MetadataTestBed.WithTmdbAsync();
        bed.Server.RespondsByPath(("/3/find", TmdbReplies.Find), ("/3/movie/278", TmdbReplies.Film), ("/3/movie/278/watch/providers",
            """{"results":{"us":{},"USA":{},"FR":null,"GB":{"link":"https://elsewhere.example/","rent":[null,{"provider_name":" "},{"provider_name":"Apple TV"}]}}}"""));
        var offers = (await bed.WhereToWatch.FindAsync(TestTitles.Film)).Found!.ByRegion;
        Assert.Equal("GB", Assert.Single(offers).Key);
        Assert.Null(offers["GB"].Link);
        Assert.Equal(["Apple TV"], offers["GB"].Rent);
    }

    [Fact]
    public async Task Without_a_token_nobody_is_asked()
    {
        await using var bed = await MetadataTestBed.WithTmdbAsync(("Content:Tmdb:Token", ""));
        Assert.False(bed.WhereToWatch.IsOn);
        Assert.Equal(MissingReason.NotConfigured, (await bed.WhereToWatch.FindAsync(TestTitles.Film)).MissingReason);
        Assert.Empty(bed.Server.Requests);
    }

    [Theory]
    [InlineData("de-CH, de;q=0.9, en;q=0.8", "CH")]
    [InlineData("en, fr-FR;q=0.5", "FR")]
    [InlineData("zh-Hant-TW", "TW")]
    [InlineData("sv", null)]
    [InlineData("en-XX", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void A_browsers_languages_may_name_a_region(string? languages, string? expected) =>
        Assert.Equal(expected, Regions.FromLanguages(languages));
}
