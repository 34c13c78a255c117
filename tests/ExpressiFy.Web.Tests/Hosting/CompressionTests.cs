using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace ExpressiFy.Web.Tests.Hosting;

public sealed class CompressionTests(WebHost host) : IClassFixture<WebHost>
{
    [Theory]
    [InlineData("/", "br")]
    [InlineData("/?expression=sad&aim=lift", "br")]
    [InlineData("/?expression=sad&aim=lift", "gzip")]
    [InlineData("/bundle/site.css", "br")]
    [InlineData("/bundle/app.js", "br")]
    [InlineData("/api/v1/recommendations?expression=sad", "br")]
    [InlineData("/api/v1/recommendations?medium=vinyl", "br")]
    [InlineData("/artwork/film:tt0111161.svg", "br")]
    public async Task Text_is_compressed_and_reads_the_same(string address, string encoding)
    {
        var plain = await AskAsync(address, null);
        var compressed = await AskAsync(address, encoding);
        Assert.Equal(encoding, compressed.Encoding);
        Assert.Null(plain.Encoding);
        Assert.InRange(compressed.Bytes.Length, 1, plain.Bytes.Length - 1);
        // Tokens and times differ from answer to answer; the length of the text hardly does.
        Assert.InRange(Unpacked(compressed).Length, plain.Bytes.Length * 0.98, plain.Bytes.Length * 1.02);
    }

    [Fact]
    public async Task A_page_takes_less_than_a_third_of_the_bytes()
    {
        var plain = await AskAsync("/?expression=sad&aim=lift", null);
        var compressed = await AskAsync("/?expression=sad&aim=lift", "br");
        Assert.InRange(compressed.Bytes.Length, 1, plain.Bytes.Length / 3);
    }

    /// <summary>A secret that is new in each answer cannot be guessed from the lengths of many answers.</summary>
    [Fact]
    public async Task The_form_token_is_another_in_each_answer()
    {
        using var browser = host.Browser();
        var tokens = new List<string>();
        for (var number = 0; number < 5; number++)
            tokens.Add(await browser.TokenAsync("/import"));
        Assert.Equal(5, tokens.Distinct().Count());
        // Data protection's magic header and the id of its key are no secret; what follows is random.
        const int KnownLetters = 30;
        Assert.Equal(5, tokens.Select(token => token.Substring(KnownLetters, 4)).Distinct().Count());
    }

    private static string Unpacked((string? Encoding, byte[] Bytes) reply)
    {
        using var bytes = new MemoryStream(reply.Bytes);
        using Stream unpacking = reply.Encoding == "br"
            ? new BrotliStream(bytes, CompressionMode.Decompress)
            : new GZipStream(bytes, CompressionMode.Decompress);
        using var text = new StreamReader(unpacking, Encoding.Latin1);
        return text.ReadToEnd();
    }

    private async Task<(string? Encoding, byte[] Bytes)> AskAsync(string address, string? encoding)
    {
        using var handler = new SocketsHttpHandler { AutomaticDecompression = DecompressionMethods.None };
        using var browser = new HttpClient(handler) { BaseAddress = host.Address };
        if (encoding is not null)
            browser.DefaultRequestHeaders.AcceptEncoding.Add(new StringWithQualityHeaderValue(encoding));
        using var reply = await browser.GetAsync(address);
        Assert.Contains("Accept-Encoding", encoding is null ? ["Accept-Encoding"] : reply.Headers.Vary);
        return (reply.Content.Headers.ContentEncoding.SingleOrDefault(), await reply.Content.ReadAsByteArrayAsync());
    }
}
