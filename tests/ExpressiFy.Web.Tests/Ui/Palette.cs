using System.Globalization;
using System.Text.RegularExpressions;

namespace ExpressiFy.Web.Tests.Ui;

/// <summary>The colours of tokens.css in one theme, for one mood and one aim.</summary>
internal sealed partial class Palette
{
    private readonly Dictionary<string, string> values;
    private readonly bool isDark;

    public Palette(string mood, string? aim, bool isDark)
    {
        this.isDark = isDark;
        // In the order of the style sheet: the last declaration counts.
        values = [];
        var selectors = new[] { ":root", $"[data-mood=\"{mood}\"]", $":root[data-aim=\"{aim}\"]" };
        foreach (var (name, value) in selectors.SelectMany(StyleSheet.CustomProperties))
            values[name] = value;
    }

    /// <summary>A colour by the name of its token, e.g. "ink".</summary>
    public OklchColour this[string name]
    {
        get
        {
            var value = Resolve($"--{name}");
            if (ByTheme().Match(value) is { Success: true } choice)
                value = choice.Groups[isDark ? 2 : 1].Value;
            var parts = Oklch().Match(value);
            Assert.True(parts.Success, $"{name} is no colour: {value}");
            return new(Number(parts.Groups[1]), Number(parts.Groups[2]), Number(parts.Groups[3]));
        }
    }

    private string Resolve(string name)
    {
        var value = values[name];
        value = Variable().Replace(value, match => Resolve(match.Groups[1].Value));
        return Product().Replace(value, match =>
            (Number(match.Groups[1]) * Number(match.Groups[2])).ToString(CultureInfo.InvariantCulture));
    }

    private static double Number(Capture group) => double.Parse(group.Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"var\((--[a-z0-9-]+)\)", RegexOptions.None, 1000)]
    private static partial Regex Variable();

    [GeneratedRegex(@"calc\(([0-9.]+) \* ([0-9.]+)\)", RegexOptions.None, 1000)]
    private static partial Regex Product();

    [GeneratedRegex(@"^light-dark\((oklch\([^)]*\)), (oklch\([^)]*\))\)$", RegexOptions.None, 1000)]
    private static partial Regex ByTheme();

    [GeneratedRegex(@"^oklch\(([0-9.]+) ([0-9.E-]+) ([0-9.]+)\)$", RegexOptions.None, 1000)]
    private static partial Regex Oklch();
}
