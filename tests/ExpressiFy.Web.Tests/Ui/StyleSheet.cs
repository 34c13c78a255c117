using System.Text.RegularExpressions;
using ExpressiFy.Testing;

namespace ExpressiFy.Web.Tests.Ui;

/// <summary>The style sheets of pages, as text without comments.</summary>
internal static partial class StyleSheet
{
    private static readonly string Web = Path.Combine(Repository.Root, "src", "ExpressiFy.Web");

    /// <summary>tokens.css.</summary>
    public static string Tokens { get; } = Read(Path.Combine(Web, "wwwroot", "tokens.css"));

    /// <summary>All others by their path below the project.</summary>
    public static IReadOnlyDictionary<string, string> Components { get; } = Directory
        .GetFiles(Web, "*.css", SearchOption.AllDirectories)
        .Select(file => (Path: Path.GetRelativePath(Web, file), File: file))
        .Where(each => !each.Path.StartsWith("bin", StringComparison.Ordinal)
            && !each.Path.StartsWith("obj", StringComparison.Ordinal)
            && !each.Path.Contains("bundle", StringComparison.Ordinal)
            && Path.GetFileName(each.Path) != "tokens.css")
        .ToDictionary(each => each.Path, each => Read(each.File), StringComparer.Ordinal);

    /// <summary>The declarations of custom properties in the rules whose selector list has a selector.</summary>
    public static IEnumerable<(string Name, string Value)> CustomProperties(string selector) =>
        from rule in Rule().Matches(Tokens)
        where rule.Groups[1].Value.Split(',').Any(each => each.Trim() == selector)
        from declaration in Declaration().Matches(rule.Groups[2].Value)
        select (declaration.Groups[1].Value, declaration.Groups[2].Value);

    private static string Read(string file) => Comment().Replace(File.ReadAllText(file), "");

    [GeneratedRegex(@"/\*.*?\*/", RegexOptions.Singleline, 1000)]
    private static partial Regex Comment();

    [GeneratedRegex(@"([^{}]+)\{([^{}]*)\}", RegexOptions.None, 1000)]
    private static partial Regex Rule();

    [GeneratedRegex(@"(--[a-z0-9-]+):\s*([^;]+);", RegexOptions.None, 1000)]
    private static partial Regex Declaration();
}
