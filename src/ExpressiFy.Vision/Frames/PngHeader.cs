using System.Buffers.Binary;

namespace ExpressiFy.Vision.Frames;

/// <summary>Walks the chunks of a PNG file (W3C PNG, third edition, section 5).</summary>
internal static class PngHeader
{
    private const int Signature = 8;

    /// <summary>Length, type and checksum around a chunk's content.</summary>
    private const int Around = 12;

    public static ImageHeader Read(ReadOnlySpan<byte> file)
    {
        int width = 0, height = 0, orientation = 1;
        for (var at = Signature; at + Around <= file.Length;)
        {
            var length = BinaryPrimitives.ReadUInt32BigEndian(file[at..]);
            if (length > file.Length - at - Around)
                break;

            var type = file.Slice(at + 4, 4);
            var content = file.Slice(at + 8, (int)length);
            if (at == Signature)
            {
                if (!type.SequenceEqual("IHDR"u8) || length != 13)
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

            at += Around + (int)length;
        }

        throw FrameException.Broken("the file ends early");
    }

    private static int Side(ReadOnlySpan<byte> content)
    {
        var side = BinaryPrimitives.ReadUInt32BigEndian(content);
        return side <= int.MaxValue ? (int)side : throw FrameException.Broken("its size is impossible");
    }
}
