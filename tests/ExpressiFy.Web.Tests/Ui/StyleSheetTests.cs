using System.Text.RegularExpressions;

namespace ExpressiFy.Web.Tests.Ui;

/// <summary>What style sheets may say only through the tokens, so that all pages look alike.</summary>
public sealed partial class StyleSheetTests
{
    public static TheoryData<string> EverySheet => [.. StyleSheet.Components.Keys.Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(EverySheet))]
    public void Colours_and_sizes_of_type_are_tokens(string path)
    {
        var sheet = StyleSheet.Components[path];
        Assert.Empty(OwnColour().Matches(sheet).Select(match => match.Value));
        Assert.Empty(OwnType().Matches(sheet).Select(match => match.Value));
    }

    [Theory]
    [MemberData(nameof(EverySheet))]
    public void Nothing_floats_or_fades(string path)
    {
        var sheet = StyleSheet.Components[path];
        Assert.DoesNotContain("gradient(", sheet, StringComparison.Ordinal);
        Assert.DoesNotContain("text-transform", sheet, StringComparison.Ordinal);
        Assert.Empty(OwnRadius().Matches(sheet).Select(match => match.Value));
        // Only as a frame or a foot inside of a field.
        Assert.Empty(OuterShadow().Matches(sheet).Select(match => match.Value));
    }

    [Theory]
    [MemberData(nameof(EverySheet))]
    public void Every_token_that_is_used_is_declared(string path)
    {
        var declared = DeclaredName().Matches(StyleSheet.Tokens + StyleSheet.Components[path])
            .Select(match => match.Groups[1].Value)
            .ToHashSet(StringComparer.Ordinal);
        var used = UsedName().Matches(StyleSheet.Components[path]).Select(match => match.Groups[1].Value);
        Assert.DoesNotContain(used, name => !declared.Contains(name));
    }

    [GeneratedRegex(@":[^;{}]*(#[0-9a-fA-F]{3,8}\b|\b(rgb|hsl|oklch|oklab)\()[^;]*;", RegexOptions.None, 1000)]
    private static partial Regex OwnColour();

    [GeneratedRegex(@"(font-size|font-family|[^-]font):(?! var\(--| inherit)[^;]*;", RegexOptions.None, 1000)]
    private static partial Regex OwnType();

    [GeneratedRegex(@"border-radius: (?!0;|50%;|var\(--(round|pill)\);)[^;]*;", RegexOptions.None, 1000)]
    private static partial Regex OwnRadius();

    [GeneratedRegex(@"(box|text)-shadow:\s*(?!\s|inset|none)[^;]*;", RegexOptions.None, 1000)]
    private static partial Regex OuterShadow();

    [GeneratedRegex(@"(--[a-z0-9-]+):", RegexOptions.None, 1000)]
    private static partial Regex DeclaredName();

    [GeneratedRegex(@"var\((--[a-z0-9-]+)", RegexOptions.None, 1000)]
    private static partial Regex UsedName();
}
