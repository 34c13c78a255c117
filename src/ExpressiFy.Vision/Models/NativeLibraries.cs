using System.Reflection;
using System.Runtime.InteropServices;
using System.Text.RegularExpressions;
using Microsoft.ML.OnnxRuntime;
using SkiaSharp;

namespace ExpressiFy.Vision.Models;

/// <summary>
/// Checks that Skia and ONNX Runtime load before they are used: their wrappers throw from static constructors, with the
/// loader's message deep inside.
/// </summary>
public static partial class NativeLibraries
{
    private const string SkiaLibrary = "libSkiaSharp";
    private const string OnnxRuntimeLibrary = "onnxruntime";

    /// <summary>The Debian packages of the system libraries that the native libraries are linked against.</summary>
    private static readonly Dictionary<string, string> Packages = new()
    {
        ["libstdc++.so.6"] = "libstdc++6",
        ["libgcc_s.so.1"] = "libgcc-s1",
    };

    /// <summary>A sentence with what Skia lacks and the remedy; null when it loads.</summary>
    public static string? SkiaProblem() => Problem(SkiaLibrary, typeof(SKCodec).Assembly, "Skia");

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
        return [.. reported.Distinct()];
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
            return Explain(product, library, problem.Message);
        }
    }

    /// <summary>The library's file if it is cut off; null when it is whole or not where the runtime looks.</summary>
    private static string? CutOffFile(string library)
    {
        if (!OperatingSystem.IsLinux())
            return null;
        var name = library.StartsWith("lib", StringComparison.Ordinal) ? library : $"lib{library}";
        var folders = AppContext.GetData("NATIVE_DLL_SEARCH_DIRECTORIES") as string ?? "";
        return folders.Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Append(AppContext.BaseDirectory)
            .Select(folder => Path.Combine(folder, $"{name}.so"))
            .FirstOrDefault(file => File.Exists(file) && ElfFile.IsCutOff(file));
    }

    [GeneratedRegex(@"(?<library>lib[\w.+-]+\.so[.\d]*): cannot open shared object file", RegexOptions.None, 1000)]
    private static partial Regex MissingLibrary();
}
