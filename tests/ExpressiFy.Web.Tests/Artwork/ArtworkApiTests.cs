using System.Net;

namespace ExpressiFy.Web.Tests.Artwork;

public sealed class ArtworkApiTests(WebHost host) : IClassFixture<WebHost>
{
    private readonly HttpClient browser = host.Browser();

    [Fact]
    public async Task A_drawing_is_an_svg_that_may_be_cached()
    {
        var reply = await browser.GetAsync("/artwork/film:tt0111161.svg");
        Assert.Equal("image/svg+xml", reply.Content.Headers.ContentType?.MediaType);
        Assert.True(reply.Headers.CacheControl?.Public);
    }

    [Theory]
    [InlineData("/artwork/film:tt9999999.svg")]
    [InlineData("/artwork/film:tt9999999")]
    [InlineData("/artwork/nonsense.svg")]
    public async Task An_unknown_title_has_no_picture(string path)
    {
        var problem = await browser.ProblemAsync(path, HttpStatusCode.NotFound);
        Assert.Equal("unknown-title", problem.Kind());
    }
}
