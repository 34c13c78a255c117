using ExpressiFy.Text;

namespace ExpressiFy.Imports.Reading;

/// <summary>The editions that collectors write behind the names of films.</summary>
internal static class Editions
{
    // Words of editions; "the" and "of" only stand between them.
    private static readonly string[] Words =
    [
        "4k", "uhd", "hd", "bluray", "blu", "ray", "bd", "dvd",
        "vhs", "imax", "3d", "2d", "hdr", "1080p", "720p", "2160p",
        "remaster", "remastered", "restored", "restoration", "directors", "director", "cut", "extended", "special",
        "edition", "unrated", "uncut", "theatrical", "final", "ultimate", "anniversary", "collectors", "criterion",
        "collection", "version", "redux", "steelbook", "deluxe", "subtitled", "dubbed", "ov", "omu", "langfassung",
    ];

    // Names end so without being editions: "Final", "Special", "Collection" alone may be a name.
    private static readonly string[] Marks =
    [
        "4k", "uhd", "bluray", "ray", "dvd", "vhs", "imax",
        "3d", "hdr", "1080p", "720p", "2160p", "remaster", "remastered",
        "restored", "cut", "edition", "unrated", "uncut", "version",
        "redux", "steelbook", "subtitled", "dubbed", "ov", "omu",
    ];

    /// <summary>
    /// Whether words name an edition and nothing else; a number before "anniversary" may be among them.
    /// </summary>
    public static bool AreOnly(IReadOnlyList<string> words) =>
        words.Any(IsMark) && words.All(word => Words.Contains(word) || word == "the" || IsOrdinal(word));

    /// <summary>A name without an edition at its end; null when there is none.</summary>
    public static string? Without(string name)
    {
        var parts = name.Split(' ');
        var first = parts.Length;
        while (first > 1 && IsEditionWord(parts[first - 1]))
            first--;
        if (first > 1 && parts[first - 1].Equals("the", StringComparison.OrdinalIgnoreCase))
            first--;
        var edition = parts[first..].Select(NameNormalizer.Normalize).SelectMany(part => part.Split(' '));
        if (first == parts.Length || !edition.Any(IsMark))
            return null;
        var rest = string.Join(' ', parts[..first]).TrimEnd(' ', '-', '–', ':', ',');
        return rest.Length > 0 ? rest : null;
    }

    private static bool IsEditionWord(string part)
    {
        var words = NameNormalizer.Normalize(part).Split(' ');
        return words is [""] || words.All(word => Words.Contains(word) || IsOrdinal(word));
    }

    private static bool IsMark(string word) => Marks.Contains(word);

    // "25th".
    private static bool IsOrdinal(string word) => word.Length > 2 && word.EndsWith("th", StringComparison.Ordinal)
        && word[..^2].All(char.IsAsciiDigit);
}
