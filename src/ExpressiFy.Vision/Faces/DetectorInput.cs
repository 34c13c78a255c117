using System.Numerics;
using ExpressiFy.Vision.Pixels;

namespace ExpressiFy.Vision.Faces;

/// <summary>Makes the detector's input of a region of a picture.</summary>
internal static class DetectorInput
{
    /// <summary>Values of one input: three planes of 128×128.</summary>
    public const int Length = 3 * Plane;

    private const int Side = BlazeFace.Side;
    private const int Plane = Side * Side;

    /// <summary>Maps gray values 0…255 to −1…1.</summary>
    private const float Mean = 127.5f;

    /// <summary>
    /// Scales the region into a square with black margins. Returns its pixels for one of the picture, and the margins.
    /// </summary>
    /// <param name="picture">In colour.</param>
    /// <param name="region">May reach beyond the picture, where the square is black.</param>
    /// <param name="inside">The part of the region in the picture, not empty.</param>
    /// <param name="square">128×128 pixels in colour.</param>
    public static (double Scale, double Left, double Top) Fill(
        PixelBuffer picture, Region region, Region inside, PixelBuffer square)
    {
        var scale = (double)Side / Math.Max(region.Width, region.Height);
        var left = (Side - (region.Width * scale)) / 2;
        var top = (Side - (region.Height * scale)) / 2;

        // At least one pixel, however narrow the visible part of the picture is.
        var x = Math.Clamp((int)Math.Round(left + ((inside.X - region.X) * scale)), 0, Side - 1);
        var y = Math.Clamp((int)Math.Round(top + ((inside.Y - region.Y) * scale)), 0, Side - 1);
        var width = Math.Clamp((int)Math.Round(inside.Width * scale), 1, Side - x);
        var height = Math.Clamp((int)Math.Round(inside.Height * scale), 1, Side - y);

        square.Bytes.Clear();
        if (scale < 1)
            AreaResize.Write(picture, inside, square, new(x, y, width, height));
        else
            LinearResize.Write(picture, inside, square, new(x, y, width, height));
        return (scale, left, top);
    }

    /// <summary>Writes the square's planes: red, green, blue, −1…1.</summary>
    public static void Write(PixelBuffer square, Span<float> values)
    {
        var red = values[..Plane];
        var green = values.Slice(Plane, Plane);
        var blue = values.Slice(2 * Plane, Plane);
        for (var y = 0; y < Side; y++)
        {
            var row = square.Colours(y);
            // A vector has 4, 8 or 16 pixels, of which 128 is a multiple.
            for (var x = 0; x < Side; x += Vector<uint>.Count)
            {
                var pixels = new Vector<uint>(row[x..]);
                var place = (y * Side) + x;
                Scaled(pixels >> 16).CopyTo(red[place..]);
                Scaled(pixels >> 8).CopyTo(green[place..]);
                Scaled(pixels).CopyTo(blue[place..]);
            }
        }
    }

    private static Vector<float> Scaled(Vector<uint> pixels)
    {
        var bytes = Vector.AsVectorInt32(pixels & new Vector<uint>(byte.MaxValue));
        return (Vector.ConvertToSingle(bytes) - new Vector<float>(Mean)) * (1 / Mean);
    }
}
