using System.Text.RegularExpressions;
using ExpressiFy.Web.Streaming;

namespace ExpressiFy.Web.Tests.Streaming;

public sealed class StreamingServiceTests
{
    [Theory]
    [InlineData("netflix", "Netflix", true)]
    [InlineData("netflix", "Netflix Standard with Ads", true)]
    [InlineData("apple-tv", "Apple TV+", true)]
    [InlineData("prime-video", "Amazon Video", true)]
    [InlineData("criterion", "Criterion Channel", true)]
    [InlineData("paramount", "Paramount+ Amazon Channel", false)]
    [InlineData("netflix", "Netflixion", false)]
    [InlineData("plex", "Disney Plus", false)]
    public void A_provider_of_offers_means_a_service_by_its_names(string id, string offered, bool isMeant) =>
        Assert.Equal(isMeant, StreamingServices.Find([id]).Single().IsCalled(offered));

    [Fact]
    public void Ids_are_unique_and_all_of_them_can_be_stored()
    {
        var ids = StreamingServices.All.Select(service => service.Id).ToList();
        Assert.Equal(ids.Count, ids.Distinct().Count());
        Assert.All(ids, id => Assert.Matches(new Regex("^[a-z0-9-]+$"), id));
        Assert.InRange(string.Join(',', ids).Length, 1, 1000);
        Assert.All(StreamingServices.All, service => Assert.StartsWith("https://", service.Search));
    }
}
