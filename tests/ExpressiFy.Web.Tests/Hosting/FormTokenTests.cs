using System.Net;

namespace ExpressiFy.Web.Tests.Hosting;

/// <summary>Forms that another site might send.</summary>
public sealed class FormTokenTests(WebHost host) : IClassFixture<WebHost>
{
    private const string Film = "film:tt0111161";
    private readonly HttpClient browser = host.Browser();

    [Theory]
    [InlineData("/photo")]
    [InlineData("/feedback")]
    [InlineData("/feedback/agree")]
    [InlineData("/together")]
    [InlineData("/library/erase")]
    public async Task A_form_without_its_token_is_refused(string action)
    {
        var reply = await browser.PostAsync(action, new FormUrlEncodedContent([new("say", $"like on {Film}")]));
        Assert.Equal(HttpStatusCode.BadRequest, reply.StatusCode);
    }
}
