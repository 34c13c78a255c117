using System.IO.Compression;
using System.Net;
using System.Security.Cryptography;
using System.Text.Json;

namespace ExpressiFy.Web.Tests.Device;

/// <summary>What a browser loads to read pictures itself.</summary>
public sealed class DeviceFilesTests(WebHost host, ITestOutputHelper output) : IClassFixture<WebHost>
{
    private const long MostBytes = 5_000_000;

    private readonly HttpClient browser = host.Browser();

    [Fact]
    public async Task All_files_together_are_small_and_kept_by_browsers_for_ever()
    {
        var list = await ListAsync();
        var sum = 0L;
        foreach (var address in Addresses(list))
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, address);
            request.Headers.AcceptEncoding.ParseAdd("gzip, br");
            var reply = await browser.SendAsync(request);
            Assert.Equal("br", reply.Content.Headers.ContentEncoding.Single());
            Assert.Equal("public, max-age=31536000, immutable", reply.Headers.GetValues("Cache-Control").Single());
            var bytes = await reply.Content.ReadAsByteArrayAsync();
            output.WriteLine($"{address}: {bytes.Length}");
            sum += bytes.Length;
        }

        Assert.Equal(list.GetProperty("download").GetInt64(), sum);
        Assert.InRange(sum, 1, MostBytes);
    }

    [Fact]
    public async Task An_address_has_the_version_of_its_content()
    {
        foreach (var address in Addresses(await ListAsync()))
        {
            var content = await browser.GetByteArrayAsync(address);
            var version = Convert.ToHexStringLower(SHA256.HashData(content))[..16];
            Assert.Contains($"/{version}/", address);
        }
    }

    [Fact]
    public async Task The_list_is_asked_for_anew_and_an_old_version_is_not_there()
    {
        var reply = await browser.GetAsync("/device/files.json");
        Assert.Equal("no-cache", reply.Headers.GetValues("Cache-Control").Single());
        var old = Addresses(await ListAsync()).First().Replace("/device/", "/device/0", StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync(old)).StatusCode);
    }

    private async Task<JsonElement> ListAsync() =>
        JsonSerializer.Deserialize<JsonElement>(await browser.GetStringAsync("/device/files.json"));

    private static IEnumerable<string> Addresses(JsonElement list) => list.GetProperty("files").EnumerateObject()
        .Select(file => file.Value.GetProperty("address").GetString()!)
        .Prepend(list.GetProperty("reader").GetString()!);
}
