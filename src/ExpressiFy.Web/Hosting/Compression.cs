using System.IO.Compression;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.ResponseCompression;

namespace ExpressiFy.Web.Hosting;

/// <summary>Compresses pages, styles, scripts and JSON, with Brotli or gzip.</summary>
/// <remarks>
/// Over https too. Where an answer repeats what an address says beside something that is secret, its length would tell
/// whether the two are alike (BREACH, breachattack.com); see <see cref="WithoutCompression"/> and decision 0061.
/// </remarks>
public static class Compression
{
    private static readonly string[] MediaTypes =
    [
        "text/html", "text/css", "text/javascript", "text/plain", "text/csv", "application/json",
        "application/problem+json", "application/xspf+xml", "application/vnd.apple.mpegurl", "image/svg+xml",
    ];

    public static void AddCompressedAnswers(this WebApplicationBuilder builder)
    {
        builder.Services.AddResponseCompression(options =>
        {
            options.EnableForHttps = true;
            options.MimeTypes = MediaTypes;
            options.Providers.Add<BrotliCompressionProvider>();
            options.Providers.Add<GzipCompressionProvider>();
        });
        // Brotli's fastest level makes longer answers than gzip's.
        builder.Services.Configure<BrotliCompressionProviderOptions>(brotli => brotli.Level = CompressionLevel.Optimal);
        builder.Services.Configure<GzipCompressionProviderOptions>(gzip => gzip.Level = CompressionLevel.Fastest);
    }

    public static void UseCompressedAnswers(this WebApplication app) => app.UseResponseCompression();

    /// <summary>
    /// Sends this answer as it is: it repeats a text of the address beside what is known of the visitor.
    /// </summary>
    public static void WithoutCompression(this HttpContext http)
    {
        if (http.Features.Get<IHttpsCompressionFeature>() is { } compression)
            compression.Mode = HttpsCompressionMode.DoNotCompress;
    }
}
