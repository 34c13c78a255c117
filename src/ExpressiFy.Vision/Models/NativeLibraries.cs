using System.Reflection;
using System.Runtime.InteropServices;
using System.Text.RegularExpressions;
using Microsoft.ML.OnnxRuntime;
using OpenCvSharp;

namespace ExpressiFy.Vision.Models;

/// <summary>
/// Checks that OpenCV and ONNX Runtime load before they are used: OpenCvSharp would print the loader's message to
/// standard output and then throw from a static constructor.
/// </summary>
public static partial class NativeLibraries
{
    private const string OpenCvLibrary = "OpenCvSharpExtern";
    private const string OnnxRuntimeLibrary = "onnxruntime";

    /// <summary>The Debian packages of the system libraries that OpenCV's native library is linked against.</summary>
    private static readonly Dictionary<string, string> Packages = new()
    {
        ["libgtk-3.so.0"] = "libgtk-3-0",
        ["libgdk-3.so.0"] = "libgtk-3-0",
        ["libdrm.so.2"] = "libdrm2",
        ["libatomic.so.1"] = "libatomic1",
    };

    /// <summary>A sentence with what OpenCV lacks and the remedy; null when it loads.</summary>
    public static string? OpenCvProblem() => Problem(OpenCvLibrary, typeof(Cv2).Assembly, "OpenCV");

    /// <summary>The same for ONNX Runtime.</summary>
    public static string? OnnxRuntimeProblem() =>
        Problem(OnnxRuntimeLibrary, typeof(InferenceSession).Assembly, "ONNX Runtime");

    /// <summary>Turns a loader's message into a sentence with the remedy.</summary>
    /// <param name="product">What does not load, as people call it.</param>
    /// <param name="library">The name of its native library.</param>
    /// <param name="loaderMessage">The message, or several on lines of their own.</param>
    public static string Explain(string product, string library, string loaderMessage)
    {
        var missing = MissingSystemLibraries(library, loaderMessage);
        if (missing.Count == 0)
        {
            return $"{product} does not load: its native library {library} is missing or for another system. "
                + "Build again with `dotnet build`.";
        }

        var sentence = $"{product} does not load: the system library {string.Join(", ", missing)} is missing.";
        var packages = missing.Where(Packages.ContainsKey).Select(name => Packages[name]).Distinct().ToList();
        if (packages.Count == 0)
            return sentence;
        return $"{sentence} On Debian and Ubuntu: sudo apt-get install {string.Join(' ', packages)}";
    }

    private static List<string> MissingSystemLibraries(string library, string loaderMessage)
    {
        var reported = MissingLibrary().Matches(loaderMessage)
            .Select(match => match.Groups["library"].Value)
            .Where(name => !name.Contains(library, StringComparison.OrdinalIgnoreCase));
        var known = Packages.Keys.Where(name => loaderMessage.Contains(name, StringComparison.Ordinal));
        return [.. reported.Concat(known).Distinct()];
    }

    private static string? Problem(string library, Assembly assembly, string product)
    {
        if (CutOffFile(library) is string file)
            return $"{product} does not load: {file} is cut off. Build again with `dotnet build`.";
        try
        {
            NativeLibrary.Load(library, assembly, null);
            return null;
        }
        catch (Exception problem) when (problem is DllNotFoundException or BadImageFormatException)
        {
            // The loader stops at the first missing library; trying each known one names all of them at once.
            var alsoMissing = OperatingSystem.IsLinux() ? Packages.Keys.Where(IsMissing) : [];
            return Explain(product, library, string.Join('\n', [problem.Message, .. alsoMissing]));
        }
    }

    /// <summary>The library's file if it is cut off; null when it is whole or not where the runtime looks.</summary>
    private static string? CutOffFile(string library)
    {
        if (!OperatingSystem.IsLinux())
            return null;
        var folders = AppContext.GetData("NATIVE_DLL_SEARCH_DIRECTORIES") as string ?? "";
        return folders.Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Append(AppContext.BaseDirectory)
            .Select(folder => Path.Combine(folder, $"lib{library}.so"))
            .FirstOrDefault(file => File.Exists(file) && ElfFile.IsCutOff(file));
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
