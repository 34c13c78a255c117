using System.Text.RegularExpressions;

namespace ExpressiFy.Imports.Reading;

/// <summary>MovieLens' way to write a title: "City of Lost Children, The (Cité des enfants perdus, La) (1995)".</summary>
internal static partial class MovieLensName
{
    /// <summary>The name, the other names behind it in parentheses, and the year; a name written in another way stays as it is.</summary>
    public static (string Name, IReadOnlyList<string> Others, int? Year) Read(string text)
    {
        if (WithYear().Match(text) is not { Success: true } match)
            return (text, [], null);
        var others = new List<string>();
        var name = match.Groups["name"].Value.Trim();
        while (WithOther().Match(name) is { Success: true } more)
        {
            others.Insert(0, AlsoKnownAs().Replace(more.Groups["other"].Value, "").Trim());
            name = more.Groups["name"].Value.Trim();
        }

        return (name, others, FieldReading.Year(match.Groups["year"].Value));
    }

    [GeneratedRegex(@"\A(?<name>.+?)\s*\((?<year>[0-9]{4})(?:[-–][0-9]{0,4})?\)\s*\z")]
    private static partial Regex WithYear();

    [GeneratedRegex(@"\A(?<name>.+?)\s*\((?<other>[^()]+)\)\z")]
    private static partial Regex WithOther();

    [GeneratedRegex(@"\Aa\.?k\.?a\.?\s+", RegexOptions.IgnoreCase)]
    private static partial Regex AlsoKnownAs();
}
