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
internal static class Examinations
{
    public static IReadOnlyList<Examination> All { get; } =
    [
        Examination.Of(".NET", () => (Verdict.There, Environment.Version.ToString())),
        Examination.Of("OpenCV", () => Native(NativeLibraries.OpenCvProblem(), OpenCvVersion)),
        Examination.Of("ONNX Runtime", () => Native(NativeLibraries.OnnxRuntimeProblem(), OnnxRuntimeVersion)),
        Examination.Of("Face detector", () => (Verdict.There, VisionModels.Detector(VisionModels.DefaultFolder))),
        Examination.Of("Expression network", () => (Verdict.There, VisionModels.Expression(VisionModels.DefaultFolder))),
        Examination.Of("Catalogue", BuiltInTitles),
        Examination.Of("Database", DatabaseExamination.Look),
        Examination.Of("Camera", CameraExamination.Look),
        Examination.Of("npm packages", NpmPackages),
        .. ProviderExaminations.All(),
    ];

    private static (Verdict Verdict, string Found) Native(string? problem, Func<string> version) =>
        problem is null ? (Verdict.There, version()) : (Verdict.Missing, problem);

    private static (Verdict Verdict, string Found) BuiltInTitles()
    {
        var titles = TitleCatalogue.BuiltIn().Titles;
        var films = titles.Count(title => title.Medium == Medium.Film);
        return (Verdict.There, string.Create(CultureInfo.InvariantCulture, $"{films} films, {titles.Count - films} tracks"));
    }

    /// <summary>Only a build needs them; the detector is copied out of them.</summary>
    private static (Verdict Verdict, string Found) NpmPackages()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (!File.Exists(Path.Combine(folder.FullName, "package-lock.json")))
                continue;
            var packages = Path.Combine(folder.FullName, "node_modules", "@mediapipe", "face_detection");
            return Directory.Exists(packages)
                ? (Verdict.There, packages)
                : (Verdict.Optional, $"not there; the next build needs them: npm ci in {folder.FullName}");
        }

        return (Verdict.Optional, "only needed to build from source");
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
