using System.Net;
using System.Text;

namespace ExpressiFy.Web.Tests.Hosting;

public sealed class ProblemsTests(WebHost host) : IClassFixture<WebHost>
{
    private readonly HttpClient browser = host.Browser();

    [Theory]
    [InlineData("GET", "/api/v1/nothing", HttpStatusCode.NotFound)]
    [InlineData("GET", "/nothing", HttpStatusCode.NotFound)]
    [InlineData("DELETE", "/api/v1/titles", HttpStatusCode.MethodNotAllowed)]
    [InlineData("GET", "/api/v1/feedback", HttpStatusCode.MethodNotAllowed)]
    [InlineData("PUT", "/api/v1/profile", HttpStatusCode.MethodNotAllowed)]
    public async Task An_address_or_method_that_is_not_there_is_a_problem(
        string method, string path, HttpStatusCode expected)
    {
        var reply = await browser.SendAsync(new(new(method), path));
        await reply.ProblemAsync(expected);
    }

    [Theory]
    [InlineData("{\"titleId\":", HttpStatusCode.BadRequest)]
    [InlineData("", HttpStatusCode.BadRequest)]
    [InlineData("[]", HttpStatusCode.BadRequest)]
    [InlineData("{\"titleId\":\"film:tt0111161\",\"kind\":\"like\",\"on\":\"perhaps\"}", HttpStatusCode.BadRequest)]
    public async Task Json_that_cannot_be_read_is_a_problem(string json, HttpStatusCode expected)
    {
        var body = new StringContent(json, Encoding.UTF8, "application/json");
        var reply = await browser.PostAsync("/api/v1/feedback", body);
        await reply.ProblemAsync(expected);
    }

    [Fact]
    public async Task Another_content_type_is_a_problem()
    {
        var reply = await browser.PostAsync("/api/v1/feedback", new StringContent("like it"));
        await reply.ProblemAsync(HttpStatusCode.UnsupportedMediaType);
    }

    [Theory]
    [InlineData("/nothing", HttpStatusCode.NotFound, "There is nothing here")]
    [InlineData("/artwork/film:tt9999999.svg.png", HttpStatusCode.NotFound, "")]
    public async Task People_get_a_page(string path, HttpStatusCode expected, string words)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Accept.ParseAdd("text/html");
        var reply = await browser.SendAsync(request);
        Assert.Equal(expected, reply.StatusCode);
        Assert.Contains(words, await reply.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Programs_get_a_problem_from_the_api_even_if_they_ask_for_a_page()
    {
        var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/nothing");
        request.Headers.Accept.ParseAdd("text/html");
        await (await browser.SendAsync(request)).ProblemAsync(HttpStatusCode.NotFound);
    }
}
