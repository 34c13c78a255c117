using System.Buffers.Binary;

namespace ExpressiFy.Vision.Frames;

/// <summary>Reads the chunks of a PNG file (W3C PNG, third edition, section 5).</summary>
internal static class PngHeader
{
    private const int SignatureLength = 8;
    private const int HeaderContentLength = 13;

    /// <summary>Length, type and checksum of a chunk, four bytes each.</summary>
    private const int ChunkOverhead = 12;

    public static ImageHeader Read(ReadOnlySpan<byte> file)
    {
        var width = 0;
        var height = 0;
        var orientation = 1;
        var position = SignatureLength;
        while (position + ChunkOverhead <= file.Length)
        {
            var length = BinaryPrimitives.ReadUInt32BigEndian(file[position..]);
            if (length > file.Length - position - ChunkOverhead)
                break;

            var type = file.Slice(position + 4, 4);
            var content = file.Slice(position + 8, (int)length);
            if (position == SignatureLength)
            {
                if (!type.SequenceEqual("IHDR"u8) || length != HeaderContentLength)
                    throw FrameException.Broken("it has no header chunk");
                width = Side(content);
                height = Side(content[4..]);
            }
            else if (type.SequenceEqual("eXIf"u8))
            {
                orientation = ExifOrientation.Read(content);
            }
            else if (type.SequenceEqual("IEND"u8))
            {
                return new(ImageFormat.Png, width, height, orientation);
            }

            position += ChunkOverhead + (int)length;
        }

        throw FrameException.Broken("the file ends early");
    }

    private static int Side(ReadOnlySpan<byte> content)
    {
        var side = BinaryPrimitives.ReadUInt32BigEndian(content);
        if (side > int.MaxValue)
            throw FrameException.Broken("its size is impossible");
        return (int)side;
    }
}
