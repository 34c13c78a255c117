using System.Text.RegularExpressions;

namespace ExpressiFy.Imports.Reading;

/// <summary>
/// Reads names as MovieLens writes them: "City of Lost Children, The (Cité des enfants perdus, La) (1995)".
/// </summary>
internal static partial class MovieLensName
{
    /// <summary>
    /// The name, the other names in parentheses behind it, and the year. A name in another form is returned as it is,
    /// without year.
    /// </summary>
    public static (string Name, IReadOnlyList<string> OtherNames, int? Year) Read(string text)
    {
        var match = WithYear().Match(text);
        if (!match.Success)
            return (text, [], null);

        var year = FieldReading.Year(match.Groups["year"].Value);
        var name = match.Groups["name"].Value.Trim();
        var otherNames = new List<string>();
        for (var last = WithOther().Match(name); last.Success; last = WithOther().Match(name))
        {
            var other = AlsoKnownAs().Replace(last.Groups["other"].Value, "").Trim();
            otherNames.Insert(0, other);
            name = last.Groups["name"].Value.Trim();
        }

        return (name, otherNames, year);
    }

    [GeneratedRegex(@"\A(?<name>.+?)\s*\((?<year>[0-9]{4})(?:[-–][0-9]{0,4})?\)\s*\z")]
    private static partial Regex WithYear();

    [GeneratedRegex(@"\A(?<name>.+?)\s*\((?<other>[^()]+)\)\z")]
    private static partial Regex WithOther();

    [GeneratedRegex(@"\Aa\.?k\.?a\.?\s+", RegexOptions.IgnoreCase)]
    private static partial Regex AlsoKnownAs();
}
