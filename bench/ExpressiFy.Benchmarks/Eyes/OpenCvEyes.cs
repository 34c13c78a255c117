using ExpressiFy.Testing;
using ExpressiFy.Vision.Faces;
using OpenCvSharp;
using OpenCvSharp.Dnn;

namespace ExpressiFy.Benchmarks.Eyes;

/// <summary>
/// The stages before the expression network as OpenCV does them, on one thread: what the product used until November
/// 2026, kept as the baseline of its own. It looks at the whole picture once, as at a webcam picture with one face.
/// </summary>
internal sealed class OpenCvEyes : IDisposable
{
    private const int Side = BlazeFace.Side;
    private const double InputMean = 127.5;
    private const double MinConfidence = .5;

    private static readonly string[] OutputNames = ["regressors", "classificators"];

    private readonly Net net;
    private readonly Mat input = new(Side, Side, MatType.CV_8UC3);
    private readonly Mat[] outputs = [new(), new()];

    public OpenCvEyes()
    {
        Cv2.SetNumThreads(1);
        net = CvDnn.ReadNet(Path.Combine(
            Repository.Root, "node_modules", "@mediapipe", "face_detection", "face_detection_short_range.tflite"))!;
    }

    public static Mat Decode(byte[] picture) => Cv2.ImDecode(picture, ImreadModes.Color);

    public List<Face> Find(Mat picture)
    {
        var scale = (double)Side / Math.Max(picture.Width, picture.Height);
        var (width, height) = ((int)Math.Round(picture.Width * scale), (int)Math.Round(picture.Height * scale));
        var (left, top) = ((Side - width) / 2, (Side - height) / 2);
        input.SetTo(Scalar.Black);
        using (var target = new Mat(input, new Rect(left, top, width, height)))
            Cv2.Resize(picture, target, target.Size(), interpolation: InterpolationFlags.Area);
        using var blob = CvDnn.BlobFromImage(
            input, 1 / InputMean, default, new Scalar(InputMean, InputMean, InputMean), swapRB: true, crop: false);
        net.SetInput(blob);
        net.Forward(outputs, OutputNames);
        var decoded = BlazeFaceOutput.Decode(Values(outputs[0]), Values(outputs[1]), MinConfidence);
        return WeightedSuppression.Merge(decoded).ConvertAll(face => face.Map(1 / scale, -left / scale, -top / scale));
    }

    /// <summary>The crop as the product's aligner defines it.</summary>
    public static FaceCrop Align(Mat picture, Face face)
    {
        var placement = CropPlacement.Of(face);
        var samples = Math.Clamp((int)Math.Ceiling(placement.PixelsPerCropPixel), 1, 12);
        var map = placement.ToPart(samples, new(0, 0));
        using var gray = picture.CvtColor(ColorConversionCodes.BGR2GRAY);
        double[] values = [map.A, map.B, map.C, map.D, map.E, map.F];
        using var matrix = Mat.FromPixelData(2, 3, MatType.CV_64FC1, values);
        using var rotated = gray.WarpAffine(
            matrix,
            new Size(FaceCrop.Side * samples, FaceCrop.Side * samples),
            InterpolationFlags.Linear | InterpolationFlags.WarpInverseMap,
            BorderTypes.Replicate);
        using var crop = rotated.Resize(
            new Size(FaceCrop.Side, FaceCrop.Side), interpolation: InterpolationFlags.Area);
        return FaceCrop.FromGray(crop.AsSpan<byte>());
    }

    public void Dispose()
    {
        net.Dispose();
        input.Dispose();
        foreach (var output in outputs)
            output.Dispose();
    }

    private static unsafe ReadOnlySpan<float> Values(Mat output) => new(output.DataPointer, (int)output.Total());
}
