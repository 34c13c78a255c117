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
        var files = app.Services.GetRequiredService<DeviceFiles>();
        app.MapGet($"{Folder}/files.json", (HttpContext http) => List(http, files))
            .ExcludeFromDescription()
            .WithoutRequestLimit(Why);
        foreach (var file in files.List.Files.Values)
        {
            app.MapGet(file.Address, (HttpContext http) => Send(http, file))
                .ExcludeFromDescription()
                .WithoutRequestLimit(Why);
        }
    }

    /// <summary>The addresses of one version of all files: old and new ones are never mixed.</summary>
    private static JsonHttpResult<DeviceReply> List(HttpContext http, DeviceFiles files)
    {
        http.Response.Headers.CacheControl = "no-cache";
        return TypedResults.Json(DeviceReply.Of(files.List));
    }

    private static IResult Send(HttpContext http, DeviceFile file)
    {
        var response = http.Response;
        response.Headers.CacheControl = Forever;
        response.Headers.Vary = HeaderNames.AcceptEncoding;
        var path = DeviceFiles.PathOf(file);
        var type = TypeOf(file.Name);
        if (!AcceptsBrotli(http.Request))
            return TypedResults.Stream(new BrotliStream(File.OpenRead(path), CompressionMode.Decompress), type);
        response.Headers.ContentEncoding = Brotli;
        return TypedResults.PhysicalFile(path, type);
    }

    private static bool AcceptsBrotli(HttpRequest request) =>
        StringWithQualityHeaderValue.TryParseList(request.Headers.AcceptEncoding, out var accepted)
        && accepted.Any(IsBrotli);

    private static bool IsBrotli(StringWithQualityHeaderValue coding) =>
        coding.Value.Equals(Brotli, StringComparison.OrdinalIgnoreCase) && coding.Quality is not 0;

    private static string TypeOf(string name) => Path.GetExtension(name) switch
    {
        ".js" => "text/javascript",
        ".wasm" => "application/wasm",
        _ => "application/octet-stream",
    };
}
