using ExpressiFy.Vision.Pixels;

namespace ExpressiFy.Vision.Faces;

/// <summary>Where the crop of a face lies in the picture: centre, size and rotation.</summary>
/// <param name="Centre">Centre of the crop in the picture.</param>
/// <param name="PixelsPerCropPixel">Picture pixels along one pixel of the crop.</param>
/// <param name="Cosine">Cosine of the angle between the crop's rows and the picture's.</param>
/// <param name="Sine">Sine of the same angle; positive when the crop's rows descend to the right.</param>
internal readonly record struct CropPlacement(FacePoint Centre, double PixelsPerCropPixel, double Cosine, double Sine)
{
    /// <summary>
    /// Where the eyes lie in the 48×48 crop: medians of 1,994 training faces of FER-2013 as BlazeFace finds them, right
    /// eye (14.89, 18.86), left eye (32.57, 18.86), right and left as the person's own. Measured by the command
    /// "geometry" of bench/ExpressiFy.Benchmarks.
    /// </summary>
    public const double RightEyeX = 14.9, LeftEyeX = 32.6, EyesY = 18.9;

    /// <summary>Median width of the detector's box in the crop, 41.17, measured likewise.</summary>
    private const double BoxWidth = 41.2;

    /// <summary>
    /// The smallest size of the crop, relative to the size at which the box has its median width. In a frontal face the
    /// eyes are .43 box widths apart. Below .39, the lowest tenth of the training faces, the head is turned, and the
    /// crop would be too small if only the eyes determined its size.
    /// </summary>
    private const double MinSizeByBox = .9;

    private const double HalfSide = FaceCrop.Side / 2d;

    /// <summary>Places the crop so that the eyes lie where they do in the training faces.</summary>
    public static CropPlacement Of(Face face)
    {
        var right = face.Keypoints.RightEye;
        var left = face.Keypoints.LeftEye;
        var distance = right.DistanceTo(left);
        var scaleByEyes = distance / (LeftEyeX - RightEyeX);
        var scaleByBox = face.Box.Width / BoxWidth * MinSizeByBox;
        var scale = Math.Max(scaleByEyes, scaleByBox);
        var cosine = distance > 0 ? (left.X - right.X) / distance : 1;
        var sine = distance > 0 ? (left.Y - right.Y) / distance : 0;

        // The vector from the middle of the eyes to the middle of the crop, rotated into the picture.
        var x = (HalfSide - ((RightEyeX + LeftEyeX) / 2)) * scale;
        var y = (HalfSide - EyesY) * scale;
        var centre = new FacePoint(
            ((right.X + left.X) / 2) + (cosine * x) - (sine * y),
            ((right.Y + left.Y) / 2) + (sine * x) + (cosine * y));
        return new(centre, scale, cosine, sine);
    }

    /// <summary>
    /// From samples of the crop to pixels of the part of the picture that begins at <paramref name="origin"/>.
    /// </summary>
    /// <param name="samples">Samples along a crop pixel.</param>
    /// <param name="origin">Upper left corner of the part.</param>
    public AffineMap ToPart(int samples, FacePoint origin)
    {
        var step = PixelsPerCropPixel / samples;
        var a = step * Cosine;
        var b = -step * Sine;
        // Sample (0, 0) is half a sample from the crop's corner, which is half a crop from its centre.
        var toCorner = ((.5 / samples) - HalfSide) * PixelsPerCropPixel;
        return new(
            a, b, Centre.X + (toCorner * (Cosine - Sine)) - origin.X - .5,
            -b, a, Centre.Y + (toCorner * (Sine + Cosine)) - origin.Y - .5);
    }
}
