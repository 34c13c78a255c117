using System.Net;
using ExpressiFy.Metadata.Providers;

namespace ExpressiFy.Web.Tests.Providers;

public sealed class SilentProviderTests(SilentProviderTests.HostWithoutAnAnswer host) : IClassFixture<SilentProviderTests.HostWithoutAnAnswer>
{
    [Fact]
    public async Task A_provider_that_did_not_answer_is_said_not_to_have_in_a_line_of_the_log_and_on_the_page()
    {
        var browser = host.Browser();
        Assert.DoesNotContain("asked again", await browser.GetStringAsync("/providers"));
        var content = await (await browser.GetAsync("/api/v1/titles/film:tt0111161/content")).JsonAsync();
        Assert.Equal("unreachable", content.GetProperty("missing").GetProperty("OMDb").GetString());

        Assert.Contains("It did not answer, or not sensibly. It is asked again when people look at titles.", WebUtility.HtmlDecode(await browser.GetStringAsync("/providers")));
        Assert.Contains(host.Log, line => line.StartsWith("Information OMDb", StringComparison.Ordinal));
        Assert.DoesNotContain(host.Log, line => line.Contains("Resilience", StringComparison.OrdinalIgnoreCase) || line.Contains("Execution attempt", StringComparison.Ordinal));
    }

    /// <summary>OMDb is switched on and gives nothing but errors.</summary>
    public sealed class HostWithoutAnAnswer : WebHost
    {
        protected override IEnumerable<IMetadataProvider>? Providers => null;

        protected override IEnumerable<KeyValuePair<string, string?>> Settings => base.Settings.Append(new("Content:Omdb:ApiKey", "a-key"));

        protected override HttpResponseMessage? Outside(HttpRequestMessage request) =>
            request.RequestUri!.Host == "www.omdbapi.com" ? new(HttpStatusCode.BadGateway) : null;
    }
}
