using ExpressiFy.Vision.Frames;
using ExpressiFy.Vision.Pixels;

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
        using var gray = Luma.Of(frame.Pixels, frame.Pixels.All);
        if (gray.Width == FaceCrop.Side && gray.Height == FaceCrop.Side)
            return FaceCrop.FromGray(gray.Bytes);

        using var crop = new PixelBuffer(FaceCrop.Side, FaceCrop.Side, PixelBuffer.Gray);
        // Area means avoid aliasing when shrinking; linear interpolation avoids blocks when enlarging.
        if (gray.Width >= FaceCrop.Side && gray.Height >= FaceCrop.Side)
            AreaResize.Write(gray, gray.All, crop, crop.All);
        else
            LinearResize.Write(gray, gray.All, crop, crop.All);
        return FaceCrop.FromGray(crop.Bytes);
    }
}
