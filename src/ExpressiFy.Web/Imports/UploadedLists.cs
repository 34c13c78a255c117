using ExpressiFy.Imports.Uploads;
using ExpressiFy.Text;
using ExpressiFy.Web.Hosting;

namespace ExpressiFy.Web.Imports;

/// <summary>Takes the files out of a request, into memory and nowhere else.</summary>
internal static class UploadedLists
{
    /// <summary>All files of a form that hold anything, whatever its fields are called; or the raw body under the name <paramref name="bodyName"/>.</summary>
    /// <exception cref="ImportException">More bytes than an import may have.</exception>
    public static async Task<IReadOnlyList<UploadedFile>> ReadAsync(HttpRequest request, string? bodyName, CancellationToken cancellation)
    {
        if (request.ContentLength > ImportLimits.LargestUpload + RequestLimits.FormOverheadBytes)
            throw TooLarge();
        if (request.ContentType?.StartsWith("multipart/form-data", StringComparison.OrdinalIgnoreCase) != true)
            return await ReadAsync(request.Body, 0, cancellation) is { Length: > 0 } body ? [new(NameOf(bodyName), body)] : [];

        var files = new List<UploadedFile>();
        foreach (var file in (await request.ReadFormAsync(cancellation)).Files.Where(file => file.Length > 0))
        {
            await using var content = file.OpenReadStream();
            files.Add(new(NameOf(file.FileName), await ReadAsync(content, files.Sum(other => other.Content.Length), cancellation)));
        }

        return files;
    }

    private static async Task<byte[]> ReadAsync(Stream content, int before, CancellationToken cancellation) =>
        await BoundedStream.ReadAsync(content, ImportLimits.LargestUpload - before, cancellation) ?? throw TooLarge();

    // Some browsers send a whole path. The name goes into sentences, so it is kept short.
    private static string NameOf(string? name)
    {
        var bare = Path.GetFileName(name?.Replace('\\', '/') ?? "");
        return bare.Length == 0 ? "list.csv" : bare.Length <= 100 ? bare : bare[^100..];
    }

    private static ImportException TooLarge() =>
        new(ImportProblem.TooLarge, $"The files have more than {ImportLimits.LargestUpload / 1024 / 1024} MB together.");
}
