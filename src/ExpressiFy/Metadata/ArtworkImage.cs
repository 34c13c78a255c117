namespace ExpressiFy.Metadata;

/// <summary>A poster or cover, whole and checked to be an image.</summary>
/// <param name="Bytes">At most <see cref="ArtworkReader.LargestBytes"/>.</param>
/// <param name="MediaType">image/jpeg, image/png or image/webp, by what the bytes are.</param>
public sealed record ArtworkImage(ReadOnlyMemory<byte> Bytes, string MediaType)
{
    /// <summary>The image in these bytes; null when they do not begin as one of the three kinds.</summary>
    internal static ArtworkImage? From(byte[] bytes) => bytes switch
    {
        [0xFF, 0xD8, 0xFF, ..] => new(bytes, "image/jpeg"),
        [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, ..] => new(bytes, "image/png"),
        [(byte)'R', (byte)'I', (byte)'F', (byte)'F', _, _, _, _, (byte)'W', (byte)'E', (byte)'B', (byte)'P', ..] => new(bytes, "image/webp"),
        _ => null,
    };
}
