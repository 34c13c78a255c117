using System.Xml.Linq;
using ExpressiFy.Affect;

namespace ExpressiFy.Tests;

/// <summary>Projects depend on each other in one direction: lab → programs → vision → mind.</summary>
public sealed class DependencyTests
{
    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["ExpressiFy"] = [],
        // Vision's build runs the program Weights; nothing in Vision calls it.
        ["ExpressiFy.Vision"] = ["ExpressiFy", "ExpressiFy.Weights"],
        ["ExpressiFy.Web"] = ["ExpressiFy", "ExpressiFy.Vision"],
        ["ExpressiFy.DataSets"] = ["ExpressiFy"],
        ["ExpressiFy.Cli"] = ["ExpressiFy", "ExpressiFy.Vision", "ExpressiFy.DataSets"],
        ["ExpressiFy.Onnx"] = [],
        ["ExpressiFy.Weights"] = ["ExpressiFy.Onnx"],
        ["ExpressiFy.Lab"] = ["ExpressiFy", "ExpressiFy.Vision", "ExpressiFy.Cli", "ExpressiFy.Onnx"],
    };

    /// <summary>Packages that must not leak, with the only project that may name them.</summary>
    private static readonly Dictionary<string, string> Fenced = new()
    {
        ["OpenCvSharp4"] = "ExpressiFy.Lab",
        ["SkiaSharp"] = "ExpressiFy.Vision",
        ["Microsoft.ML.OnnxRuntime"] = "ExpressiFy.Vision",
        ["TorchSharp"] = "ExpressiFy.Lab",
        ["libtorch"] = "ExpressiFy.Lab",
        ["Microsoft.AspNetCore"] = "ExpressiFy.Web",
        ["Sep"] = "ExpressiFy.DataSets",
        ["SharpCompress"] = "ExpressiFy.DataSets",
        ["ZstdSharp"] = "ExpressiFy.DataSets",
    };

    private static readonly EnumerationOptions OneLevelDown = new()
    {
        RecurseSubdirectories = true,
        MaxRecursionDepth = 1,
    };

    [Fact]
    public void Each_product_project_refers_only_to_what_lies_below_it()
    {
        Assert.Equal(Allowed.Keys.Order(), Projects().Keys.Order());
        foreach (var (name, project) in Projects())
        {
            var paths = References(project, "ProjectReference");
            Assert.Empty(paths.Select(path => Path.GetFileNameWithoutExtension(path)).Except(Allowed[name]));
        }
    }

    [Fact]
    public void Native_libraries_and_the_web_stay_in_the_project_that_needs_them()
    {
        foreach (var (name, project) in Projects())
        {
            var packages = References(project, "PackageReference").Concat(References(project, "FrameworkReference"));
            foreach (var package in packages)
            {
                var fence = Fenced.FirstOrDefault(entry => package.StartsWith(entry.Key, StringComparison.Ordinal));
                Assert.True(
                    fence.Value is null || fence.Value == name,
                    $"{name} refers to {package}, which belongs to {fence.Value} alone.");
            }
        }
    }

    [Fact]
    public void The_mind_is_compiled_without_the_web_and_without_native_vision()
    {
        string[] forbidden = ["Microsoft.AspNetCore", "SkiaSharp", "OpenCvSharp", "Microsoft.ML"];
        var names = typeof(Mood).Assembly.GetReferencedAssemblies().Select(assembly => assembly.Name!);
        Assert.DoesNotContain(
            names,
            name => forbidden.Any(prefix => name.StartsWith(prefix, StringComparison.Ordinal)));
    }

    private static Dictionary<string, XDocument> Projects() =>
        new[] { "src", "lab" }
            .SelectMany(folder => Directory.GetFiles(Path.Combine(Repository.Root, folder), "*.csproj", OneLevelDown))
            .Where(file => !file.EndsWith(".Tests.csproj", StringComparison.Ordinal))
            .ToDictionary(file => Path.GetFileNameWithoutExtension(file), file => XDocument.Load(file));

    private static IEnumerable<string> References(XDocument project, string kind) =>
        project.Descendants(kind).Select(element => element.Attribute("Include")!.Value.Replace('\\', '/'));
}
