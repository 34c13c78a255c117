using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace ExpressiFy.Tests.Architecture;

/// <summary>What the pages for builders name exists.</summary>
public sealed partial class DocumentsTests
{
    private static readonly string[] Pages = ["docs/architecture.md", "CONTRIBUTING.md"];

    // These also name settings and columns of files in the same type face, so only their paths are checked.
    private static readonly string[] PagesWithPaths = ["docs/providers.md", "docs/import.md"];

    private static readonly HashSet<string> DeclaredTypes = [.. SourceFiles().SelectMany(TypesIn)];

    public static TheoryData<string> EveryPage => [.. Pages];

    public static TheoryData<string> EveryPageWithPaths => [.. Pages, .. PagesWithPaths];

    [Theory]
    [MemberData(nameof(EveryPage))]
    public void Every_type_that_a_page_names_is_declared(string page)
    {
        var named = TypeName().Matches(Read(page)).Select(match => match.Groups[1].Value).Distinct().ToList();
        Assert.NotEmpty(named);
        Assert.DoesNotContain(named, name => !DeclaredTypes.Contains(name) && !IsFolder(name));
    }

    [Theory]
    [MemberData(nameof(EveryPageWithPaths))]
    public void Every_path_that_a_page_names_exists(string page)
    {
        var named = SourcePath().Matches(Read(page)).Select(match => match.Groups[1].Value).Distinct().ToList();
        Assert.NotEmpty(named);
        Assert.DoesNotContain(named, path => !Path.Exists(Path.Combine(Repository.Root, path)));
    }

    [Fact]
    public void The_map_fits_two_screens() =>
        Assert.InRange(File.ReadLines(Full("docs/architecture.md")).Count(), 1, 80);

    [Fact]
    public void Every_relative_link_of_a_page_leads_somewhere()
    {
        var pages = Directory.GetFiles(Repository.Root, "*.md")
            .Concat(new[] { "docs", "lab", "models", "bench" }.SelectMany(folder =>
                Directory.GetFiles(Full(folder), "*.md", SearchOption.AllDirectories)))
            .Where(page => !page.Contains("/bin/", StringComparison.Ordinal))
            .ToList();
        Assert.NotEmpty(pages);
        Assert.Empty(pages.SelectMany(BrokenLinks));
    }

    [Fact]
    public void The_projects_have_one_version_number()
    {
        var version = XDocument.Load(Full("Directory.Build.props")).Descendants("Version").Single().Value;
        Assert.Contains($"\"version\": \"{version}\"", Read("package.json"), StringComparison.Ordinal);
        Assert.Contains($"\n## {version}\n", Read("CHANGELOG.md"), StringComparison.Ordinal);
        var assembly = typeof(ExpressiFy.Affect.Mood).Assembly.GetName();
        Assert.StartsWith(version, assembly.Version!.ToString(), StringComparison.Ordinal);
    }

    private static IEnumerable<string> BrokenLinks(string page) => Link().Matches(File.ReadAllText(page))
        .Select(match => match.Groups[1].Value)
        .Where(target => !target.Contains(':', StringComparison.Ordinal))
        .Where(target => !Path.Exists(Path.Combine(Path.GetDirectoryName(page)!, target)))
        .Select(target => $"{Path.GetRelativePath(Repository.Root, page)}: {target}");

    // A page may name a folder as it names a type, e.g. `Signals`.
    private static bool IsFolder(string name) => new[] { "src", "lab" }.Any(root =>
        Directory.EnumerateDirectories(Full(root), name, SearchOption.AllDirectories).Any());

    private static IEnumerable<string> SourceFiles() => new[] { "src", "lab", "tests" }
        .SelectMany(root => Directory.EnumerateFiles(Full(root), "*.*", SearchOption.AllDirectories))
        .Where(file => Path.GetExtension(file) is ".cs" or ".razor");

    private static IEnumerable<string> TypesIn(string file) => file.EndsWith(".razor", StringComparison.Ordinal)
        ? [Path.GetFileNameWithoutExtension(file)]
        : Declaration().Matches(File.ReadAllText(file)).Select(match => match.Groups[1].Value);

    private static string Read(string page) => File.ReadAllText(Full(page));

    private static string Full(string path) => Path.Combine(Repository.Root, path);

    // A word of code that begins like a type and holds nothing but letters and digits.
    [GeneratedRegex("`([A-Z][A-Za-z0-9]+[a-z][A-Za-z0-9]*)`")]
    private static partial Regex TypeName();

    [GeneratedRegex("`((?:src|lab|docs|tests|bench|models)/[^`…]+)`")]
    private static partial Regex SourcePath();

    [GeneratedRegex(@"\]\(([^)#\s]+)(?:#[^)]*)?\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"\b(?:class|struct|record|interface|enum)\s+([A-Z]\w*)")]
    private static partial Regex Declaration();
}
