using System.Globalization;
using ExpressiFy.Catalogue;

namespace ExpressiFy.Imports.Fields;

/// <summary>
/// Reads single fields: years, IMDb ids and numbers. Each costs time in proportion to the field's length.
/// </summary>
internal static class FieldReading
{
    private const int YearDigits = 4;

    private const int MostMinuteDigits = 3;

    // A longer field holds sentences; of a film with more directors, these are enough.
    private const int LongestListedName = 60;
    private const int MostListedNames = 5;

    private static readonly char[] MinuteWords = [' ', 'm', 'i', 'n', '.', 's'];

    private const string ImdbPrefix = "tt";
    private const string PersonPrefix = "nm";
    private const int ImdbDigits = 7;
    private const int MostImdbDigits = 8;

    // "tt111161" lost its leading zero in a spreadsheet. Fewer digits are other words.
    private const int FewestImdbDigits = 5;

    /// <summary>
    /// The first year in the field, which may be a whole date, "2013–2020" or "1.999"; null when it has none.
    /// </summary>
    public static int? Year(string? field)
    {
        var digits = FirstRun(field ?? "", YearDigits, YearDigits) ?? WithThousandsSeparator(field ?? "");
        if (digits is null)
            return null;
        var year = int.Parse(digits, CultureInfo.InvariantCulture);
        return year is >= OwnTitle.FirstYear and <= OwnTitle.LastYear ? year : null;
    }

    /// <summary>Minutes from "142" or "142 min"; null for anything else and for what is no length of a title.</summary>
    public static int? Minutes(string? field)
    {
        var digits = (field ?? "").TrimEnd(MinuteWords);
        return digits.Length is > 0 and <= MostMinuteDigits && digits.All(char.IsAsciiDigit) && HasNumber(digits)
            ? int.Parse(digits, CultureInfo.InvariantCulture)
            : null;
    }

    /// <summary>The names in a field: "Comedy, Drama", "Comedy|Drama", "Comedy / Drama".</summary>
    public static IReadOnlyList<string> Names(string? field) =>
        [.. (field ?? "")
            .Split([',', '|', '/', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Where(name => name.Length <= LongestListedName)
            .Take(MostListedNames)];

    /// <summary>"tt0111161" from an id or a link; null when there is none.</summary>
    public static string? ImdbId(string? field)
    {
        for (var start = IndexOfPrefix(field, 0); start >= 0; start = IndexOfPrefix(field, start + 1))
        {
            if (start > 0 && char.IsAsciiLetter(field![start - 1]))
                continue;
            var digits = DigitsAt(field!, start + ImdbPrefix.Length);
            if (digits.Length is >= FewestImdbDigits and <= MostImdbDigits)
                return ImdbPrefix + digits.PadLeft(ImdbDigits, '0');
        }

        return null;
    }

    /// <summary>
    /// The same, also from bare digits as in MovieLens' files; null for fewer than <paramref name="fewestDigits"/>.
    /// </summary>
    public static string? ImdbIdOrDigits(string? field, int fewestDigits)
    {
        var isDigits = field is not null
            && field.Length >= fewestDigits && field.Length <= MostImdbDigits && field.All(char.IsAsciiDigit);
        return isDigits ? ImdbPrefix + field!.PadLeft(ImdbDigits, '0') : ImdbId(field);
    }

    /// <summary>Whether a field is the IMDb id of a person, e.g. "nm0000151".</summary>
    public static bool IsImdbPerson(string field)
    {
        var digits = FirstRun(field, ImdbDigits, MostImdbDigits);
        return digits is not null && field == PersonPrefix + digits;
    }

    /// <summary>A number that is not negative, with a point or a comma; false for anything else.</summary>
    public static bool TryNumber(string field, out double number)
    {
        var withPoint = field.Replace(',', '.');
        return double.TryParse(withPoint, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out number);
    }

    /// <summary>
    /// Whether a field has a digit other than 0: "N/A", "-", "0" and "0000-00-00" are written where there is nothing.
    /// </summary>
    public static bool HasNumber(string field) => field.AsSpan().ContainsAnyInRange('1', '9');

    /// <summary>The first run of digits whose length is in the range; null when there is none.</summary>
    public static string? FirstRun(string text, int fewest, int most)
    {
        for (var start = 0; start < text.Length; start++)
        {
            if (!char.IsAsciiDigit(text[start]))
                continue;
            var digits = DigitsAt(text, start);
            if (digits.Length >= fewest && digits.Length <= most)
                return digits;
            start += digits.Length;
        }

        return null;
    }

    private static string DigitsAt(string text, int start)
    {
        var end = start;
        while (end < text.Length && char.IsAsciiDigit(text[end]))
            end++;
        return text[start..end];
    }

    private static int IndexOfPrefix(string? text, int start) =>
        text?.IndexOf(ImdbPrefix, start, StringComparison.OrdinalIgnoreCase) ?? -1;

    // Spreadsheets may show the number 1999 so.
    private static string? WithThousandsSeparator(string field)
    {
        var digits = field.Trim();
        var isSeparated = digits.Length == YearDigits + 1 && digits[1] is '.' or ',' or '\'' or '’' or ' ';
        return isSeparated && digits.Remove(1, 1).All(char.IsAsciiDigit) ? digits.Remove(1, 1) : null;
    }
}
