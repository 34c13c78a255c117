using ExpressiFy.Text;
using ExpressiFy.Vision.Frames;
using ExpressiFy.Web.Hosting;

namespace ExpressiFy.Web.Photo;

/// <summary>Reads the bytes of an uploaded picture into memory; they are stored nowhere.</summary>
internal static class UploadedPicture
{
    /// <summary>Name of the form's field.</summary>
    public const string Field = "image";

    /// <summary>
    /// The body, or the file in the form's field <see cref="Field"/>; null when a form has no such file, empty when
    /// nothing was sent.
    /// </summary>
    /// <exception cref="FrameException">More than <see cref="Frame.LargestBytes"/> bytes.</exception>
    public static async Task<byte[]?> ReadAsync(HttpRequest request, CancellationToken cancellation)
    {
        if (request.ContentLength > RequestLimits.LargestBodyBytes)
            throw TooLarge();
        if (!IsMultipart(request))
            return await ReadAsync(request.Body, cancellation);

        var form = await request.ReadFormAsync(cancellation);
        var file = form.Files.GetFile(Field);
        if (file is null)
            return null;
        await using var content = file.OpenReadStream();
        return await ReadAsync(content, cancellation);
    }

    // Any other content type is that of the picture itself, which its bytes say better.
    private static bool IsMultipart(HttpRequest request) =>
        request.ContentType?.StartsWith("multipart/form-data", StringComparison.OrdinalIgnoreCase) == true;

    private static async Task<byte[]> ReadAsync(Stream content, CancellationToken cancellation) =>
        await BoundedReader.ReadAsync(content, Frame.LargestBytes, cancellation) ?? throw TooLarge();

    private static FrameException TooLarge() =>
        new(FrameProblem.TooLarge, $"The picture has more than {Frame.LargestBytes / 1024 / 1024} MB.");
}
