using System.Globalization;

namespace ExpressiFy.Imports.Fields;

/// <summary>
/// Reads days with the name of a month in German, French, Spanish or Italian: "17. März 2024", "dimanche 17 mars
/// 2024", "17 de marzo de 2024, 20:15". A name that is another month in another of these languages would stop the
/// program at its start, so that the name alone shows the month, whatever the language of the file.
/// </summary>
internal static class WrittenDay
{
    private const int YearDigits = 4;
    private const int DayDigits = 2;

    private static readonly char[] Separators = [' ', ',', '.', '-', '/', '\u00A0', '\u202F'];

    private static readonly WordList<int> Months = new(
        (1, "januar janner jan january janvier janv enero ene gennaio gen"),
        (2, "februar feber feb february fevrier fevr fev febrero febbraio febb"),
        (3, "marz maerz mrz mar march mars marzo"),
        (4, "april apr avril avr abril abr aprile"),
        (5, "mai may mayo maggio mag"),
        (6, "juni jun june juin junio giugno giu"),
        (7, "juli jul july juillet juil julio luglio lug"),
        (8, "august aug aout agosto ago"),
        (9, "september sept sep septembre septiembre setiembre set settembre sett"),
        (10, "oktober okt october oct octobre octubre ottobre ott"),
        (11, "november nov novembre noviembre"),
        (12, "dezember dez december dec decembre diciembre dic dicembre"));

    // "am 17.", "le 17", "el 17", "den 17."; "17 de marzo de 2024", "del"; "um 20:15 Uhr", "à 20:15", "a las 20:15".
    private static readonly HashSet<string> Particles = ["de", "del", "der", "den", "am", "le", "el", "il"];
    private static readonly HashSet<string> TimeWords =
        ["um", "uhr", "à", "a", "las", "la", "alle", "ore", "at", "h", "hrs", "am", "pm", "gmt", "utc"];

    /// <summary>The day; null for other forms, and for a month of another language.</summary>
    public static DateOnly? Read(string text)
    {
        var words = text.ToLowerInvariant()
            .Split(Separators, StringSplitOptions.RemoveEmptyEntries)
            .Where(word => !Particles.Contains(word))
            .ToList();
        var first = words.FindIndex(word => char.IsAsciiDigit(word[0]));
        // One word may stand before it: the day of the week.
        if (first is < 0 or > 1 || words.Count < first + 3 || !words.Skip(first + 3).All(IsOfTime))
            return null;
        var month = Months.Of(words[first + 1]);
        var year = NumberOf(words[first + 2], YearDigits, YearDigits);
        // "1er mars", "1º de enero".
        var day = NumberOf(words[first].TrimEnd('e', 'r', 'º', '°'), 1, DayDigits);
        var isDay = month is not null && year > 0 && day > 0 && day <= DateTime.DaysInMonth(year.Value, month.Value);
        return isDay ? new DateOnly(year!.Value, month!.Value, day!.Value) : null;
    }

    private static int? NumberOf(string word, int fewestDigits, int mostDigits) =>
        word.Length >= fewestDigits && word.Length <= mostDigits && word.All(char.IsAsciiDigit)
            ? int.Parse(word, CultureInfo.InvariantCulture)
            : null;

    // "20:15", "20h15", "uhr".
    private static bool IsOfTime(string word) =>
        TimeWords.Contains(word) || word.All(letter => char.IsAsciiDigit(letter) || letter is ':' or 'h');
}
