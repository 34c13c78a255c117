using System.Globalization;
using System.Text.RegularExpressions;

namespace ExpressiFy.Imports.Reading;

/// <summary>Reads single fields: years, days, IMDb ids and numbers.</summary>
internal static partial class FieldReading
{
    private const int FirstYear = 1500;
    private const int LastYear = 2200;

    private const string DayFormat = "yyyy-MM-dd";

    // 1973 and 2286: numbers outside are no seconds since 1970.
    private const long FirstTimestamp = 100_000_000;
    private const long LastTimestamp = 10_000_000_000;

    private const int ImdbDigits = 7;

    /// <summary>The first year in the field, which may be a whole date or "2013–2020"; null when it has none.</summary>
    public static int? Year(string? field)
    {
        var match = FourDigits().Match(field ?? "");
        if (!match.Success)
            return null;
        var year = int.Parse(match.Value, CultureInfo.InvariantCulture);
        return year is >= FirstYear and <= LastYear ? year : null;
    }

    /// <summary>
    /// "tt0111161" from an id, a link, or bare digits as in MovieLens' files; null when there is none.
    /// </summary>
    public static string? ImdbId(string? field)
    {
        if (field is null)
            return null;
        if (BareDigits().IsMatch(field))
            return "tt" + field.PadLeft(ImdbDigits, '0');
        var match = Imdb().Match(field);
        return match.Success ? match.Value : null;
    }

    /// <summary>
    /// The day of "2024-03-17", of a timestamp that begins so, or of seconds since 1970; null for other forms.
    /// </summary>
    public static DateOnly? Day(string? field)
    {
        if (field is null)
            return null;
        var start = field[..Math.Min(field.Length, DayFormat.Length)];
        if (DateOnly.TryParseExact(start, DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return day;
        var isNumber = long.TryParse(field, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds);
        if (!isNumber || seconds is <= FirstTimestamp or >= LastTimestamp)
            return null;
        return DateOnly.FromDateTime(DateTimeOffset.FromUnixTimeSeconds(seconds).UtcDateTime);
    }

    /// <summary>A number that is not negative, with a point or a comma; false for anything else.</summary>
    public static bool TryNumber(string field, out double number)
    {
        var withPoint = field.Replace(',', '.');
        return double.TryParse(withPoint, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out number);
    }

    [GeneratedRegex(@"(?<![0-9])[0-9]{4}(?![0-9])")]
    private static partial Regex FourDigits();

    [GeneratedRegex(@"\A[0-9]{1,8}\z")]
    private static partial Regex BareDigits();

    [GeneratedRegex(@"(?<![a-z])tt[0-9]{7,8}(?![0-9])")]
    private static partial Regex Imdb();
}
