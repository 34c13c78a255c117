using System.Buffers.Binary;

namespace ExpressiFy.Vision.Frames;

/// <summary>The chunks of one WebP picture that decoding needs.</summary>
internal ref struct WebpParts
{
    /// <summary>Content of a VP8X chunk: flags, three reserved bytes, width and height less one.</summary>
    private const int ExtendedLength = 10, WidthPlace = 4, HeightPlace = 7;

    private const byte AlphaFlag = 0x10;

    /// <summary>
    /// Decoded bytes of a pixel with a further copy of half the sides, as measured: three colours of a lossy picture,
    /// the decoder's own four besides for a lossless one, and what transparency adds to each.
    /// </summary>
    private const double LossyBytes = 5, LossyAlphaBytes = 3.5, LosslessBytes = 7.75, LosslessAlphaBytes = 1;

    private ReadOnlySpan<byte> extended;
    private ReadOnlySpan<byte> alpha;
    private bool isLossless;

    /// <summary>Content of the VP8 or VP8L chunk.</summary>
    public ReadOnlySpan<byte> Pixels { get; private set; }

    /// <summary>The size in the extended header; null without one.</summary>
    public readonly (int Width, int Height)? StatedSize => extended.IsEmpty
        ? null
        : (1 + WebpFile.UInt24(extended[WidthPlace..]), 1 + WebpFile.UInt24(extended[HeightPlace..]));

    /// <summary>Lossless pixels say themselves whether they have transparency.</summary>
    private readonly bool HasAlpha => isLossless ? (Pixels[4] & AlphaFlag) != 0 : !alpha.IsEmpty;

    private readonly double BytesPerPixel
    {
        get
        {
            if (isLossless)
                return LosslessBytes + (HasAlpha ? LosslessAlphaBytes : 0);
            return LossyBytes + (HasAlpha ? LossyAlphaBytes : 0);
        }
    }

    /// <summary>Takes a chunk if it is the first of a kind that decoding needs.</summary>
    public void Take(ReadOnlySpan<byte> type, ReadOnlySpan<byte> content)
    {
        if (!Pixels.IsEmpty)
            return;
        if (type.SequenceEqual("VP8X"u8) && content.Length >= ExtendedLength && extended.IsEmpty)
        {
            extended = content[..ExtendedLength];
        }
        else if (type.SequenceEqual("ALPH"u8) && alpha.IsEmpty)
        {
            alpha = content;
        }
        else if (IsPixels(type, content))
        {
            Pixels = content;
            isLossless = type[3] == 'L';
        }
    }

    /// <summary>The file of these chunks alone.</summary>
    /// <exception cref="FrameException">There are no pixels, or they have another size than stated.</exception>
    public readonly ImageFile ToFile(int orientation)
    {
        if (Pixels.IsEmpty)
            throw FrameException.Broken("it holds no picture");
        var (width, height) = PixelSize();
        if (StatedSize is not null && StatedSize != (width, height))
            throw FrameException.Broken("it states two sizes");
        DecodeLimits.CheckSize(width, height);
        var header = new ImageHeader(ImageFormat.Webp, width, height, orientation)
        {
            HasAlpha = HasAlpha,
            BytesPerPixel = BytesPerPixel,
        };
        return new(header, StillPicture(width, height));
    }

    private static bool IsPixels(ReadOnlySpan<byte> type, ReadOnlySpan<byte> content) =>
        (type.SequenceEqual("VP8 "u8) && content.Length >= 10) || (type.SequenceEqual("VP8L"u8) && content.Length >= 5);

    private static int UInt14(ReadOnlySpan<byte> content) => BinaryPrimitives.ReadUInt16LittleEndian(content) & 0x3FFF;

    private static void AddChunk(KeptParts file, ReadOnlySpan<byte> type, ReadOnlySpan<byte> content)
    {
        Span<byte> length = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(length, content.Length);
        file.Add(type);
        file.Add(length);
        file.Add(content);
        if (content.Length % 2 == 1)
            file.Add([0]); // chunks have an even length
    }

    private readonly (int Width, int Height) PixelSize()
    {
        if (!isLossless)
            return (UInt14(Pixels[6..]), UInt14(Pixels[8..]));
        var bits = BinaryPrimitives.ReadUInt32LittleEndian(Pixels[1..]);
        return (1 + (int)(bits & 0x3FFF), 1 + (int)((bits >> 14) & 0x3FFF));
    }

    /// <summary>A file without animation and metadata.</summary>
    private readonly ReadOnlyMemory<byte> StillPicture(int width, int height)
    {
        var chunks = new KeptParts(Pixels.Length + alpha.Length + 64);
        chunks.Add("WEBP"u8);
        if (!isLossless && !alpha.IsEmpty)
        {
            Span<byte> header = stackalloc byte[ExtendedLength + 1];
            header.Clear();
            header[0] = AlphaFlag;
            BinaryPrimitives.WriteInt32LittleEndian(header[WidthPlace..], width - 1);
            BinaryPrimitives.WriteInt32LittleEndian(header[HeightPlace..], height - 1);
            AddChunk(chunks, "VP8X"u8, header[..ExtendedLength]);
            AddChunk(chunks, "ALPH"u8, alpha);
        }

        AddChunk(chunks, isLossless ? "VP8L"u8 : "VP8 "u8, Pixels);
        var file = new KeptParts(chunks.Content.Length + 8);
        AddChunk(file, "RIFF"u8, chunks.Content.Span);
        return file.Content;
    }
}
