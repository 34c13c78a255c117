using System.IO.Compression;
using System.Text.RegularExpressions;

namespace ExpressiFy.Web.Tests.Ui;

/// <summary>What a first visit loads before it shows anything.</summary>
public sealed partial class FirstViewTests(WebHost host) : IClassFixture<WebHost>
{
    private const int MostBytes = 60_000;
    private const int MostBytesOfFaces = 90_000;

    private readonly HttpClient browser = host.Browser();

    [Theory]
    [InlineData("/")]
    [InlineData("/library")]
    [InlineData("/together")]
    public async Task Page_styles_scripts_and_icons_are_light(string page)
    {
        var bytes = 0;
        foreach (var address in await LoadedAsync(page))
            bytes += Compressed(await browser.GetByteArrayAsync(address));
        Assert.InRange(bytes, 1, MostBytes);
        TestContext.Current.TestOutputHelper?.WriteLine($"{page}: {bytes} bytes");
    }

    /// <summary>All that a page can ask for: also the letters beyond Latin, which most pages do not need.</summary>
    [Fact]
    public async Task Faces_are_light_and_those_that_are_preloaded_are_used()
    {
        var html = await browser.GetStringAsync("/");
        var faces = Face().Matches(StyleSheet.Tokens).Select(match => match.Groups[1].Value).ToList();
        var preloaded = Preload().Matches(html).Select(match => match.Groups[1].Value).ToList();
        Assert.Equal(2, preloaded.Count);
        Assert.Empty(preloaded.Except(faces));

        var bytes = 0;
        foreach (var face in faces)
        {
            var reply = await browser.GetAsync(face);
            Assert.Equal("font/woff2", reply.Content.Headers.ContentType?.MediaType);
            bytes += (await reply.Content.ReadAsByteArrayAsync()).Length;
        }

        Assert.InRange(bytes, 1, MostBytesOfFaces);
        TestContext.Current.TestOutputHelper?.WriteLine($"faces: {bytes} bytes");
    }

    private async Task<IReadOnlyCollection<string>> LoadedAsync(string page)
    {
        var html = await browser.GetStringAsync(page);
        var found = Asset().Matches(html).Select(match => match.Groups[1].Value).Append("/icons.svg").ToList();
        var loaded = new HashSet<string>(StringComparer.Ordinal) { page };
        var waiting = new Queue<string>(found);
        while (waiting.TryDequeue(out var address))
        {
            if (!loaded.Add(address) || !address.EndsWith(".js", StringComparison.Ordinal))
                continue;
            foreach (Match import in Import().Matches(await browser.GetStringAsync(address)))
                waiting.Enqueue(import.Groups[1].Value);
        }

        Assert.Contains("/bundle/site.css", loaded);
        Assert.Contains("/bundle/app.js", loaded);
        return loaded;
    }

    // As a browser gets them that takes gzip only; Brotli is smaller.
    private static int Compressed(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true))
            gzip.Write(bytes);
        return (int)packed.Length;
    }

    [GeneratedRegex("(?:href|src)=\"(/[^\"#]+\\.(?:css|js|svg))\"", RegexOptions.None, 1000)]
    private static partial Regex Asset();

    [GeneratedRegex("from \"(/[^\"]+)\"", RegexOptions.None, 1000)]
    private static partial Regex Import();

    [GeneratedRegex("url\\(\"(/fonts/[^\"]+)\"\\)", RegexOptions.None, 1000)]
    private static partial Regex Face();

    [GeneratedRegex("<link rel=\"preload\" as=\"font\"[^>]*href=\"([^\"]+)\"", RegexOptions.None, 1000)]
    private static partial Regex Preload();
}
