using OpenCvSharp;

namespace ExpressiFy.Vision.Faces;

/// <summary>Where the crop of a face lies in the picture: centre, size and tilt.</summary>
/// <param name="Centre">Centre of the crop in the picture.</param>
/// <param name="PixelsPerCropPixel">Picture pixels along one of the crop's 48.</param>
/// <param name="Cosine">Of the angle between the crop's rows and the picture's.</param>
/// <param name="Sine">Of the same angle; positive when the crop's rows fall to the right.</param>
internal readonly record struct CropPlacement(FacePoint Centre, double PixelsPerCropPixel, double Cosine, double Sine)
{
    /// <summary>
    /// Where the eyes lie in the 48×48 crop: medians of 1,994 training faces of FER-2013 as our own detector sees them, right eye
    /// (14.89, 18.86), left eye (32.57, 18.86), right and left as the person's own. "geometry" of bench/ExpressiFy.Benchmarks measures it.
    /// </summary>
    public const double RightEyeX = 14.9, LeftEyeX = 32.6, EyesY = 18.9;

    /// <summary>Median width of the detector's box in the crop, 41.17, measured likewise.</summary>
    private const double BoxWidth = 41.2;

    /// <summary>
    /// The crop is never smaller than the box asks for, times this. In front of the camera the eyes are .43 box widths apart; below .39, the
    /// lowest tenth of the training faces, the head is turned, and the eyes alone would blow the face up.
    /// </summary>
    private const double LeastOfBox = .9;

    /// <summary>Places the crop on a face.</summary>
    public static CropPlacement Of(Face face)
    {
        FacePoint right = face.Keypoints.RightEye, left = face.Keypoints.LeftEye;
        var distance = right.DistanceTo(left);
        var scale = Math.Max(distance / (LeftEyeX - RightEyeX), face.Box.Width / BoxWidth * LeastOfBox);
        var (cosine, sine) = distance > 0 ? ((left.X - right.X) / distance, (left.Y - right.Y) / distance) : (1, 0);

        // From the middle of the eyes to the middle of the crop, turned into the picture.
        double x = ((FaceCrop.Side / 2d) - ((RightEyeX + LeftEyeX) / 2)) * scale, y = ((FaceCrop.Side / 2d) - EyesY) * scale;
        return new(
            new(((right.X + left.X) / 2) + (cosine * x) - (sine * y), ((right.Y + left.Y) / 2) + (sine * x) + (cosine * y)),
            scale,
            cosine,
            sine);
    }

    /// <summary>
    /// The 2×3 matrix from a sample of the crop to a pixel of the picture's part that begins at <paramref name="origin"/>, with
    /// <paramref name="samples"/> samples along a crop pixel. Pixel centres lie at whole numbers here, as OpenCV wants it.
    /// </summary>
    public Mat Matrix(int samples, FacePoint origin)
    {
        var step = PixelsPerCropPixel / samples;
        double a = step * Cosine, b = -step * Sine;
        // Sample (0, 0) is half a sample from the crop's corner, which is half a crop from its centre.
        var toCorner = (.5 / samples - (FaceCrop.Side / 2d)) * PixelsPerCropPixel;
        var matrix = new Mat(2, 3, MatType.CV_64FC1);
        Span<double> values =
        [
            a, b, Centre.X + (toCorner * (Cosine - Sine)) - origin.X - .5,
            -b, a, Centre.Y + (toCorner * (Sine + Cosine)) - origin.Y - .5,
        ];
        values.CopyTo(matrix.AsSpan<double>());
        return matrix;
    }
}
