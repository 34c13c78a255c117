using ExpressiFy.Vision.Frames;
using OpenCvSharp;

namespace ExpressiFy.Vision.Faces;

/// <summary>
/// Turns a picture that is a face crop already, such as a file of FER-2013, into a <see cref="FaceCrop"/>.
/// </summary>
public static class CroppedFace
{
    /// <summary>
    /// The whole picture in gray. 48×48 pixels are not resampled, so that gray ones stay exact; other sizes are scaled.
    /// </summary>
    public static FaceCrop Of(Frame frame)
    {
        using var gray = new Mat();
        Cv2.CvtColor(frame.Pixels, gray, ColorConversionCodes.BGR2GRAY);
        if (gray.Width == FaceCrop.Side && gray.Height == FaceCrop.Side)
            return FaceCrop.FromGray(gray.AsSpan<byte>());

        // Area means avoid aliasing when shrinking; bilinear interpolation avoids blocks when enlarging.
        var shrinks = gray.Width >= FaceCrop.Side && gray.Height >= FaceCrop.Side;
        var interpolation = shrinks ? InterpolationFlags.Area : InterpolationFlags.Linear;
        using var crop = new Mat();
        Cv2.Resize(gray, crop, new Size(FaceCrop.Side, FaceCrop.Side), interpolation: interpolation);
        return FaceCrop.FromGray(crop.AsSpan<byte>());
    }
}
