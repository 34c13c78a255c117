using System.Net.Http.Headers;

namespace ExpressiFy.Web.Tests.Hosting;

/// <summary>
/// Over https: a page that repeats a text of its address beside what is known of the visitor is not compressed.
/// </summary>
public sealed class ReflectedTextTests(ReflectedTextTests.HttpsHost host) : IClassFixture<ReflectedTextTests.HttpsHost>
{
    private const string Marker = "qzxjvkwmarker";

    [Fact]
    public async Task No_text_of_the_address_is_compressed_beside_a_profile()
    {
        using var visitor = host.Browser();
        visitor.DefaultRequestHeaders.Add("X-Forwarded-Proto", "https");
        using var agreed = await visitor.PostAsync("/api/v1/profile", null);
        await agreed.JsonAsync();
        // The cookie is secure, and the address of the test is not.
        var cookie = agreed.Headers.GetValues("Set-Cookie").Single().Split(';')[0];
        visitor.DefaultRequestHeaders.Add("Cookie", cookie);

        var repeating = new List<string>();
        var compressed = new List<string>();
        // A path of this host is repeated, another text is not.
        foreach (var address in Addresses().Append($"/services?back=/{Marker}"))
        {
            using var plain = await visitor.GetAsync(address);
            if (!(await plain.Content.ReadAsStringAsync()).Contains(Marker, StringComparison.Ordinal))
                continue;
            repeating.Add(address);
            using var request = new HttpRequestMessage(HttpMethod.Get, address);
            request.Headers.AcceptEncoding.Add(new StringWithQualityHeaderValue("br"));
            using var reply = await visitor.SendAsync(request);
            if (reply.Content.Headers.ContentEncoding.Count > 0)
                compressed.Add(address);
        }

        Assert.Contains($"/start?q={Marker}", repeating);
        Assert.Contains($"/services?back=/{Marker}", repeating);
        Assert.Empty(compressed);
    }

    [Fact]
    public async Task Other_pages_are_compressed()
    {
        using var visitor = host.Browser();
        visitor.DefaultRequestHeaders.Add("X-Forwarded-Proto", "https");
        visitor.DefaultRequestHeaders.AcceptEncoding.Add(new StringWithQualityHeaderValue("br"));
        foreach (var address in new[] { "/", "/start", "/?expression=sad", "/api/v1/recommendations" })
        {
            using var reply = await visitor.GetAsync(address);
            Assert.Equal(["br"], reply.Content.Headers.ContentEncoding);
        }
    }

    private IEnumerable<string> Addresses() =>
        from path in Endpoints.ShapedByCookie(host)
        where path.Method == "GET"
        from parameter in Endpoints.TextParameters(host, path.Path)
        select $"{path.Path}?{parameter}={Marker}";

    public sealed class HttpsHost : WebHost
    {
        protected override IEnumerable<KeyValuePair<string, string?>> Settings =>
            [.. base.Settings, new("Proxy:TrustedAddresses", "127.0.0.1;::1")];
    }
}
