using ExpressiFy.Lab.Data;
using ExpressiFy.Vision.Faces;
using OpenCvSharp;

namespace ExpressiFy.Lab.Evaluation;

/// <summary>
/// A degradation that occurs with cameras and that the data set hardly contains. The same face always gives the same
/// result.
/// </summary>
/// <param name="Name">Name in reports; a JSON key.</param>
/// <param name="Apply">From a 48×48 8-bit gray image to a new one.</param>
public sealed record Perturbation(string Name, Func<Mat, Mat> Apply)
{
    private const int Size = FaceCrop.Side;
    private const double BlurDeviationPixels = 1.5;

    /// <summary>
    /// Remaining fraction of the light, and the deviation of the sensor noise in gray levels. Standardising the crop
    /// undoes the first, not the second.
    /// </summary>
    private const double DarkGain = .15;
    private const double DarkNoiseDeviation = 3;

    private const int JpegQuality = 30;
    private const double RotationDegrees = 20;
    private const int SmallSide = 24;

    /// <summary>The part that a hand or a scarf covers.</summary>
    private static readonly Rect Mouth = new(0, 31, Size, 17);

    /// <summary>The part that sunglasses cover.</summary>
    private static readonly Rect Eyes = new(6, 13, 36, 11);

    private static readonly Scalar CoverGray = Scalar.All(96);

    public static IReadOnlyList<Perturbation> All { get; } =
    [
        new("blur", Blur),
        new("dark", Darken),
        new("JPEG 30", Compress),
        new("turned 20° left", face => Rotate(face, RotationDegrees)),
        new("turned 20° right", face => Rotate(face, -RotationDegrees)),
        new("24×24 enlarged", Shrink),
        new("mouth covered", face => Cover(face, Mouth)),
        new("eyes covered", face => Cover(face, Eyes)),
    ];

    /// <summary>The perturbed face.</summary>
    public FaceSample Of(FaceSample face)
    {
        using var image = Mat.FromPixelData(Size, Size, MatType.CV_8UC1, face.Pixels);
        using var perturbed = Apply(image);
        perturbed.GetArray(out byte[] pixels);
        return face with { Pixels = pixels };
    }

    private static Mat Blur(Mat face) => face.GaussianBlur(new OpenCvSharp.Size(0, 0), BlurDeviationPixels);

    private static Mat Darken(Mat face)
    {
        face.GetArray(out byte[] pixels);
        var random = new Random(pixels.Sum(pixel => pixel));
        for (var i = 0; i < pixels.Length; i++)
        {
            // The sum of twelve uniform draws less six is approximately standard normal.
            var noise = Enumerable.Range(0, 12).Sum(_ => random.NextDouble()) - 6;
            var value = (pixels[i] * DarkGain) + (noise * DarkNoiseDeviation);
            pixels[i] = (byte)Math.Clamp(Math.Round(value), 0, 255);
        }

        var dark = new Mat(Size, Size, MatType.CV_8UC1);
        dark.SetArray(pixels);
        return dark;
    }

    private static Mat Compress(Mat face)
    {
        var jpeg = face.ImEncode(".jpg", new ImageEncodingParam(ImwriteFlags.JpegQuality, JpegQuality));
        return Cv2.ImDecode(jpeg, ImreadModes.Grayscale);
    }

    private static Mat Rotate(Mat face, double degrees)
    {
        const float centre = (Size - 1) / 2f;
        using var rotation = Cv2.GetRotationMatrix2D(new Point2f(centre, centre), degrees, 1);
        return face.WarpAffine(
            rotation, new OpenCvSharp.Size(Size, Size), InterpolationFlags.Linear, BorderTypes.Replicate);
    }

    private static Mat Shrink(Mat face)
    {
        using var small = face.Resize(
            new OpenCvSharp.Size(SmallSide, SmallSide), interpolation: InterpolationFlags.Area);
        return small.Resize(new OpenCvSharp.Size(Size, Size), interpolation: InterpolationFlags.Linear);
    }

    private static Mat Cover(Mat face, Rect part)
    {
        var covered = face.Clone();
        using var region = covered[part];
        region.SetTo(CoverGray);
        return covered;
    }
}
