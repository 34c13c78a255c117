using ExpressiFy.Imports.Uploads;
using ExpressiFy.Text;
using ExpressiFy.Web.Hosting;

namespace ExpressiFy.Web.Imports;

/// <summary>Reads uploaded files into memory; they are stored nowhere.</summary>
internal static class UploadedLists
{
    // The name is part of sentences in the report.
    private const int LongestName = 100;

    private const string NameOfNamelessFile = "list.csv";

    /// <summary>
    /// The files of a form that are not empty, whatever its fields are called; or the body as a file called
    /// <paramref name="bodyName"/>.
    /// </summary>
    /// <exception cref="ImportException">More than <see cref="ImportLimits.LargestUpload"/> bytes together.</exception>
    public static async Task<IReadOnlyList<UploadedFile>> ReadAsync(
        HttpRequest request, string? bodyName, CancellationToken cancellation)
    {
        if (request.ContentLength > ImportLimits.LargestUpload + RequestLimits.FormOverheadBytes)
            throw TooLarge();
        return IsMultipart(request)
            ? await ReadFormAsync(request, cancellation)
            : await ReadBodyAsync(request, bodyName, cancellation);
    }

    /// <summary>A field of the form; null when there is none, or no form.</summary>
    public static async Task<string?> ReadFieldAsync(HttpRequest request, string name)
    {
        if (!IsMultipart(request))
            return null;
        var form = await request.ReadFormAsync(request.HttpContext.RequestAborted);
        return form[name];
    }

    private static bool IsMultipart(HttpRequest request) =>
        request.ContentType?.StartsWith("multipart/form-data", StringComparison.OrdinalIgnoreCase) == true;

    private static async Task<IReadOnlyList<UploadedFile>> ReadBodyAsync(
        HttpRequest request, string? name, CancellationToken cancellation)
    {
        var body = await ReadAsync(request.Body, ImportLimits.LargestUpload, cancellation);
        return body.Length == 0 ? [] : [new(NameOf(name), body)];
    }

    private static async Task<IReadOnlyList<UploadedFile>> ReadFormAsync(
        HttpRequest request, CancellationToken cancellation)
    {
        var form = await request.ReadFormAsync(cancellation);
        var files = new List<UploadedFile>();
        var bytesLeft = (long)ImportLimits.LargestUpload;
        foreach (var file in form.Files.Where(file => file.Length > 0))
        {
            await using var content = file.OpenReadStream();
            var bytes = await ReadAsync(content, bytesLeft, cancellation);
            bytesLeft -= bytes.Length;
            files.Add(new(NameOf(file.FileName), bytes));
        }

        return files;
    }

    private static async Task<byte[]> ReadAsync(Stream content, long limit, CancellationToken cancellation) =>
        await BoundedReader.ReadAsync(content, limit, cancellation) ?? throw TooLarge();

    // Some browsers send a whole path. The end of a long name is kept, because it has the extension.
    private static string NameOf(string? path)
    {
        var name = Path.GetFileName(path?.Replace('\\', '/') ?? "");
        if (name.Length == 0)
            return NameOfNamelessFile;
        return name.Length <= LongestName ? name : name[^LongestName..];
    }

    private static ImportException TooLarge()
    {
        const long Megabytes = ImportLimits.LargestUpload / 1024 / 1024;
        return new(ImportProblem.TooLarge, $"The files have more than {Megabytes} MB together.");
    }
}
