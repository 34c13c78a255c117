using ExpressiFy.Vision.Expressions;
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
    /// Distance of the eyes and their height in the 48×48 crop: right eye (15.0, 19.0), left eye (32.8, 18.7), the medians of
    /// faces of FER-2013. The "geometry" command of bench/ExpressiFy.Benchmarks measures them.
    /// </summary>
    public const double RightEyeX = 15.0, LeftEyeX = 32.8, EyesY = 18.85;

    /// <summary>Eyes this much closer together than the box promises mean a head in profile: then the box gives the size.</summary>
    private const double BoxWidthsPerCrop = .70;

    /// <summary>Places the crop on a face.</summary>
    public static CropPlacement Of(Face face)
    {
        FacePoint right = face.Keypoints.RightEye, left = face.Keypoints.LeftEye;
        var distance = right.DistanceTo(left);
        var scale = Math.Max(distance / (LeftEyeX - RightEyeX), face.Box.Width / BoxWidthsPerCrop * .8 / ExpressionInput.Size);
        var (cosine, sine) = distance > 0 ? ((left.X - right.X) / distance, (left.Y - right.Y) / distance) : (1, 0);

        // From the middle of the eyes to the middle of the crop, turned into the picture.
        double x = ((ExpressionInput.Size / 2d) - ((RightEyeX + LeftEyeX) / 2)) * scale, y = ((ExpressionInput.Size / 2d) - EyesY) * scale;
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
        var toCorner = (.5 / samples - (ExpressionInput.Size / 2d)) * PixelsPerCropPixel;
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
