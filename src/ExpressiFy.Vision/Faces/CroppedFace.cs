using ExpressiFy.Vision.Frames;
using OpenCvSharp;

namespace ExpressiFy.Vision.Faces;

/// <summary>A picture that is a face crop already, such as a file of FER-2013: no face is looked for in it.</summary>
public static class CroppedFace
{
    /// <summary>The whole picture as a crop: 48×48 pixels as they are (gray ones bit for bit), any other size scaled to that.</summary>
    public static FaceCrop Of(Frame frame)
    {
        using var gray = new Mat();
        Cv2.CvtColor(frame.Pixels, gray, ColorConversionCodes.BGR2GRAY);
        if (gray.Width == FaceCrop.Side && gray.Height == FaceCrop.Side)
            return FaceCrop.FromGray(gray.AsSpan<byte>());

        // The mean of every block when shrinking, as samples alone would alias; straight lines between pixels when growing.
        var shrinks = gray.Width >= FaceCrop.Side && gray.Height >= FaceCrop.Side;
        using var crop = new Mat();
        Cv2.Resize(
            gray,
            crop,
            new Size(FaceCrop.Side, FaceCrop.Side),
            interpolation: shrinks ? InterpolationFlags.Area : InterpolationFlags.Linear);
        return FaceCrop.FromGray(crop.AsSpan<byte>());
    }
}
