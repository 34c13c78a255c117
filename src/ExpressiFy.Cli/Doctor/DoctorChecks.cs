using System.Globalization;
using System.Runtime.CompilerServices;
using ExpressiFy.Catalogue;
using ExpressiFy.Cli.Terminal;
using ExpressiFy.Vision.Expressions;
using ExpressiFy.Vision.Models;
using Microsoft.ML.OnnxRuntime;
using SkiaSharp;

namespace ExpressiFy.Cli.Doctor;

/// <summary>All checks of `expressify doctor`, required things first.</summary>
internal static class DoctorChecks
{
    private static readonly string[] NeededPackages = ["@mediapipe/face_detection", "@vladmandic/face-api"];

    public static IReadOnlyList<DoctorCheck> All() =>
    [
        new(".NET", () => DoctorResult.There(Environment.Version.ToString())),
        new("Skia", Skia),
        new("ONNX Runtime", OnnxRuntime),
        new("Face detector", () => DoctorResult.There(VisionModels.Detector(VisionModels.DefaultFolder))),
        new("Expression network", () => DoctorResult.There(VisionModels.Expression(VisionModels.DefaultFolder))),
        new("Second network", HostChecks.SecondNetwork),
        new("Catalogue", BuiltInTitles),
        new("More titles", HostChecks.Additions),
        new("Settings", HostChecks.Settings),
        new("Database", DatabaseCheck.Run),
        new("Address", HostChecks.Address),
        new("Camera", CameraCheck.Run),
        new("ffmpeg", FfmpegCheck.Run),
        new("npm packages", NpmPackages),
        .. ProviderChecks.All(),
    ];

    private static DoctorResult Skia()
    {
        var problem = NativeLibraries.SkiaProblem();
        return problem is null ? DoctorResult.There(SkiaVersion()) : DoctorResult.Missing(problem);
    }

    private static DoctorResult OnnxRuntime()
    {
        var problem = NativeLibraries.OnnxRuntimeProblem();
        return problem is null ? DoctorResult.There(OnnxRuntimeVersion()) : DoctorResult.Missing(problem);
    }

    private static DoctorResult BuiltInTitles()
    {
        var counts = TitleCatalogue.BuiltIn().Titles.CountBy(title => title.Medium).ToDictionary();
        return DoctorResult.There(string.Create(
            CultureInfo.InvariantCulture,
            $"{counts[Medium.Film]} films, {counts[Medium.Series]} series, {counts[Medium.Track]} tracks"));
    }

    /// <summary>The npm packages in the project's folder, from which a build makes the networks of others.</summary>
    private static DoctorResult NpmPackages()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (!File.Exists(Path.Combine(folder.FullName, "package-lock.json")))
                continue;

            var packages = Path.Combine(folder.FullName, "node_modules");
            if (Array.TrueForAll(NeededPackages, package => Directory.Exists(Path.Combine(packages, package))))
                return DoctorResult.There(packages);
            return DoctorResult.Optional($"not there; the next build needs them: npm ci in {folder.FullName}");
        }

        return DoctorResult.Optional("only needed to build from source");
    }

    // Not inlined: a method that uses a library's types may load the library before its check has run.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static string SkiaVersion() => SkiaSharpVersion.Native.ToString();

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static string OnnxRuntimeVersion()
    {
        RuntimeTelemetry.TurnOff();
        return OrtEnv.Instance().GetVersionString();
    }
}
