using ExpressiFy.Metadata.Providers.Tmdb;
using ExpressiFy.Metadata.Results;
using ExpressiFy.Tests.Metadata.Fakes;

namespace ExpressiFy.Tests.Metadata.Providers.Tmdb;

public sealed class WhereToWatchTests
{
    private const string OffersPath = "/3/movie/278/watch/providers";
    private const string OffersPage = "https://www.themoviedb.org/movie/278-the-shawshank-redemption/watch?locale=US";

    [Fact]
    public async Task Offers_are_grouped_by_region_with_the_best_known_first()
    {
        await using var bed = await MetadataTestBed.WithTmdbAsync();
        bed.Server.RespondsByPath(TmdbReplies.All);

        var offers = await FindAsync(bed);

        Assert.Equal(["DE", "US"], offers.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(["Netflix"], offers["DE"].Stream);
        Assert.Equal(["Pluto TV"], offers["DE"].Free);
        Assert.Empty(offers["DE"].Rent);
        Assert.Equal(["Apple TV", "Amazon Video"], offers["US"].Rent);
        Assert.Equal(["Apple TV"], offers["US"].Buy);
        Assert.Equal(OffersPage, offers["US"].Link?.AbsoluteUri);
    }

    [Fact]
    public async Task Offers_are_requested_again_after_a_day_and_the_film_is_not()
    {
        await using var bed = await MetadataTestBed.WithTmdbAsync();
        bed.Server.RespondsByPath(TmdbReplies.All);
        await bed.WhereToWatch.FindAsync(TestTitles.Film);
        await bed.RestartAsync();
        await bed.WhereToWatch.FindAsync(TestTitles.Film);
        Assert.Equal(3, bed.Server.Requests.Count);

        bed.Clock.Advance(TimeSpan.FromDays(1.1));
        await bed.WhereToWatch.FindAsync(TestTitles.Film);
        Assert.Equal(OffersPath, bed.Server.Requests[^1]);
        Assert.Equal(4, bed.Server.Requests.Count);
    }

    [Fact]
    public async Task Kept_offers_are_not_read_as_metadata_of_a_card()
    {
        await using var bed = await MetadataTestBed.WithTmdbAsync();
        bed.Server.RespondsByPath(TmdbReplies.All);
        await bed.WhereToWatch.FindAsync(TestTitles.Film);
        var known = await bed.Reader.ReadKnownAsync([TestTitles.Film]);
        Assert.Single(known[TestTitles.Film.Id].Found);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("""{"results":{"US":{"rent":"none"}}}""")]
    public async Task A_reply_of_another_shape_is_unreachable(string body)
    {
        await using var bed = await MetadataTestBed.WithTmdbAsync();
        RespondWithOffers(bed, body);
        var result = await bed.WhereToWatch.FindAsync(TestTitles.Film);
        Assert.Equal(MissingReason.Unreachable, result.MissingReason);
    }

    [Fact]
    public async Task Other_regions_nameless_offers_and_links_to_other_hosts_are_left_out()
    {
        await using var bed = await MetadataTestBed.WithTmdbAsync();
        RespondWithOffers(
            bed,
            """
            {"results":{"us":{},"USA":{},"FR":null,
            "GB":{"link":"https://elsewhere.example/",
            "rent":[null,{"provider_name":" "},{"provider_name":"Apple TV"}]}}}
            """);
        var offers = await FindAsync(bed);
        Assert.Equal("GB", Assert.Single(offers).Key);
        Assert.Null(offers["GB"].Link);
        Assert.Equal(["Apple TV"], offers["GB"].Rent);
    }

    [Fact]
    public async Task Without_a_token_no_request_is_sent()
    {
        await using var bed = await MetadataTestBed.WithTmdbAsync(("Content:Tmdb:Token", ""));
        Assert.False(bed.WhereToWatch.IsOn);
        var result = await bed.WhereToWatch.FindAsync(TestTitles.Film);
        Assert.Equal(MissingReason.NotConfigured, result.MissingReason);
        Assert.Empty(bed.Server.Requests);
    }

    private static async Task<IReadOnlyDictionary<string, RegionOffers>> FindAsync(MetadataTestBed bed)
    {
        var result = await bed.WhereToWatch.FindAsync(TestTitles.Film);
        return result.Found!.ByRegion;
    }

    private static void RespondWithOffers(MetadataTestBed bed, string body) => bed.Server.RespondsByPath(
        ("/3/find", TmdbReplies.Find),
        ("/3/movie/278", TmdbReplies.Film),
        (OffersPath, body));
}
