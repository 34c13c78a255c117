using ExpressiFy.Vision.Faces;
using OpenCvSharp;

namespace ExpressiFy.Lab.Batches;

/// <summary>
/// One random degradation that cameras and lighting cause: out of focus, sensor noise, JPEG compression, low
/// resolution, or occlusion. The result is standardised again, as a served face is.
/// </summary>
public static class Degradation
{
    private const int Size = FaceCrop.Side;

    // The ranges include the strengths of Evaluation/Perturbation.cs and weaker ones.
    private const double LowestBlurDeviationPixels = .5;
    private const double HighestBlurDeviationPixels = 2;
    private const double LowestNoiseDeviation = .05;
    private const double HighestNoiseDeviation = .6;
    private const int LowestJpegQuality = 15;
    private const int HighestJpegQuality = 60;
    private const int SmallestSide = 16;
    private const int LargestSide = 36;

    /// <summary>Gray levels for one deviation of a standardised face when it is converted to 8 bits for JPEG.</summary>
    private const double GrayPerDeviation = 50;
    private const double MiddleGray = 128;

    /// <summary>Lower bound of the divisor, for a face of one gray value.</summary>
    private const float LowestDeviation = 1e-3f;

    private static readonly Action<Mat, Random>[] Degradations = [Blur, AddNoise, Compress, Shrink, Cover];

    /// <summary>Degrades one standardised face (48×48, row by row) in place.</summary>
    public static void Apply(Span<float> face, Random random)
    {
        var pixels = face.ToArray();
        using (var image = Mat.FromPixelData(Size, Size, MatType.CV_32FC1, pixels))
        {
            var degrade = Degradations[random.Next(Degradations.Length)];
            degrade(image, random);
        }

        Standardise(pixels);
        pixels.CopyTo(face);
    }

    private static void Blur(Mat face, Random random)
    {
        var deviation = Uniform(random, LowestBlurDeviationPixels, HighestBlurDeviationPixels);
        Cv2.GaussianBlur(face, face, new Size(0, 0), deviation, borderType: BorderTypes.Replicate);
    }

    private static void AddNoise(Mat face, Random random)
    {
        var deviation = Uniform(random, LowestNoiseDeviation, HighestNoiseDeviation);
        face.GetArray(out float[] pixels);
        for (var i = 0; i < pixels.Length; i++)
            pixels[i] += (float)(deviation * Normal(random));
        face.SetArray(pixels);
    }

    private static void Compress(Mat face, Random random)
    {
        using var gray = new Mat();
        face.ConvertTo(gray, MatType.CV_8UC1, GrayPerDeviation, MiddleGray);
        var quality = random.Next(LowestJpegQuality, HighestJpegQuality + 1);
        var jpeg = gray.ImEncode(".jpg", new ImageEncodingParam(ImwriteFlags.JpegQuality, quality));
        using var decoded = Cv2.ImDecode(jpeg, ImreadModes.Grayscale);
        decoded.ConvertTo(face, MatType.CV_32FC1, 1 / GrayPerDeviation, -MiddleGray / GrayPerDeviation);
    }

    private static void Shrink(Mat face, Random random)
    {
        var side = random.Next(SmallestSide, LargestSide + 1);
        using var small = face.Resize(new Size(side, side), interpolation: InterpolationFlags.Area);
        Cv2.Resize(small, face, face.Size(), interpolation: InterpolationFlags.Linear);
    }

    /// <summary>Covers the mouth and chin, the eyes, or a square anywhere with one gray value.</summary>
    private static void Cover(Mat face, Random random)
    {
        var mouthTop = random.Next(27, 36);
        var side = random.Next(12, 24);
        var part = random.Next(3) switch
        {
            0 => new Rect(0, mouthTop, Size, Size - mouthTop),
            1 => new Rect(random.Next(0, 9), random.Next(9, 16), random.Next(32, 40), random.Next(9, 14)),
            _ => new Rect(random.Next(Size - side), random.Next(Size - side), side, side),
        };
        using var region = face[part];
        region.SetTo(Scalar.All(Normal(random)));
    }

    /// <summary>Scales to mean 0 and deviation 1.</summary>
    private static void Standardise(float[] face)
    {
        var mean = face.Average();
        var deviation = MathF.Sqrt(face.Average(value => (value - mean) * (value - mean)));
        var scale = 1 / MathF.Max(deviation, LowestDeviation);
        for (var i = 0; i < face.Length; i++)
            face[i] = (face[i] - mean) * scale;
    }

    /// <summary>A standard normal draw (Box and Muller 1958).</summary>
    private static double Normal(Random random) =>
        Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());

    private static double Uniform(Random random, double low, double high) => low + (random.NextDouble() * (high - low));
}
