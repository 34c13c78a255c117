using ExpressiFy.Imports.Fields;
using ExpressiFy.Text;

namespace ExpressiFy.Imports.Reading;

/// <summary>Round or square brackets at the end of a name.</summary>
/// <param name="Before">The name before them.</param>
/// <param name="Content">What stands in them.</param>
internal sealed record TrailingBracket(string Before, string Content)
{
    private static readonly string[] PartWords =
        ["part", "pt", "vol", "volume", "chapter", "episode", "teil", "partie"];

    // "(TV Movie 1999)", "(1999 film)", "(2014– )".
    private static readonly string[] WordsBesideYear =
        ["film", "movie", "tv", "video", "short", "series", "serie", "mini", "miniseries", "the"];

    private readonly string[] words = NameNormalizer.Normalize(Content).Split(' ');

    /// <summary>The year in the brackets; null when they hold something else.</summary>
    public int? Year =>
        words.All(word => WordsBesideYear.Contains(word) || IsNumber(word)) ? FieldReading.Year(Content) : null;

    /// <summary>Whether they name an edition, e.g. "Director's Cut".</summary>
    public bool IsEdition => Editions.AreOnly(words);

    /// <summary>
    /// Whether they hold the number of a part, which belongs to the name: "(Volume 2)", "(II)". "(12 Monkeys)" is a
    /// name.
    /// </summary>
    public bool IsPart =>
        PartWords.Contains(words[0]) || (words is [var word] && (IsNumber(word) || Numerals.IsRoman(word)));

    /// <summary>Series when the words beside the year say so; null otherwise.</summary>
    public WorkKind? Kind => words.Any(word => word is "series" or "serie" or "miniseries") ? WorkKind.Series : null;

    /// <summary>The brackets at the end of a name, with something before and in them; null without any.</summary>
    public static TrailingBracket? Of(string name)
    {
        if (!name.EndsWith(')') && !name.EndsWith(']'))
            return null;
        var opening = OpeningOf(name);
        if (opening <= 0)
            return null;
        var before = name[..opening].TrimEnd();
        var content = name[(opening + 1)..^1].Trim();
        return before.Length > 0 && content.Length > 0 ? new(before, content) : null;
    }

    // The bracket that belongs to the last one, with brackets of the same kind between them.
    private static int OpeningOf(string name)
    {
        var (open, close) = name[^1] == ')' ? ('(', ')') : ('[', ']');
        var depth = 0;
        for (var place = name.Length - 1; place >= 0; place--)
        {
            if (name[place] == close)
                depth++;
            else if (name[place] == open && --depth == 0)
                return place;
        }

        return -1;
    }

    private static bool IsNumber(string word) => word.Length > 0 && word.All(char.IsAsciiDigit);
}
