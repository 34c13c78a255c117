using System.Net;

namespace ExpressiFy.Web.Tests.Hosting;

public sealed class HeadRequestsTests(WebHost host) : IClassFixture<WebHost>
{
    private readonly HttpClient browser = host.Browser();

    [Theory]
    [InlineData("/", HttpStatusCode.OK)]
    [InlineData("/privacy", HttpStatusCode.OK)]
    [InlineData("/bundle/site.css", HttpStatusCode.OK)]
    [InlineData("/health/live", HttpStatusCode.OK)]
    [InlineData("/api/v1/titles?take=1", HttpStatusCode.OK)]
    [InlineData("/artwork/film:tt0033467.svg", HttpStatusCode.OK)]
    [InlineData("/nowhere", HttpStatusCode.NotFound)]
    [InlineData("/api/v1/recommendations?medium=vinyl", HttpStatusCode.BadRequest)]
    public async Task HEAD_is_answered_like_GET_without_a_body(string address, HttpStatusCode status)
    {
        using var request = new HttpRequestMessage(HttpMethod.Head, address);
        using var head = await browser.SendAsync(request);
        using var get = await browser.GetAsync(address);
        Assert.Equal(status, head.StatusCode);
        Assert.Equal(get.StatusCode, head.StatusCode);
        Assert.Equal(get.Content.Headers.ContentType, head.Content.Headers.ContentType);
        Assert.Empty(await head.Content.ReadAsByteArrayAsync());
    }
}
