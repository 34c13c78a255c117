using System.IO.Compression;
using ExpressiFy.Testing.Pictures;

namespace ExpressiFy.Vision.Tests.Frames;

/// <summary>PNGs whose samples are all the same, in every form that the format has.</summary>
internal static class FlatPng
{
    public const int Gray = 0, Colour = 2, Palette = 3, GrayAlpha = 4, ColourAlpha = 6;

    /// <summary>Where each of the seven passes of an interlaced picture begins, and its steps.</summary>
    private static readonly (int X, int Y, int StepX, int StepY)[] Passes =
        [(0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2)];

    /// <summary>The end chunk.</summary>
    public static byte[] End { get; } = ExifPictures.PngChunk("IEND"u8, []);

    /// <summary>Makes a picture.</summary>
    /// <param name="width">In pixels.</param>
    /// <param name="height">In pixels.</param>
    /// <param name="colour">Colour type.</param>
    /// <param name="depth">Bits of a sample.</param>
    /// <param name="sample">Every byte of the pixels.</param>
    /// <param name="filter">Filter of every row; 4 (Paeth) takes the most time.</param>
    /// <param name="interlaced">Whether it comes in seven passes.</param>
    /// <param name="extra">Chunks between the header and the pixels.</param>
    /// <param name="pixelParts">Chunks into which the pixels are cut.</param>
    public static byte[] Of(
        int width,
        int height,
        int colour = Colour,
        int depth = 8,
        byte sample = 0,
        byte filter = 0,
        bool interlaced = false,
        byte[]? extra = null,
        int pixelParts = 1)
    {
        byte[] header =
        [
            .. ExifPictures.BigEndian(width), .. ExifPictures.BigEndian(height),
            (byte)depth, (byte)colour, 0, 0, (byte)(interlaced ? 1 : 0),
        ];
        byte[] palette = colour == Palette ? ExifPictures.PngChunk("PLTE"u8, new byte[768]) : [];
        var pixels = Pixels(width, height, BitsPerPixel(colour, depth), sample, filter, interlaced);
        var parts = pixels.Chunk((pixels.Length + pixelParts - 1) / pixelParts)
            .SelectMany(part => ExifPictures.PngChunk("IDAT"u8, part));
        return
        [
            0x89, .. "PNG\r\n\x1a\n"u8, .. ExifPictures.PngChunk("IHDR"u8, header), .. palette, .. extra ?? [],
            .. parts, .. End,
        ];
    }

    /// <summary>Zeros that are compressed a thousandfold.</summary>
    public static byte[] CompressedZeros(int length)
    {
        using var compressed = new MemoryStream();
        using (var stream = new ZLibStream(compressed, CompressionLevel.Optimal, leaveOpen: true))
            stream.Write(new byte[length]);
        return compressed.ToArray();
    }

    private static int BitsPerPixel(int colour, int depth) => depth * colour switch
    {
        Colour => 3,
        GrayAlpha => 2,
        ColourAlpha => 4,
        _ => 1,
    };

    private static byte[] Pixels(int width, int height, int bits, byte sample, byte filter, bool interlaced)
    {
        using var compressed = new MemoryStream();
        using (var stream = new ZLibStream(compressed, CompressionLevel.Fastest, leaveOpen: true))
        {
            foreach (var (x, y, stepX, stepY) in interlaced ? Passes : [(0, 0, 1, 1)])
            {
                var columns = (width - x + stepX - 1) / stepX;
                var rows = (height - y + stepY - 1) / stepY;
                var row = new byte[1 + (((columns * bits) + 7) / 8)];
                Array.Fill(row, sample);
                row[0] = filter;
                for (var i = 0; i < rows && columns > 0; i++)
                    stream.Write(row);
            }
        }

        return compressed.ToArray();
    }
}
