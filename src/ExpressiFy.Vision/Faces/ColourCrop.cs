using ExpressiFy.Vision.Pixels;

namespace ExpressiFy.Vision.Faces;

/// <summary>
/// A 112×112 colour face for the second network: red, green, blue of each pixel, row by row, 0…255.
/// </summary>
internal sealed class ColourCrop
{
    /// <summary>Width and height in pixels.</summary>
    public const int Side = 112;

    /// <summary>Number of values, 37,632.</summary>
    public const int Length = Side * Side * Channels;

    /// <summary>Values of a pixel.</summary>
    public const int Channels = 3;

    /// <summary>
    /// Side of the upright square relative to the longer side of the detector's box: with it the second network was
    /// measured.
    /// </summary>
    private const double UprightSide = 1.05;

    private readonly byte[] values;

    private ColourCrop(byte[] values) => this.values = values;

    /// <summary>The <see cref="Length"/> values.</summary>
    public ReadOnlySpan<byte> Values => values;

    /// <summary>
    /// The square of the aligned 48×48 crop (<see cref="CropPlacement"/>), in which the eyes are level.
    /// </summary>
    /// <param name="picture">In colour.</param>
    /// <param name="face">In pixels of that picture.</param>
    public static ColourCrop Aligned(PixelBuffer picture, Face face)
    {
        var placement = CropPlacement.Of(face);
        var side = placement.PixelsPerCropPixel * FaceCrop.Side;
        return Sampled(picture, placement.Centre, side, placement.Cosine, placement.Sine);
    }

    /// <summary>The upright square around the detector's box.</summary>
    /// <inheritdoc cref="Aligned" path="/param"/>
    public static ColourCrop Upright(PixelBuffer picture, Face face)
    {
        var box = face.Box;
        var side = Math.Max(box.Width, box.Height) * UprightSide;
        return Sampled(picture, new(box.CentreX, box.CentreY), side, cosine: 1, sine: 0);
    }

    /// <summary>
    /// One sample for each pixel, interpolated bilinearly as the network's own package does, also where that skips
    /// pixels of a large face. Beyond the picture's edge its last pixels are repeated.
    /// </summary>
    private static ColourCrop Sampled(PixelBuffer picture, FacePoint centre, double side, double cosine, double sine)
    {
        var values = new byte[Length];
        var step = side / Side;
        var right = picture.Width - 1;
        var bottom = picture.Height - 1;
        for (var i = 0; i < Side * Side; i++)
        {
            // From the centre of the crop to the centre of its pixel, rotated into the picture. The centre of a
            // picture's pixel is half a pixel from its corner.
            var (row, column) = Math.DivRem(i, Side);
            var across = (column + .5 - (Side / 2d)) * step;
            var down = (row + .5 - (Side / 2d)) * step;
            var x = centre.X + (cosine * across) - (sine * down) - .5;
            var y = centre.Y + (sine * across) + (cosine * down) - .5;

            var (left, top) = ((int)Math.Floor(x), (int)Math.Floor(y));
            var (partX, partY) = ((float)(x - left), (float)(y - top));
            var first = Math.Clamp(left, 0, right) * PixelBuffer.Colour;
            var second = Math.Clamp(left + 1, 0, right) * PixelBuffer.Colour;
            var upper = picture.Row(Math.Clamp(top, 0, bottom));
            var lower = picture.Row(Math.Clamp(top + 1, 0, bottom));
            for (var channel = 0; channel < Channels; channel++)
            {
                var above = Between(upper[first + channel], upper[second + channel], partX);
                var below = Between(lower[first + channel], lower[second + channel], partX);
                // The picture has blue first.
                values[(i * Channels) + Channels - 1 - channel] = (byte)(Between(above, below, partY) + .5f);
            }
        }

        return new(values);
    }

    private static float Between(float first, float second, float part) => first + ((second - first) * part);
}
