using ExpressiFy.Vision.Frames;

namespace ExpressiFy.Cli.Detect;

/// <summary>What a file is by its first bytes, whatever its name says.</summary>
/// <param name="IsRead">Whether it is a picture that can be read.</param>
/// <param name="Reason">Why it is not read, as the end of a sentence; empty when it is.</param>
internal sealed record FileKind(bool IsRead, string Reason)
{
    private const int HeadLength = 32;

    /// <summary>Where a file of the ISO base media format states its brand.</summary>
    private const int BrandPlace = 4;

    public static FileKind Of(string path)
    {
        // An empty file is not opened: it may be a pipe, and reading one waits for ever.
        if (new FileInfo(path).Length == 0)
            return new(IsRead: false, "it is empty");

        Span<byte> buffer = stackalloc byte[HeadLength];
        using var file = File.OpenHandle(path);
        var head = buffer[..RandomAccess.Read(file, buffer, fileOffset: 0)];
        if (PictureFiles.BeginsLikePicture(head))
            return new(IsRead: true, "");
        var name = PictureName(head);
        return new(
            IsRead: false,
            name is null ? "it is no picture" : $"{name} is not read; save it as JPEG, PNG or WebP");
    }

    /// <summary>The name of a picture format that is not read; null for anything else.</summary>
    private static string? PictureName(ReadOnlySpan<byte> head)
    {
        if (head.StartsWith("GIF8"u8))
            return "GIF";
        if (head.StartsWith("BM"u8))
            return "BMP";
        if (head.StartsWith("II\x2A\0"u8) || head.StartsWith("MM\0\x2A"u8))
            return "TIFF or a camera's raw format";
        if (head.StartsWith("\0\0\x01\0"u8))
            return "ICO";
        if (head.Length < 2 * BrandPlace || !head[BrandPlace..].StartsWith("ftyp"u8))
            return null;
        if (head.IndexOf("avif"u8) > 0)
            return "AVIF";
        return head.IndexOf("heic"u8) > 0 || head.IndexOf("heix"u8) > 0 || head.IndexOf("mif1"u8) > 0 ? "HEIC" : null;
    }
}
