using ExpressiFy.Vision.Frames;
using ExpressiFy.Vision.Pixels;

namespace ExpressiFy.Vision.Faces;

/// <summary>
/// Crops a face with the eyes level and at the size and place that they have in the FER-2013 training faces.
/// </summary>
public static class FaceAligner
{
    /// <summary>
    /// Most samples along a crop pixel: a face that fills a large photograph is sampled every few pixels.
    /// </summary>
    private const int MostSamples = 12;

    /// <summary>The crop of one face. Beyond the picture's edge its last pixels are repeated.</summary>
    public static FaceCrop Align(Frame frame, Face face)
    {
        var placement = CropPlacement.Of(face.Map(1 / frame.Reduction, 0, 0));
        // One sample for each picture pixel, then area means: shrinking by point samples would alias skin texture.
        var samples = Math.Clamp((int)Math.Ceiling(placement.PixelsPerCropPixel), 1, MostSamples);
        var part = Surroundings(frame.Pixels, placement);
        using var gray = Luma.Of(frame.Pixels, part);
        var toPart = placement.ToPart(samples, new(part.X, part.Y));
        return FaceCrop.FromGray(AffineWarp.Crop(gray, toPart, samples, FaceCrop.Side));
    }

    /// <summary>The part of the picture that the crop touches, so that no more is converted to gray.</summary>
    private static Region Surroundings(PixelBuffer picture, CropPlacement placement)
    {
        // Half the diagonal of the crop, and two pixels for the interpolation.
        var reach = (placement.PixelsPerCropPixel * FaceCrop.Side * Math.Sqrt(.5)) + 2;
        var left = (int)Math.Clamp(Math.Floor(placement.Centre.X - reach), 0, picture.Width - 1);
        var top = (int)Math.Clamp(Math.Floor(placement.Centre.Y - reach), 0, picture.Height - 1);
        var right = (int)Math.Clamp(Math.Ceiling(placement.Centre.X + reach), left + 1, picture.Width);
        var bottom = (int)Math.Clamp(Math.Ceiling(placement.Centre.Y + reach), top + 1, picture.Height);
        return new(left, top, right - left, bottom - top);
    }
}
