namespace ExpressiFy.Metadata;

/// <summary>A poster or cover, complete and checked to be an image.</summary>
/// <param name="Bytes">At most <see cref="ArtworkReader.LargestBytes"/>.</param>
/// <param name="MediaType">image/jpeg, image/png or image/webp, by the first bytes.</param>
public sealed record ArtworkImage(ReadOnlyMemory<byte> Bytes, string MediaType)
{
    /// <summary>The image in these bytes; null when they do not begin like one of the three kinds.</summary>
    internal static ArtworkImage? From(byte[] bytes)
    {
        var mediaType = MediaTypeOf(bytes);
        return mediaType is null ? null : new(bytes, mediaType);
    }

    private static string? MediaTypeOf(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith<byte>([0xFF, 0xD8, 0xFF]))
            return "image/jpeg";
        if (bytes.StartsWith<byte>([0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]))
            return "image/png";
        // "RIFF", four bytes of length, "WEBP".
        var isWebP = bytes.StartsWith("RIFF"u8) && bytes.Length >= 12 && bytes[8..].StartsWith("WEBP"u8);
        return isWebP ? "image/webp" : null;
    }
}
