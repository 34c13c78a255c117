using System.Collections.Frozen;
using System.Globalization;
using ExpressiFy.Imports.Fields;

namespace ExpressiFy.Imports.Columns;

/// <summary>Tells columns of age certificates, which are often called "Rating" too, from columns of ratings.</summary>
internal static class Certificates
{
    // Fewer numbers may be ratings by chance.
    private const int FewestAges = 3;
    private const int BestRating = 10;

    private const int LongestName = 8;
    private const int MostLetters = 4;
    private const int MostLettersBehind = 2;

    // Of the MPA and its forerunner, US television, the BBFC and others.
    private static readonly FrozenSet<string> Names = new[]
    {
        "R", "PG", "PG-13", "PG13", "G", "NC-17", "NC17", "X",
        "GP", "M", "M/PG", "MA", "MA15+", "R18+", "U", "UA", "U/A",
        "A", "E", "T", "12A", "15A", "R-12", "R-15", "R-18", "K-7", "K-12", "K-16", "K-18", "AL", "TP", "APT", "ATP",
        "Approved", "Passed", "TV-MA", "TV-14", "TV-PG", "TV-G", "TV-Y", "TV-Y7", "TV-Y7-FV",
        "L", "S", "AA", "Btl", "KT", "Apta", "CTC", "ALL", "I", "IIA", "IIB", "III", "oA", "o.A.", "o.Al.",
        "0+", "6+", "7+", "10+", "12+", "13+", "14+", "15+", "16+", "17+", "18+", "-10", "-12", "-16", "-18",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> Unrated =
        new[] { "Not Rated", "Unrated", "NR", "N/A", "-" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<int> Ages = [0, 6, 7, 12, 13, 14, 15, 16, 17, 18, 21];

    /// <summary>
    /// Whether at least half of the cells are certificates, or all are certificates and ages ("12A", "15", "18").
    /// </summary>
    public static bool AreIn(IReadOnlyList<string> cells)
    {
        var stated = cells.Where(cell => !Unrated.Contains(cell)).ToList();
        var names = stated.Count(IsName);
        if (names > 0)
        {
            return 2 * names >= stated.Count
                || stated.TrueForAll(cell => IsName(cell) || AgeOf(cell) is not null || cell == "10");
        }

        return false;
    }

    /// <summary>Whether all cells are ages of certificates, some of them more than a rating of ten.</summary>
    public static bool AreAges(IReadOnlyList<string> cells) =>
        cells.Count >= FewestAges
        && cells.All(cell => AgeOf(cell) is not null)
        && cells.Any(cell => AgeOf(cell) > BestRating);

    private static bool IsName(string cell) =>
        Names.Contains(cell) || cell.StartsWith("FSK", StringComparison.OrdinalIgnoreCase) || IsAgeWithLetters(cell);

    // "14A", "VM14", "B15", "R-18", "PG12", "SAM 16", "ab 12", "UA 13+": letters, an age, and letters or a plus.
    private static bool IsAgeWithLetters(string cell)
    {
        var start = cell.AsSpan().IndexOfAnyInRange('0', '9');
        if (start < 0 || cell.Length > LongestName || RatingField.Read(cell) is not null)
            return false;
        var end = cell.AsSpan().LastIndexOfAnyInRange('0', '9') + 1;
        var before = cell[..start].TrimEnd(' ', '-');
        var after = cell[end..].TrimEnd('+');
        return AgeOf(cell[start..end]) > BestRating
            && before.Length + after.Length > 0
            && before.Length <= MostLetters && before.All(char.IsAsciiLetter)
            && after.Length <= MostLettersBehind && after.All(char.IsAsciiLetter);
    }

    private static int? AgeOf(string cell)
    {
        var isWhole = int.TryParse(cell, NumberStyles.None, CultureInfo.InvariantCulture, out var age);
        return isWhole && Ages.Contains(age) ? age : null;
    }
}
