using ExpressiFy.Text;
using ExpressiFy.Vision.Frames;
using ExpressiFy.Web.Hosting;

namespace ExpressiFy.Web.Photo;

/// <summary>Takes a picture's bytes out of a request, into memory and nowhere else.</summary>
internal static class UploadedPicture
{
    /// <summary>Name of the multipart field.</summary>
    public const string Field = "image";

    /// <summary>The raw body or the multipart field <see cref="Field"/>; null when a form has no such field, empty when nothing was sent.</summary>
    /// <exception cref="FrameException">More bytes than a picture may have.</exception>
    public static async Task<byte[]?> ReadAsync(HttpRequest request, CancellationToken cancellation)
    {
        if (request.ContentLength > RequestLimits.LargestBodyBytes)
            throw TooLarge();
        if (!IsMultipart(request))
            return await ReadAsync(request.Body, cancellation);

        var file = (await request.ReadFormAsync(cancellation)).Files.GetFile(Field);
        if (file is null)
            return null;
        await using var content = file.OpenReadStream();
        return await ReadAsync(content, cancellation);
    }

    /// <summary>Only this says that a picture is wrapped; any other content type is the sender's name for the bytes, which say themselves what they are.</summary>
    private static bool IsMultipart(HttpRequest request) =>
        request.ContentType?.StartsWith("multipart/form-data", StringComparison.OrdinalIgnoreCase) == true;

    private static async Task<byte[]> ReadAsync(Stream content, CancellationToken cancellation) =>
        await BoundedStream.ReadAsync(content, Frame.LargestBytes, cancellation) ?? throw TooLarge();

    private static FrameException TooLarge() => new(FrameProblem.TooLarge, $"The picture has more than {Frame.LargestBytes / 1024 / 1024} MB.");
}
