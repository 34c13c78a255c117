using System.Net;

namespace ExpressiFy.Web.Tests.Hosting;

public sealed class HealthTests(WebHost host) : IClassFixture<WebHost>
{
    private readonly HttpClient browser = host.Browser();

    [Fact]
    public async Task The_process_answers() => await (await browser.GetAsync("/health/live")).JsonAsync();

    [Fact]
    public async Task It_is_ready_with_a_model_and_a_database()
    {
        var reply = await (await browser.GetAsync("/health/ready")).JsonAsync();
        Assert.Equal("healthy", reply.GetProperty("status").GetString());
        Assert.Equal(["database", "model"], reply.GetProperty("checks").Names().Order());
    }

    [Fact]
    public void It_says_its_address_in_one_line()
    {
        var address = host.Address.GetLeftPart(UriPartial.Authority);
        var message = $"ExpressiFy is open at {address}";
        Assert.Single(host.Log, line => line.Contains(message, StringComparison.Ordinal));
    }

    [Fact]
    public async Task It_is_not_ready_without_its_database()
    {
        using var broken = new WebHost();
        Assert.Equal(HttpStatusCode.OK, (await broken.Browser().GetAsync("/health/ready")).StatusCode);
        Directory.Delete(broken.Folder, recursive: true);
        var reply = await broken.Browser().GetAsync("/health/ready");
        var health = await reply.JsonAsync(HttpStatusCode.ServiceUnavailable);
        Assert.Equal("unhealthy", health.GetProperty("checks").GetProperty("database").GetString());
        Assert.Equal(HttpStatusCode.OK, (await broken.Browser().GetAsync("/health/live")).StatusCode);
    }
}
