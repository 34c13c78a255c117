using ExpressiFy.Vision.Faces;
using OpenCvSharp;

namespace ExpressiFy.Lab.Batches;

/// <summary>
/// What cameras and rooms do to a face, drawn for each sight of it: out of focus, too dark to be without noise, compressed, far away,
/// or partly covered. Afterwards the face is standardised again, as serving would.
/// </summary>
public static class Degradation
{
    private const int Size = FaceCrop.Side;

    // The ranges reach a little past the strengths that Evaluation/Perturbation.cs measures at, and down to nearly nothing.
    private const double LeastBlur = .5, MostBlur = 2;
    private const double LeastNoise = .05, MostNoise = .6;
    private const int SmallestSide = 16, LargestSide = 36;
    private const int WorstQuality = 15, BestQuality = 60;

    /// <summary>Gray levels to one deviation while a standardised face is a JPEG.</summary>
    private const double GrayPerDeviation = 50, MiddleGray = 128;

    private static readonly Action<Mat, Random>[] Kinds = [Blur, AddNoise, Compress, Shrink, Cover];

    /// <summary>Changes one standardised face (48×48, row by row) in one of the ways.</summary>
    public static void Apply(Span<float> face, Random random)
    {
        var pixels = face.ToArray();
        using (var picture = Mat.FromPixelData(Size, Size, MatType.CV_32FC1, pixels))
            Kinds[random.Next(Kinds.Length)](picture, random);
        Standardise(pixels);
        pixels.CopyTo(face);
    }

    private static void Blur(Mat face, Random random) =>
        Cv2.GaussianBlur(face, face, new Size(0, 0), Between(random, LeastBlur, MostBlur), borderType: BorderTypes.Replicate);

    private static void AddNoise(Mat face, Random random)
    {
        var deviation = Between(random, LeastNoise, MostNoise);
        face.GetArray(out float[] pixels);
        for (var i = 0; i < pixels.Length; i++)
            pixels[i] += (float)(deviation * Normal(random));
        face.SetArray(pixels);
    }

    private static void Compress(Mat face, Random random)
    {
        using var gray = new Mat();
        face.ConvertTo(gray, MatType.CV_8UC1, GrayPerDeviation, MiddleGray);
        using var decoded = Cv2.ImDecode(
            gray.ImEncode(".jpg", new ImageEncodingParam(ImwriteFlags.JpegQuality, random.Next(WorstQuality, BestQuality + 1))), ImreadModes.Grayscale);
        decoded.ConvertTo(face, MatType.CV_32FC1, 1 / GrayPerDeviation, -MiddleGray / GrayPerDeviation);
    }

    private static void Shrink(Mat face, Random random)
    {
        var side = random.Next(SmallestSide, LargestSide + 1);
        using var small = face.Resize(new Size(side, side), interpolation: InterpolationFlags.Area);
        Cv2.Resize(small, face, face.Size(), interpolation: InterpolationFlags.Linear);
    }

    /// <summary>A band over mouth and chin or over the eyes, or a square anywhere, of one gray.</summary>
    private static void Cover(Mat face, Random random)
    {
        var mouthFrom = random.Next(27, 36);
        var side = random.Next(12, 24);
        var hidden = random.Next(3) switch
        {
            0 => new Rect(0, mouthFrom, Size, Size - mouthFrom),
            1 => new Rect(random.Next(0, 9), random.Next(9, 16), random.Next(32, 40), random.Next(9, 14)),
            _ => new Rect(random.Next(Size - side), random.Next(Size - side), side, side),
        };
        using var part = face[hidden];
        part.SetTo(Scalar.All(Normal(random)));
    }

    /// <summary>To mean 0 and deviation 1.</summary>
    private static void Standardise(float[] face)
    {
        var mean = face.Average();
        var deviation = MathF.Sqrt(face.Average(value => (value - mean) * (value - mean)));
        var scale = 1 / MathF.Max(deviation, 1e-3f);
        for (var i = 0; i < face.Length; i++)
            face[i] = (face[i] - mean) * scale;
    }

    /// <summary>Box and Muller (1958).</summary>
    private static double Normal(Random random) =>
        Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());

    private static double Between(Random random, double low, double high) => low + (random.NextDouble() * (high - low));
}
