using System.Buffers.Binary;

namespace ExpressiFy.Vision.Models;

/// <summary>
/// Checks that a shared library of Linux is whole (ELF-64, System V ABI). The loader maps one that is cut off, and the
/// process ends with a bus error at its first missing page, which nothing can catch.
/// </summary>
internal static class ElfFile
{
    private const int HeaderLength = 64;
    private const int SegmentTablePlace = 32, SegmentLengthPlace = 54, SegmentCountPlace = 56;

    /// <summary>Within the description of a segment: where it begins in the file, and its bytes there.</summary>
    private const int OffsetPlace = 8, LengthPlace = 32;

    private static ReadOnlySpan<byte> LittleEndian64 => [0x7F, (byte)'E', (byte)'L', (byte)'F', 2, 1];

    /// <summary>
    /// Whether a segment lies beyond the end of the file. False for anything that is no ELF-64 file, which the loader
    /// refuses by itself.
    /// </summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static bool IsCutOff(string path)
    {
        using var file = File.OpenHandle(path);
        var length = RandomAccess.GetLength(file);
        Span<byte> header = stackalloc byte[HeaderLength];
        var read = RandomAccess.Read(file, header, fileOffset: 0);
        if (!header.StartsWith(LittleEndian64))
            return false;
        if (read < HeaderLength)
            return true;

        var table = BinaryPrimitives.ReadInt64LittleEndian(header[SegmentTablePlace..]);
        int size = BinaryPrimitives.ReadUInt16LittleEndian(header[SegmentLengthPlace..]);
        int count = BinaryPrimitives.ReadUInt16LittleEndian(header[SegmentCountPlace..]);
        if (size < LengthPlace + sizeof(long) || table < 0 || table + ((long)size * count) > length)
            return true;

        var segments = new byte[size * count];
        RandomAccess.Read(file, segments, table);
        for (var i = 0; i < count; i++)
        {
            var segment = segments.AsSpan(i * size);
            var offset = BinaryPrimitives.ReadInt64LittleEndian(segment[OffsetPlace..]);
            if (offset + BinaryPrimitives.ReadInt64LittleEndian(segment[LengthPlace..]) > length)
                return true;
        }

        return false;
    }
}
