using System.Security.Cryptography;

namespace ExpressiFy.Vision.Models;

/// <summary>The model files, and whether they are the right ones.</summary>
public static class VisionModels
{
    /// <summary>The face detector's file: BlazeFace short range from the npm package @mediapipe/face_detection (Apache-2.0).</summary>
    public const string DetectorFile = "face_detection_short_range.tflite";

    /// <summary>The expression network's file: our own, kept in the project.</summary>
    public const string ExpressionFile = "expression.onnx";

    internal const string ManifestFile = "models.json";

    /// <summary>Of the file in @mediapipe/face_detection 0.4.1657300184.</summary>
    private const string DetectorSha256 = "3bc182eb9f33925d9e58b5c8d59308a760f4adea8f282370e428c51212c26633";

    private const string DetectorHint = "Run \"npm ci\" in the project's folder and build again.";
    private const string ExpressionHint = "It is part of the project: restore models/ and build again, or train one with lab/ExpressiFy.Lab.";

    /// <summary>models/ next to the running program, where the build puts them.</summary>
    public static string DefaultFolder => Path.Combine(AppContext.BaseDirectory, "models");

    /// <summary>Path of the face detector, checked.</summary>
    /// <exception cref="ModelException">Missing, or another file.</exception>
    public static string Detector(string modelsFolder) =>
        Checked(Path.Combine(modelsFolder, DetectorFile), "face detector", () => DetectorSha256, DetectorHint);

    /// <summary>Path of the expression network, checked against models.json.</summary>
    /// <exception cref="ModelException">Missing, or another file.</exception>
    public static string Expression(string modelsFolder) =>
        Checked(Path.Combine(modelsFolder, ExpressionFile), "expression network", () => ModelManifest.Sha256Of(modelsFolder, ExpressionFile), ExpressionHint);

    /// <summary>What is wrong with the files of a folder, a sentence each; empty when all is well.</summary>
    public static IReadOnlyList<string> Problems(string modelsFolder)
    {
        var problems = new List<string>();
        foreach (Func<string, string> check in new[] { Detector, Expression })
        {
            try
            {
                check(modelsFolder);
            }
            catch (ModelException problem)
            {
                problems.Add(problem.Message);
            }
        }

        return problems;
    }

    private static string Checked(string file, string what, Func<string> expectedSha256, string hint)
    {
        if (!File.Exists(file))
            throw new ModelException($"The {what} is missing: {file}. {hint}");

        using var content = File.OpenRead(file);
        var sha256 = Convert.ToHexStringLower(SHA256.HashData(content));
        if (!sha256.Equals(expectedSha256(), StringComparison.OrdinalIgnoreCase))
            throw new ModelException($"The {what} is not the file that is expected: {file} has sha256 {sha256}. {hint}");
        return file;
    }
}
