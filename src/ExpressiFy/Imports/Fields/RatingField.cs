using System.Globalization;

namespace ExpressiFy.Imports.Fields;

/// <summary>Reads the field of a rating: "4.5", "4,5", "8/10", "4 von 5", "85 %", "★★★½".</summary>
/// <param name="Value">The rating; 0 for "not rated".</param>
/// <param name="OutOf">The best possible rating, if the field says it.</param>
internal sealed record RatingField(double Value, int? OutOf)
{
    private const int OutOfFive = 5;
    private const int OutOfHundred = 100;
    private const double Half = 0.5;

    // Longer fields hold words.
    private const int LongestField = 30;

    private static readonly string[] Unrated =
    [
        "-", "–", "—", "?", "n/a", "na", "nan", "null", "none", "no rating", "not rated", "unrated", "nr",
        "nicht bewertet", "non noté", "sin nota", "未评分",
    ];

    // Of a longer word first those that begin with it.
    private static readonly string[] Separators =
        [" out of ", " von ", " sur ", " of ", " de ", " su ", " van ", " av ", " af ", " z ", "/"];

    private static readonly string[] Units =
        ["stars", "star", "sterne", "stern", "étoiles", "estrellas", "points", "pts"];

    /// <summary>The rating in a field that is not empty; null when there is none in it.</summary>
    public static RatingField? Read(string field)
    {
        var text = field.Trim();
        if (text.Length > LongestField)
            return null;
        if (Unrated.Contains(text, StringComparer.OrdinalIgnoreCase))
            return new(0, null);
        if (text.EndsWith('%'))
            return Number(text[..^1]) is double percent ? new(percent, OutOfHundred) : null;
        return Stars(text) ?? Plain(text);
    }

    private static RatingField? Plain(string text)
    {
        var withoutUnit = WithoutUnit(text);
        foreach (var separator in Separators)
        {
            var place = withoutUnit.IndexOf(separator, StringComparison.OrdinalIgnoreCase);
            if (place > 0)
                return Fraction(withoutUnit[..place], withoutUnit[(place + separator.Length)..]);
        }

        return Number(withoutUnit) is double number ? new(number, null) : null;
    }

    private static RatingField? Fraction(string value, string best)
    {
        if (Number(value) is not double number)
            return null;
        var isWhole = int.TryParse(best.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var outOf);
        return isWhole && outOf is > 1 and <= 1000 ? new(number, outOf) : null;
    }

    // Empty stars (☆) complete a row of five and do not count.
    private static RatingField? Stars(string text)
    {
        var stars = 0d;
        foreach (var character in text)
        {
            switch (character)
            {
                case '★' or '⭐' or '✭' or '*':
                    stars++;
                    break;
                case '½':
                    stars += Half;
                    break;
                case '☆' or ' ' or '\uFE0F':
                    break;
                default:
                    return null;
            }
        }

        return stars is > 0 and <= OutOfFive ? new(stars, OutOfFive) : null;
    }

    private static string WithoutUnit(string text)
    {
        foreach (var unit in Units)
        {
            if (text.EndsWith(unit, StringComparison.OrdinalIgnoreCase))
                return text[..^unit.Length].TrimEnd();
        }

        return text;
    }

    // "4½" too.
    private static double? Number(string text)
    {
        var trimmed = text.Trim();
        var hasHalf = trimmed.EndsWith('½');
        var digits = hasHalf ? trimmed[..^1].TrimEnd() : trimmed;
        if (!FieldReading.TryNumber(digits, out var number))
            return null;
        return hasHalf ? number + Half : number;
    }
}
