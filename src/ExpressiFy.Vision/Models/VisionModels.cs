using System.Security.Cryptography;

namespace ExpressiFy.Vision.Models;

/// <summary>Finds the model files of a folder and checks that they are the expected ones.</summary>
public static class VisionModels
{
    /// <summary>
    /// The face detector's file: BlazeFace short range from the npm package @mediapipe/face_detection (Apache-2.0), as
    /// the build writes it. Input "input": float N×3×128×128, red first, −1…1. Outputs "regressors" N×896×16, input
    /// pixels from the anchor's centre, and "classificators" N×896×1, logits.
    /// </summary>
    public const string DetectorFile = "blazeface.onnx";

    /// <summary>
    /// The second expression network's file: that of the npm package @vladmandic/face-api (MIT), which the build writes
    /// as ONNX. Input "faces": float N×112×112×3, red, green, blue, 0…255. Output "log_probabilities": N×7, neutral,
    /// happy, sad, angry, fearful, disgusted, surprised.
    /// </summary>
    public const string SecondExpressionFile = "face_expression.onnx";

    /// <summary>The expression network's file, trained by the project and kept in its repository.</summary>
    public const string ExpressionFile = "expression.onnx";

    /// <summary>
    /// A smaller expression network of the project with the same input and outputs: a fifth of the work, a point less
    /// accurate. Browsers that read themselves run it, and small boards may.
    /// </summary>
    public const string SmallExpressionFile = "expression-small.onnx";

    /// <summary>
    /// SHA-256 of what src/ExpressiFy.Weights makes of the file in @mediapipe/face_detection 0.4.1657300184.
    /// </summary>
    private const string DetectorSha256 = "0371acea8f040fc02871869beddfec8d16edf89f632ed8112bb5d03a8fac0ebc";

    /// <summary>SHA-256 of what src/ExpressiFy.Weights makes of @vladmandic/face-api 1.7.15.</summary>
    private const string SecondExpressionSha256 = "9e55041536e27570edf73c01d190922f8a58fb4434a6fd97485f95f294742c69";

    private const string PackageHint = "Run \"npm ci\" in the project's folder and build again.";
    private const string ExpressionHint =
        "It is part of the project: restore models/ and build again, or train one with lab/ExpressiFy.Lab.";

    /// <summary>The folder models/ next to the running program, into which the build copies the files.</summary>
    public static string DefaultFolder => Path.Combine(AppContext.BaseDirectory, "models");

    /// <summary>Path of the face detector, after its SHA-256 was checked.</summary>
    /// <exception cref="ModelException">The file is missing or has another SHA-256.</exception>
    public static string Detector(string modelsFolder) =>
        Converted(Path.Combine(modelsFolder, DetectorFile), DetectorSha256, "face detector");

    /// <summary>Path of the expression network, after its SHA-256 was checked against models.json.</summary>
    /// <exception cref="ModelException">The file or the manifest is missing, or the SHA-256 differs.</exception>
    public static string Expression(string modelsFolder) => Own(modelsFolder, ExpressionFile, "expression network");

    /// <summary>Path of the small expression network, checked in the same way.</summary>
    /// <inheritdoc cref="Expression" path="/exception"/>
    public static string SmallExpression(string modelsFolder) =>
        Own(modelsFolder, SmallExpressionFile, "small expression network");

    /// <summary>Path of the second expression network, after its SHA-256 was checked.</summary>
    /// <exception cref="ModelException">The file is missing or has another SHA-256.</exception>
    public static string SecondExpression(string modelsFolder) => Converted(
        Path.Combine(modelsFolder, SecondExpressionFile), SecondExpressionSha256, "second expression network");

    /// <summary>
    /// What is wrong with the files of a folder, one sentence for each file; empty when all are right.
    /// </summary>
    public static IReadOnlyList<string> Problems(string modelsFolder)
    {
        var problems = new List<string>();
        foreach (Func<string, string> check in new[] { Detector, Expression, SmallExpression, SecondExpression })
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

    /// <summary>The path of a network that the project trained, checked.</summary>
    private static string Own(string modelsFolder, string file, string description)
    {
        var path = Path.Combine(modelsFolder, file);
        RequireFile(path, description, ExpressionHint);
        RequireSha256(path, ManifestSha256(modelsFolder, file), description, ExpressionHint);
        return path;
    }

    /// <summary>The path of a network that the build made of a package, checked.</summary>
    private static string Converted(string path, string sha256, string description)
    {
        RequireFile(path, description, PackageHint);
        RequireSha256(path, sha256, description, PackageHint);
        return path;
    }

    private static string ManifestSha256(string modelsFolder, string file)
    {
        var entry = ModelManifest.Read(modelsFolder).Find(file);
        if (entry?.Sha256 is null)
        {
            var manifest = Path.Combine(modelsFolder, ModelManifest.FileName);
            throw new ModelException($"{manifest} says nothing about {file}. Restore models/ and build again.");
        }

        return entry.Sha256;
    }

    private static void RequireFile(string path, string description, string hint)
    {
        if (!File.Exists(path))
            throw new ModelException($"The {description} is missing: {path}. {hint}");
    }

    private static void RequireSha256(string path, string expected, string description, string hint)
    {
        using var content = File.OpenRead(path);
        var sha256 = Convert.ToHexStringLower(SHA256.HashData(content));
        if (sha256.Equals(expected, StringComparison.OrdinalIgnoreCase))
            return;
        throw new ModelException(
            $"The {description} is not the file that is expected: {path} has sha256 {sha256}. {hint}");
    }
}
