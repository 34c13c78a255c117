using System.Globalization;

namespace ExpressiFy.Imports.Fields;

/// <summary>Reads days in the forms that programs and people write.</summary>
internal static class DayField
{
    private const string IsoDay = "yyyy-MM-dd";

    // 1973 and 2286: numbers outside are no seconds since 1970.
    private const long FirstTimestamp = 100_000_000;
    private const long LastTimestamp = 10_000_000_000;
    private const long MillisecondsPerSecond = 1000;

    // Days since 1899-12-30, as spreadsheets count: 1982 to 2119.
    private const long FirstSerialDay = 30_000;
    private const long LastSerialDay = 80_000;

    private const int MonthsInYear = 12;
    private const int Century = 100;
    private const int ThisCentury = 2000;

    // Longer fields hold words.
    private const int LongestField = 48;

    private static readonly DateOnly SerialEpoch = new(1899, 12, 30);

    private static readonly string[] OtherForms =
    [
        "yyyy/M/d", "yyyy.M.d", "yyyy-M-d", "yyyyMMdd", "yyyy年M月d日",
        "d MMM yyyy", "d MMMM yyyy", "d. MMM yyyy", "d. MMMM yyyy", "d-MMM-yyyy", "d-MMM-yy",
        "MMM d, yyyy", "MMMM d, yyyy", "MMM d yyyy", "MMMM d yyyy",
    ];

    private static readonly string[] FormsWithTime =
    [
        "d MMM yyyy, HH:mm", "d MMM yyyy HH:mm", "d MMM yyyy HH:mm:ss", "ddd MMM d HH:mm:ss yyyy",
        "ddd, d MMM yyyy HH:mm:ss 'GMT'", "MMM d, yyyy, h:mm tt", "MMM d, yyyy h:mm tt",
    ];

    /// <summary>
    /// The day of "2024-03-17", of a timestamp, of "17 Mar 2024", of "17.03.2024", of "3/17/2024", of what
    /// <see cref="WrittenDay"/> reads, of seconds or milliseconds since 1970, or of a spreadsheet's number; null for
    /// other forms. "3/4/2024" is a day only when the order of day and month is known.
    /// </summary>
    public static DateOnly? Read(string? field, DayOrder order)
    {
        var text = field?.Trim() ?? "";
        if (text.Length is 0 or > LongestField)
            return null;
        var isoPart = text[..Math.Min(text.Length, IsoDay.Length)];
        if (TryExact(isoPart, [IsoDay], out var day) || TryExact(text, OtherForms, out day))
            return day;
        if (Parts(text) is var (first, second, year, isDotted))
            return OfParts(first, second, year, isDotted ? DayOrder.DayFirst : order);
        return TryExact(text, FormsWithTime, out day) ? day : WrittenDay.Read(text) ?? OfNumber(text);
    }

    /// <summary>The order of day and month that all these fields agree on.</summary>
    public static DayOrder OrderOf(IEnumerable<string?> fields)
    {
        var dayFirst = false;
        var monthFirst = false;
        foreach (var field in fields)
        {
            if (field is null || Parts(field.Trim()) is not var (first, second, _, isDotted) || isDotted)
                continue;
            dayFirst |= first > MonthsInYear && second <= MonthsInYear;
            monthFirst |= second > MonthsInYear && first <= MonthsInYear;
        }

        if (dayFirst == monthFirst)
            return DayOrder.Unknown;
        return dayFirst ? DayOrder.DayFirst : DayOrder.MonthFirst;
    }

    private static bool TryExact(string text, string[] forms, out DateOnly day)
    {
        var isDate = DateTime.TryParseExact(
            text, forms, CultureInfo.InvariantCulture, DateTimeStyles.AllowWhiteSpaces, out var time);
        day = isDate ? DateOnly.FromDateTime(time) : default;
        return isDate;
    }

    // "17/03/2024", "17.3.24", "3-17-2024", each with a time behind it or not. Only dots say that the day is first.
    private static (int First, int Second, int Year, bool IsDotted)? Parts(string text)
    {
        var end = text.AsSpan().IndexOfAny(' ', ',', 'T');
        var date = end < 0 ? text : text[..end];
        var separator = date.AsSpan().IndexOfAny('/', '.', '-');
        if (separator < 0)
            return null;
        var parts = date.Split(date[separator], StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length != 3 || !parts.All(IsShortNumber) || parts[2].Length is not (2 or 4))
            return null;
        var numbers = parts.Select(part => int.Parse(part, CultureInfo.InvariantCulture)).ToArray();
        var year = numbers[2] < Century ? ThisCentury + numbers[2] : numbers[2];
        return (numbers[0], numbers[1], year, date[separator] == '.');
    }

    private static bool IsShortNumber(string part) => part.Length <= 4 && part.All(char.IsAsciiDigit);

    private static DateOnly? OfParts(int first, int second, int year, DayOrder order)
    {
        if (order == DayOrder.Unknown && first <= MonthsInYear && second <= MonthsInYear && first != second)
            return null;
        var isDayFirst = order == DayOrder.DayFirst || (order == DayOrder.Unknown && first > MonthsInYear);
        var (day, month) = isDayFirst ? (first, second) : (second, first);
        var isDay = year is >= 1 and <= 9999 && month is >= 1 and <= MonthsInYear
            && day >= 1 && day <= DateTime.DaysInMonth(year, month);
        return isDay ? new DateOnly(year, month, day) : null;
    }

    private static DateOnly? OfNumber(string text)
    {
        if (!double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value))
            return null;
        var number = value is >= 0 and < LastTimestamp * MillisecondsPerSecond ? (long)value : 0;
        if (number is >= FirstSerialDay and <= LastSerialDay)
            return SerialEpoch.AddDays((int)number);
        if (number >= FirstTimestamp * MillisecondsPerSecond)
            number /= MillisecondsPerSecond;
        return number is > FirstTimestamp and < LastTimestamp
            ? DateOnly.FromDateTime(DateTimeOffset.FromUnixTimeSeconds(number).UtcDateTime)
            : null;
    }
}
