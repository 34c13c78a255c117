using System.Net;
using ExpressiFy.Metadata.Http;

namespace ExpressiFy.Web.Hosting;

/// <summary>What browsers are told not to do with our pages.</summary>
public static class SecurityHeaders
{
    /// <summary>Everything is our own and in files. Only previews play from elsewhere, from their providers' hosts.</summary>
    private const string ContentSecurityPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; connect-src 'self'; font-src 'self'; "
        + "manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; media-src 'self' blob:";

    private const string PermissionsPolicy =
        "camera=(self), microphone=(), geolocation=(), display-capture=(), payment=(), usb=(), serial=(), midi=(), browsing-topics=()";

    public static void UseSecurityHeaders(this WebApplication app)
    {
        var previews = app.Services.GetRequiredService<PreviewHosts>().Names.Select(Source);
        var policy = string.Join(' ', previews.Prepend(ContentSecurityPolicy));
        app.Use((http, next) => AddAsync(http, next, policy));
    }

    /// <summary>Lets this one page show a frame of another site.</summary>
    public static void AllowFrame(this HttpResponse response, string origin) =>
        response.Headers.ContentSecurityPolicy = $"{response.Headers.ContentSecurityPolicy}; frame-src {origin}";

    private static Task AddAsync(HttpContext http, RequestDelegate next, string policy)
    {
        var headers = http.Response.Headers;
        headers.ContentSecurityPolicy = policy;
        headers["Permissions-Policy"] = PermissionsPolicy;
        // Not stricter: YouTube's player refuses to play (error 153) when it is not told where it is embedded or linked from.
        headers["Referrer-Policy"] = "strict-origin-when-cross-origin";
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        return next(http);
    }

    // ".example.org" stands for all hosts below; plain http is for this very machine, which only tests use.
    private static string Source(string host) =>
        host.StartsWith('.') ? $"https://*{host}"
        : IPAddress.TryParse(host, out var address) && IPAddress.IsLoopback(address) ? $"http://{host}:*"
        : $"https://{host}";
}
