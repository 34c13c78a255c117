using System.Net;
using ExpressiFy.Metadata.Http;
using ExpressiFy.Settings;
using Microsoft.Extensions.Options;

namespace ExpressiFy.Web.Hosting;

/// <summary>Adds headers that restrict what browsers allow our pages.</summary>
public static class SecurityHeaders
{
    /// <summary>Allows only files of this host. Previews may also play from the hosts of their providers.</summary>
    private const string ContentSecurityPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; connect-src 'self'; "
        + "font-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; "
        + "media-src 'self' blob:";

    // What reads on the visitor's device is WebAssembly in a Worker.
    private const string ScriptsOfThisHost = "script-src 'self'";
    private const string ReadingOnDevice = $"{ScriptsOfThisHost} 'wasm-unsafe-eval'; worker-src 'self'";

    private const string PermissionsPolicy =
        "camera=(self), microphone=(), geolocation=(), display-capture=(), payment=(), usb=(), serial=(), midi=(), "
        + "browsing-topics=()";

    public static void UseSecurityHeaders(this WebApplication app)
    {
        var previewSources = app.Services.GetRequiredService<PreviewHosts>().Names.Select(SourceOf);
        var where = app.Services.GetRequiredService<IOptions<ReadingOptions>>().Value.Where;
        var own = where == ReadingPlace.Server
            ? ContentSecurityPolicy
            : ContentSecurityPolicy.Replace(ScriptsOfThisHost, ReadingOnDevice, StringComparison.Ordinal);
        var policy = string.Join(' ', previewSources.Prepend(own));
        app.Use((http, next) =>
        {
            Add(http.Response.Headers, policy);
            return next(http);
        });
    }

    /// <summary>Lets this one page show a frame of another site.</summary>
    public static void AllowFrame(this HttpResponse response, string origin) =>
        response.Headers.ContentSecurityPolicy = $"{response.Headers.ContentSecurityPolicy}; frame-src {origin}";

    private static void Add(IHeaderDictionary headers, string policy)
    {
        headers.ContentSecurityPolicy = policy;
        headers["Permissions-Policy"] = PermissionsPolicy;
        // Not stricter: YouTube's player refuses to play (error 153) when it does not learn where it is embedded.
        headers["Referrer-Policy"] = "strict-origin-when-cross-origin";
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
    }

    /// <summary>A host name as a source of the policy; ".example.org" means all hosts below it.</summary>
    private static string SourceOf(string host)
    {
        if (host.StartsWith('.'))
            return $"https://*{host}";
        // Plain http is for this very machine, which only tests use.
        var isLoopback = IPAddress.TryParse(host, out var address) && IPAddress.IsLoopback(address);
        return isLoopback ? $"http://{host}:*" : $"https://{host}";
    }
}
