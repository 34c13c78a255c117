using System.Numerics;

namespace ExpressiFy.Vision.Pixels;

/// <summary>Gray of colours, as BT.601 weighs them.</summary>
internal static class Luma
{
    /// <summary>The weights .114, .587 and .299 in 15 bits, as OpenCV rounds them; their sum is 1.</summary>
    private const uint Blue = 3735, Green = 19235, Red = 9798;

    private const int Bits = 15;
    private const uint Half = 1 << (Bits - 1);

    /// <summary>A part of a colour picture in gray.</summary>
    public static PixelBuffer Of(PixelBuffer picture, Region part)
    {
        var gray = new PixelBuffer(part.Width, part.Height, PixelBuffer.Gray);
        for (var y = 0; y < part.Height; y++)
            WriteRow(picture.Colours(part.Y + y).Slice(part.X, part.Width), gray.Row(y));
        return gray;
    }

    /// <summary>Mean of a colour picture, 0 black … 1 white, with the exact weights.</summary>
    public static double Mean(PixelBuffer picture)
    {
        double blue = 0, green = 0, red = 0;
        for (var y = 0; y < picture.Height; y++)
        {
            var row = picture.Colours(y);
            Vector<uint> blues = default, greens = default, reds = default;
            var low = new Vector<uint>(byte.MaxValue);
            var x = 0;
            for (; x <= row.Length - Vector<uint>.Count; x += Vector<uint>.Count)
            {
                var pixels = new Vector<uint>(row[x..]);
                blues += pixels & low;
                greens += (pixels >> 8) & low;
                reds += (pixels >> 16) & low;
            }

            blue += Vector.Sum(blues);
            green += Vector.Sum(greens);
            red += Vector.Sum(reds);
            foreach (var pixel in row[x..])
            {
                blue += (byte)pixel;
                green += (byte)(pixel >> 8);
                red += (byte)(pixel >> 16);
            }
        }

        var weighted = (.114 * blue) + (.587 * green) + (.299 * red);
        return weighted / ((double)picture.Width * picture.Height) / byte.MaxValue;
    }

    private static void WriteRow(ReadOnlySpan<uint> colours, Span<byte> grays)
    {
        var count = Vector<uint>.Count;
        var x = 0;
        for (; x <= colours.Length - (4 * count); x += 4 * count)
        {
            var low = Vector.Narrow(Weigh(new(colours[x..])), Weigh(new(colours[(x + count)..])));
            var high = Vector.Narrow(
                Weigh(new(colours[(x + (2 * count))..])), Weigh(new(colours[(x + (3 * count))..])));
            Vector.Narrow(low, high).CopyTo(grays[x..]);
        }

        for (; x < colours.Length; x++)
        {
            var pixel = colours[x];
            var sum = ((byte)pixel * Blue) + ((byte)(pixel >> 8) * Green) + ((byte)(pixel >> 16) * Red);
            grays[x] = (byte)((sum + Half) >> Bits);
        }
    }

    private static Vector<uint> Weigh(Vector<uint> pixels)
    {
        var low = new Vector<uint>(byte.MaxValue);
        var sum = ((pixels & low) * Blue) + (((pixels >> 8) & low) * Green) + (((pixels >> 16) & low) * Red);
        return (sum + new Vector<uint>(Half)) >> Bits;
    }
}
