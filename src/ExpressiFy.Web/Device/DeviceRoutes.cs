using System.IO.Compression;
using ExpressiFy.Web.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;

namespace ExpressiFy.Web.Device;

/// <summary>/device: what a browser loads to read pictures itself.</summary>
public static class DeviceRoutes
{
    /// <summary>Where the files are.</summary>
    public const string Folder = "/device";

    private const string Brotli = "br";
    private const string Why = "A file of the build; who reads on their device loads five of them once.";

    // An address has the version of its content, so that it never changes.
    private const string Forever = "public, max-age=31536000, immutable";

    public static void MapDeviceFiles(this WebApplication app)
    {
        app.MapGet($"{Folder}/files", List).ExcludeFromDescription().WithoutRequestLimit(Why);
        app.MapGet($"{Folder}/{{version}}/{{name}}", Send).ExcludeFromDescription().WithoutRequestLimit(Why);
    }

    /// <summary>The addresses of one version of all files: old and new ones are never mixed.</summary>
    private static JsonHttpResult<DeviceReply> List(HttpContext http, DeviceFiles files)
    {
        http.Response.Headers.CacheControl = "no-cache";
        return TypedResults.Json(DeviceReply.Of(files.List));
    }

    private static IResult Send(string version, string name, HttpContext http, DeviceFiles files)
    {
        if (files.Find(version, name) is not { } path)
            return TypedResults.NotFound();
        var response = http.Response;
        response.Headers.CacheControl = Forever;
        response.Headers.Vary = HeaderNames.AcceptEncoding;
        var type = TypeOf(name);
        if (!AcceptsBrotli(http.Request))
            return TypedResults.Stream(new BrotliStream(File.OpenRead(path), CompressionMode.Decompress), type);
        response.Headers.ContentEncoding = Brotli;
        return TypedResults.PhysicalFile(path, type);
    }

    private static bool AcceptsBrotli(HttpRequest request) =>
        StringWithQualityHeaderValue.TryParseList(request.Headers.AcceptEncoding, out var accepted)
        && accepted.Any(coding =>
            coding.Value.Equals(Brotli, StringComparison.OrdinalIgnoreCase) && coding.Quality != 0);

    private static string TypeOf(string name) => Path.GetExtension(name) switch
    {
        ".js" => "text/javascript",
        ".wasm" => "application/wasm",
        _ => "application/octet-stream",
    };
}
