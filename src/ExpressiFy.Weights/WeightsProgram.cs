using System.Security.Cryptography;
using ExpressiFy.Onnx;
using ExpressiFy.Weights.TensorFlowJs;
using ExpressiFy.Weights.TfLite;

namespace ExpressiFy.Weights;

/// <summary>
/// Writes the networks that come from npm packages as ONNX files. The build runs it; what it writes depends on nothing
/// but the packages' files, whose SHA-256 is checked, and on this program.
/// </summary>
internal static class WeightsProgram
{
    /// <summary>Producer in the files, and its version, which changes when this program writes other graphs.</summary>
    private const string Producer = "ExpressiFy.Weights";
    private const string ProducerVersion = "1";

    private const string DetectorFile = "blazeface.onnx";
    private const string DetectorSource = "@mediapipe/face_detection/face_detection_short_range.tflite";

    /// <summary>In @mediapipe/face_detection 0.4.1657300184.</summary>
    private const string DetectorSha256 = "3bc182eb9f33925d9e58b5c8d59308a760f4adea8f282370e428c51212c26633";

    private const string ExpressionFile = "face_expression.onnx";
    private const string ExpressionManifest =
        "@vladmandic/face-api/model/face_expression_model-weights_manifest.json";
    private const string ExpressionShard = "@vladmandic/face-api/model/face_expression_model.bin";

    /// <summary>In @vladmandic/face-api 1.7.15.</summary>
    private const string ManifestSha256 = "5b349c17c7836da506e03422cd6461c74085d8bb2713ad4114647dc5d28174c8";
    private const string ShardSha256 = "9a9840f2cf1f4c7eab95f197512569345c00d2426754d4608b92af30e0300f3d";

    /// <summary>Takes the folder of the npm packages and the folder to write to; makes the latter.</summary>
    /// <returns>The exit code: 0, or 1 with one line on standard error when a file is missing or another one.</returns>
    public static int Main(string[] args)
    {
        if (args.Length != 2)
        {
            Console.Error.WriteLine("Usage: ExpressiFy.Weights NODE_MODULES OUTPUT_FOLDER");
            return 1;
        }

        try
        {
            Directory.CreateDirectory(args[1]);
            WriteFile(Path.Combine(args[1], DetectorFile), Detector(args[0]));
            WriteFile(Path.Combine(args[1], ExpressionFile), Expressions(args[0]));
            return 0;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or FormatException)
        {
            Console.Error.WriteLine($"{problem.Message} Run \"npm ci\" in the project's folder and build again.");
            return 1;
        }
    }

    /// <summary>
    /// BlazeFace short range. Input "input": N×3×128×128, red first, −1…1. Outputs as in the package's file:
    /// "regressors" N×896×16 in input pixels from the anchor's centre, "classificators" N×896×1, logits.
    /// </summary>
    /// <param name="packages">The folder node_modules.</param>
    public static byte[] Detector(string packages)
    {
        var file = ReadFile(Path.Combine(packages, DetectorSource), DetectorSha256);
        return Model(TfLiteConverter.ToOnnx(TfLiteModel.Read(file)), "BlazeFace short range");
    }

    /// <summary>The expression network of @vladmandic/face-api, see <see cref="FaceExpressionNet"/>.</summary>
    /// <param name="packages">The folder node_modules.</param>
    public static byte[] Expressions(string packages)
    {
        var manifest = ReadFile(Path.Combine(packages, ExpressionManifest), ManifestSha256);
        var shard = ReadFile(Path.Combine(packages, ExpressionShard), ShardSha256);
        return Model(FaceExpressionNet.ToOnnx(new(manifest, shard)), "face-api expressions");
    }

    private static byte[] Model(OnnxGraph graph, string name) => graph.ToModel(name, Producer, ProducerVersion, []);

    /// <summary>The bytes of a file.</summary>
    /// <exception cref="FormatException">It has another SHA-256.</exception>
    private static byte[] ReadFile(string path, string sha256)
    {
        var bytes = File.ReadAllBytes(path);
        var found = Convert.ToHexStringLower(SHA256.HashData(bytes));
        if (found != sha256)
            throw new FormatException($"{path} has sha256 {found}, expected {sha256}.");
        return bytes;
    }

    /// <summary>Writes beside and renames, so that a build that is stopped leaves no half of a file.</summary>
    private static void WriteFile(string path, byte[] bytes)
    {
        var temporary = $"{path}.{Environment.ProcessId}";
        File.WriteAllBytes(temporary, bytes);
        File.Move(temporary, path, overwrite: true);
    }
}
