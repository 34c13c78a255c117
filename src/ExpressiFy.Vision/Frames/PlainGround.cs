using System.Runtime.InteropServices;
using ExpressiFy.Vision.Pixels;

namespace ExpressiFy.Vision.Frames;

/// <summary>
/// Lays a transparent picture on white paper. What is wholly transparent keeps some colour in the file, often that of
/// what was erased, which nobody sees and so must not be read.
/// </summary>
internal static class PlainGround
{
    private const uint White = byte.MaxValue;

    /// <summary>Replaces blue, green and red by what is seen, in place.</summary>
    /// <param name="picture">Its fourth byte is alpha, by which the colours are not multiplied.</param>
    public static void Lay(PixelBuffer picture)
    {
        foreach (ref var pixel in MemoryMarshal.Cast<byte, uint>(picture.Bytes))
        {
            var alpha = pixel >> 24;
            if (alpha == White)
                continue;
            var ground = (White * (White - alpha)) + (White / 2);
            var blue = (((pixel & White) * alpha) + ground) / White;
            var green = ((((pixel >> 8) & White) * alpha) + ground) / White;
            var red = ((((pixel >> 16) & White) * alpha) + ground) / White;
            pixel = blue | (green << 8) | (red << 16);
        }
    }
}
