using System.Globalization;
using System.Runtime.CompilerServices;
using ExpressiFy.Catalogue;
using ExpressiFy.Cli.Terminal;
using ExpressiFy.Vision.Expressions;
using ExpressiFy.Vision.Models;
using Microsoft.ML.OnnxRuntime;
using OpenCvSharp;

namespace ExpressiFy.Cli.Doctor;

/// <summary>Everything the doctor looks at, needed things first.</summary>
internal static class DoctorChecks
{
    public static IReadOnlyList<DoctorCheck> All { get; } =
    [
        DoctorCheck.Of(".NET", () => (CheckStatus.There, Environment.Version.ToString())),
        DoctorCheck.Of("OpenCV", () => Native(NativeLibraries.OpenCvProblem(), OpenCvVersion)),
        DoctorCheck.Of("ONNX Runtime", () => Native(NativeLibraries.OnnxRuntimeProblem(), OnnxRuntimeVersion)),
        DoctorCheck.Of("Face detector", () => (CheckStatus.There, VisionModels.Detector(VisionModels.DefaultFolder))),
        DoctorCheck.Of("Expression network", () => (CheckStatus.There, VisionModels.Expression(VisionModels.DefaultFolder))),
        DoctorCheck.Of("Catalogue", BuiltInTitles),
        DoctorCheck.Of("Database", DatabaseCheck.Run),
        DoctorCheck.Of("Camera", CameraCheck.Run),
        DoctorCheck.Of("npm packages", NpmPackages),
        .. ProviderChecks.All(),
    ];

    private static (CheckStatus Verdict, string Found) Native(string? problem, Func<string> version) =>
        problem is null ? (CheckStatus.There, version()) : (CheckStatus.Missing, problem);

    private static (CheckStatus Verdict, string Found) BuiltInTitles()
    {
        var titles = TitleCatalogue.BuiltIn().Titles;
        var films = titles.Count(title => title.Medium == Medium.Film);
        return (CheckStatus.There, string.Create(CultureInfo.InvariantCulture, $"{films} films, {titles.Count - films} tracks"));
    }

    /// <summary>Only a build needs them; the detector is copied out of them.</summary>
    private static (CheckStatus Verdict, string Found) NpmPackages()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (!File.Exists(Path.Combine(folder.FullName, "package-lock.json")))
                continue;
            var packages = Path.Combine(folder.FullName, "node_modules", "@mediapipe", "face_detection");
            return Directory.Exists(packages)
                ? (CheckStatus.There, packages)
                : (CheckStatus.Optional, $"not there; the next build needs them: npm ci in {folder.FullName}");
        }

        return (CheckStatus.Optional, "only needed to build from source");
    }

    // Not inlined: a method that names a library's types may load it before the check above has run.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static string OpenCvVersion() => Cv2.GetVersionString() ?? "loads";

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static string OnnxRuntimeVersion()
    {
        RuntimeTelemetry.TurnOff();
        return OrtEnv.Instance().GetVersionString();
    }
}
