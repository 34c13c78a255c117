using System.Net;
using ExpressiFy.Metadata.Providers;

namespace ExpressiFy.Web.Tests.Providers;

public sealed class SilentProviderTests(SilentProviderTests.HostWithoutAnAnswer host)
    : IClassFixture<SilentProviderTests.HostWithoutAnAnswer>
{
    [Fact]
    public async Task A_provider_that_does_not_answer_is_unreachable_in_the_reply_on_the_page_and_in_the_log()
    {
        using var browser = host.Browser();
        Assert.DoesNotContain("asked again", await browser.GetStringAsync("/providers"));
        var content = await browser.JsonAsync("/api/v1/titles/film:tt0111161/content");
        Assert.Equal("unreachable", content.Text("missing/OMDb"));

        var page = WebUtility.HtmlDecode(await browser.GetStringAsync("/providers"));
        Assert.Contains(
            "It did not answer, or not sensibly. It is asked again when people look at titles.", page);
        Assert.Contains(host.Log, line => line.StartsWith("Information OMDb", StringComparison.Ordinal));
    }

    /// <summary>A host on which OMDb is switched on and gives nothing but errors.</summary>
    public sealed class HostWithoutAnAnswer : WebHost
    {
        protected override IEnumerable<IMetadataProvider>? Providers => null;

        protected override IEnumerable<KeyValuePair<string, string?>> Settings =>
            base.Settings.Append(new("Content:Omdb:ApiKey", "a-key"));

        protected override HttpResponseMessage? Outside(HttpRequestMessage request) =>
            request.RequestUri!.Host == "www.omdbapi.com" ? new(HttpStatusCode.BadGateway) : null;
    }
}
