using ExpressiFy.Lab.Data;
using ExpressiFy.Vision.Faces;
using OpenCvSharp;

namespace ExpressiFy.Lab.Evaluation;

/// <summary>One thing that happens to faces in front of a camera and did not happen to those of the data set.</summary>
/// <param name="Name">As reports show it.</param>
public sealed record Perturbation(string Name, Func<Mat, Mat> Apply)
{
    private const double BlurDeviation = 1.5;

    /// <summary>Share of the light that is left, and the noise of the sensor in gray levels: standardising the crop undoes the first, not the second.</summary>
    private const double DarkGain = .15, DarkNoise = 3;

    private const int JpegQuality = 30;
    private const double Turn = 20;
    private const int SmallSide = 24;

    private const int Size = FaceCrop.Side;

    /// <summary>Rows that a hand or scarf over mouth and chin hides, and those that sunglasses hide.</summary>
    private static readonly Rect Mouth = new(0, 31, Size, 17), Eyes = new(6, 13, 36, 11);

    private static readonly Scalar Covered = Scalar.All(96);

    public static IReadOnlyList<Perturbation> All { get; } =
    [
        new("blur", face => face.GaussianBlur(new OpenCvSharp.Size(0, 0), BlurDeviation)),
        new("dark", Dark),
        new("JPEG 30", Jpeg),
        new("turned 20° left", face => Turned(face, Turn)),
        new("turned 20° right", face => Turned(face, -Turn)),
        new("24×24 enlarged", Small),
        new("mouth covered", face => Cover(face, Mouth)),
        new("eyes covered", face => Cover(face, Eyes)),
    ];

    /// <summary>The face as it is after this; the same each time.</summary>
    public FaceSample Of(FaceSample face)
    {
        using var picture = Mat.FromPixelData(Size, Size, MatType.CV_8UC1, face.Pixels);
        using var changed = Apply(picture);
        changed.GetArray(out byte[] pixels);
        return face with { Pixels = pixels };
    }

    private static Mat Dark(Mat face)
    {
        face.GetArray(out byte[] pixels);
        var random = new Random(pixels.Sum(pixel => pixel));
        for (var i = 0; i < pixels.Length; i++)
        {
            // Twelve even draws less six are close to a normal one.
            var noise = Enumerable.Range(0, 12).Sum(_ => random.NextDouble()) - 6;
            pixels[i] = (byte)Math.Clamp(Math.Round((pixels[i] * DarkGain) + (noise * DarkNoise)), 0, 255);
        }

        var dark = new Mat(Size, Size, MatType.CV_8UC1);
        dark.SetArray(pixels);
        return dark;
    }

    private static Mat Jpeg(Mat face) =>
        Cv2.ImDecode(face.ImEncode(".jpg", new ImageEncodingParam(ImwriteFlags.JpegQuality, JpegQuality)), ImreadModes.Grayscale);

    private static Mat Turned(Mat face, double degrees)
    {
        using var turn = Cv2.GetRotationMatrix2D(new Point2f((Size - 1) / 2f, (Size - 1) / 2f), degrees, 1);
        return face.WarpAffine(turn, new OpenCvSharp.Size(Size, Size), InterpolationFlags.Linear, BorderTypes.Replicate);
    }

    private static Mat Small(Mat face)
    {
        using var small = face.Resize(new OpenCvSharp.Size(SmallSide, SmallSide), interpolation: InterpolationFlags.Area);
        return small.Resize(new OpenCvSharp.Size(Size, Size), interpolation: InterpolationFlags.Linear);
    }

    private static Mat Cover(Mat face, Rect hidden)
    {
        var covered = face.Clone();
        using var part = covered[hidden];
        part.SetTo(Covered);
        return covered;
    }
}
