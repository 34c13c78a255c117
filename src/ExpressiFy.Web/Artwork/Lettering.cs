namespace ExpressiFy.Web.Artwork;

/// <summary>A name set in lines that fit a width.</summary>
/// <param name="Lines">At least one.</param>
/// <param name="Size">Font size in the artwork's units.</param>
public sealed record Lettering(IReadOnlyList<string> Lines, double Size)
{
    private const double SmallestSize = 20;

    /// <summary>The largest lettering of a text in at most so many lines; a text that fits at no size is cut with an ellipsis.</summary>
    public static Lettering Fit(string text, double width, double largest, int lines)
    {
        // Fewer lines are better than bigger letters: a short name stays on one line while it can be read across a room.
        for (var size = largest; size >= SmallestSize; size -= 2)
        {
            var broken = Break(text, width, size);
            if (broken is not null && broken.Count <= Allowed(size, largest, lines))
                return new(broken, size);
        }

        var cut = Break(Shorten(text, width * lines * .85, SmallestSize), width, SmallestSize) ?? [Shorten(text, width, SmallestSize)];
        return new([.. cut.Take(lines)], SmallestSize);
    }

    /// <summary>The text, cut with an ellipsis if it is wider.</summary>
    public static string Shorten(string text, double width, double size)
    {
        if (WidthOf(text, size) <= width)
            return text;
        while (text.Length > 1 && WidthOf(text + "…", size) > width)
            text = text[..^(char.IsLowSurrogate(text[^1]) ? 2 : 1)].TrimEnd();
        return text + "…";
    }

    /// <summary>Estimated width in bold sans serif, on the wide side because each system has another font.</summary>
    public static double WidthOf(string text, double size) => size * text.Sum(letter => letter switch
    {
        ' ' or '.' or ',' or ':' or ';' or '\'' or '’' or '!' or '|' or 'i' or 'j' or 'l' or 'I' => .40,
        'f' or 't' or 'r' or '-' or '(' or ')' => .50,
        'm' or 'w' or 'M' or 'W' or '@' or '…' => 1.08,
        >= 'A' and <= 'Z' or '&' => .80,
        < '\u02ff' => .69,
        _ => 1.02,
    });

    private static int Allowed(double size, double largest, int lines) => size > largest * .8 ? Math.Min(lines, 3) : lines;

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
