using System.Globalization;
using System.Text.RegularExpressions;

namespace ExpressiFy.Imports.Reading;

/// <summary>What single fields say: years, dates, ids, numbers with a point or a comma.</summary>
internal static partial class FieldReading
{
    private const int FirstYear = 1500, LastYear = 2200;

    /// <summary>A year in the field, which may be a whole date or "2013–2020"; null for anything else.</summary>
    public static int? Year(string? field) =>
        field is not null && FourDigits().Match(field) is { Success: true } match
        && int.Parse(match.Value, CultureInfo.InvariantCulture) is >= FirstYear and <= LastYear and var year
            ? year
            : null;

    /// <summary>"tt0111161" out of an id, a link or MovieLens' bare digits; null when there is none.</summary>
    public static string? ImdbId(string? field)
    {
        if (field is null)
            return null;
        if (BareDigits().IsMatch(field))
            return "tt" + field.PadLeft(7, '0');
        return Imdb().Match(field) is { Success: true } match ? match.Value : null;
    }

    /// <summary>The day of "2024-03-17", of a timestamp, or of seconds since 1970; null when it is written in some other way.</summary>
    public static DateOnly? Day(string? field)
    {
        if (field is null)
            return null;
        if (field.Length >= 10 && DateOnly.TryParseExact(field[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return day;
        return long.TryParse(field, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds is > 100_000_000 and < 10_000_000_000
            ? DateOnly.FromDateTime(DateTimeOffset.FromUnixTimeSeconds(seconds).UtcDateTime)
            : null;
    }

    /// <summary>A number that is not negative, with a point or a comma; false for anything else.</summary>
    public static bool TryNumber(string field, out double number) =>
        double.TryParse(field.Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out number);

    [GeneratedRegex(@"(?<![0-9])[0-9]{4}(?![0-9])")]
    private static partial Regex FourDigits();

    [GeneratedRegex(@"\A[0-9]{1,8}\z")]
    private static partial Regex BareDigits();

    [GeneratedRegex(@"(?<![a-z])tt[0-9]{7,8}(?![0-9])")]
    private static partial Regex Imdb();
}
