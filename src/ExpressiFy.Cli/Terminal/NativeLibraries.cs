using System.Reflection;
using System.Runtime.InteropServices;
using System.Text.RegularExpressions;
using Microsoft.ML.OnnxRuntime;
using OpenCvSharp;

namespace ExpressiFy.Cli.Terminal;

/// <summary>
/// The native libraries behind the eyes. They are tried before anything uses them, because OpenCvSharp would print what it
/// misses to standard output and then throw from a static constructor.
/// </summary>
internal static partial class NativeLibraries
{
    private const string OpenCvLibrary = "OpenCvSharpExtern", OnnxRuntimeLibrary = "onnxruntime";

    /// <summary>The Debian packages of the system libraries that OpenCV's native library is linked against.</summary>
    private static readonly Dictionary<string, string> Packages = new()
    {
        ["libgtk-3.so.0"] = "libgtk-3-0",
        ["libgdk-3.so.0"] = "libgtk-3-0",
        ["libdrm.so.2"] = "libdrm2",
        ["libatomic.so.1"] = "libatomic1",
    };

    /// <summary>What is missing so that OpenCV loads, as one sentence with its remedy; null when it loads.</summary>
    public static string? OpenCvProblem() => Problem(OpenCvLibrary, typeof(Cv2).Assembly, "OpenCV");

    /// <summary>The same of ONNX Runtime.</summary>
    public static string? OnnxRuntimeProblem() => Problem(OnnxRuntimeLibrary, typeof(InferenceSession).Assembly, "ONNX Runtime");

    /// <summary>To be called before the eyes are used. <see cref="Failure"/> names what is missing.</summary>
    public static void Require(Screen screen)
    {
        if ((OpenCvProblem() ?? OnnxRuntimeProblem()) is { } problem)
            throw new Failure(problem);

        // Otherwise OpenCV writes its own warnings beside our one line when a camera or a video does not open.
        Cv2.SetLogLevel(LogLevel.SILENT);
        if (screen.IsOfProcess)
            NativeStandardError.Mute();
    }

    /// <summary>A loader's message in a person's words.</summary>
    public static string Explain(string what, string library, string loaderMessage)
    {
        var missing = MissingLibrary().Matches(loaderMessage)
            .Select(match => match.Groups["library"].Value)
            .Where(name => !name.Contains(library, StringComparison.OrdinalIgnoreCase))
            .Concat(Packages.Keys.Where(name => loaderMessage.Contains(name, StringComparison.Ordinal)))
            .Distinct()
            .ToList();
        if (missing.Count == 0)
            return $"{what} does not load: its native library {library} is missing or for another system. Build again with `dotnet build`.";

        var packages = missing.Where(Packages.ContainsKey).Select(name => Packages[name]).Distinct().ToList();
        return $"{what} does not load: the system library {string.Join(", ", missing)} is missing."
            + (packages.Count > 0 ? $" On Debian and Ubuntu: sudo apt-get install {string.Join(' ', packages)}" : "");
    }

    private static string? Problem(string library, Assembly user, string what)
    {
        try
        {
            NativeLibrary.Load(library, user, null);
            return null;
        }
        catch (Exception problem) when (problem is DllNotFoundException or BadImageFormatException)
        {
            // The loader stops at the first missing library; asking for each known one names all of them at once.
            var alsoMissing = OperatingSystem.IsLinux() ? Packages.Keys.Where(IsMissing) : [];
            return Explain(what, library, string.Join('\n', [problem.Message, .. alsoMissing]));
        }
    }

    private static bool IsMissing(string systemLibrary)
    {
        if (!NativeLibrary.TryLoad(systemLibrary, out var handle))
            return true;
        NativeLibrary.Free(handle);
        return false;
    }

    [GeneratedRegex(@"(?<library>lib[\w.+-]+\.so[.\d]*): cannot open shared object file", RegexOptions.None, 1000)]
    private static partial Regex MissingLibrary();
}
