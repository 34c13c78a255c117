using System.Text.RegularExpressions;

namespace ExpressiFy.Web.Tests.Device;

/// <summary>The folders of wwwroot/device know each other in one direction, as namespaces do.</summary>
public sealed partial class DeviceImportsTests
{
    /// <summary>From the bottom; the last is the folder itself.</summary>
    private static readonly string[] Order = ["pixels", "affect", "faces", "expressions", "live", "."];

    private static readonly string Folder =
        Path.Combine(Repository.Root, "src", "ExpressiFy.Web", "wwwroot", "device");

    [Fact]
    public void Modules_import_from_their_own_folder_and_those_below()
    {
        var modules = Directory.GetFiles(Folder, "*.js", SearchOption.AllDirectories);
        var imports = modules.SelectMany(ImportsOf).ToList();
        Assert.All(imports, import =>
        {
            Assert.True(File.Exists(import.To), $"{import.From} imports {import.To}, which is not there.");
            Assert.True(
                Place(import.To) <= Place(import.From), $"{import.From} imports {import.To}, which stands above it.");
        });
        Assert.True(imports.Count > modules.Length, "The imports were not found.");
    }

    private static int Place(string module)
    {
        var place = Array.IndexOf(Order, Path.GetRelativePath(Folder, Path.GetDirectoryName(module)!));
        Assert.True(place >= 0, $"{module} stands in a folder that is not in the order.");
        return place;
    }

    private static IEnumerable<(string From, string To)> ImportsOf(string module) => OwnImport()
        .Matches(File.ReadAllText(module))
        .Select(import => (module, Path.GetFullPath(import.Groups["path"].Value, Path.GetDirectoryName(module)!)));

    [GeneratedRegex("from \"(?<path>\\.[^\"]+)\"")]
    private static partial Regex OwnImport();
}
