namespace ExpressiFy.Web.Artwork;

/// <summary>A name set in lines that fit a width.</summary>
/// <param name="Lines">At least one.</param>
/// <param name="Size">Font size in the artwork's units.</param>
public sealed record Lettering(IReadOnlyList<string> Lines, double Size)
{
    private const double SmallestSize = 20;
    private const double SizeStep = 2;

    /// <summary>Above this share of the largest size a name has at most <see cref="MostLargeLines"/> lines.</summary>
    private const double LargeShare = .8;

    private const int MostLargeLines = 3;

    /// <summary>The share of the lines' width that a cut text may use, because words do not fill their lines.</summary>
    private const double FilledShare = .85;

    /// <summary>
    /// The largest lettering of a text in at most <paramref name="mostLines"/> lines. A text that fits at no size
    /// is cut and ends with an ellipsis.
    /// </summary>
    public static Lettering Fit(string text, double width, double largestSize, int mostLines)
    {
        for (var size = largestSize; size >= SmallestSize; size -= SizeStep)
        {
            // Fewer lines are better than bigger letters: a short name stays on one line while it can be read well.
            var allowed = size > largestSize * LargeShare ? Math.Min(mostLines, MostLargeLines) : mostLines;
            var lines = Break(text, width, size);
            if (lines is not null && lines.Count <= allowed)
                return new(lines, size);
        }

        var shortened = Shorten(text, width * mostLines * FilledShare, SmallestSize);
        var cut = Break(shortened, width, SmallestSize) ?? [Shorten(text, width, SmallestSize)];
        return new([.. cut.Take(mostLines)], SmallestSize);
    }

    /// <summary>The text, cut with an ellipsis if it is wider.</summary>
    public static string Shorten(string text, double width, double size)
    {
        if (WidthOf(text, size) <= width)
            return text;
        while (text.Length > 1 && WidthOf(text + "…", size) > width)
        {
            var lastLength = char.IsLowSurrogate(text[^1]) ? 2 : 1;
            text = text[..^lastLength].TrimEnd();
        }

        return text + "…";
    }

    /// <summary>Estimated width in bold sans serif, rather too wide because each system has another font.</summary>
    public static double WidthOf(string text, double size) => size * text.Sum(letter => letter switch
    {
        ' ' or '.' or ',' or ':' or ';' or '\'' or '’' or '!' or '|' or 'i' or 'j' or 'l' or 'I' => .40,
        'f' or 't' or 'r' or '-' or '(' or ')' => .50,
        'm' or 'w' or 'M' or 'W' or '@' or '…' => 1.08,
        >= 'A' and <= 'Z' or '&' => .80,
        < '\u02ff' => .69,
        _ => 1.02,
    });

    /// <summary>Lines of whole words; null when a word is wider than a line.</summary>
    private static List<string>? Break(string text, double width, double size)
    {
        List<string> lines = [""];
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (WidthOf(word, size) > width)
                return null;
            var longer = lines[^1].Length == 0 ? word : $"{lines[^1]} {word}";
            if (WidthOf(longer, size) <= width)
                lines[^1] = longer;
            else
                lines.Add(word);
        }

        return lines;
    }
}
