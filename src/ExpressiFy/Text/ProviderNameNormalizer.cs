using System.Globalization;
using System.Text;

namespace ExpressiFy.Text;

/// <summary>Names without what two catalogues write differently: case, accents, punctuation, "&amp;".</summary>
internal static class ProviderNameNormalizer
{
    // The program runs without culture tables, so String.Normalize does not take accents off; these are the letters of Latin names.
    private static readonly Dictionary<char, string> Folded = Table(
        ("a", "àáâãäåāăą"), ("c", "çćĉċč"), ("d", "ďđð"), ("e", "èéêëēĕėęě"), ("g", "ĝğġģ"), ("h", "ĥħ"), ("i", "ìíîïĩīĭįı"), ("j", "ĵ"),
        ("k", "ķ"), ("l", "ĺļľŀł"), ("n", "ñńņňŋ"), ("o", "òóôõöøōŏő"), ("r", "ŕŗř"), ("s", "śŝşšș"), ("t", "ţťŧț"), ("u", "ùúûüũūŭůűų"),
        ("w", "ŵ"), ("y", "ýÿŷ"), ("z", "źżž"), ("ss", "ß"), ("ae", "æ"), ("oe", "œ"), ("th", "þ"), (" and ", "&"), ("", "'’‘`´"));

    /// <summary>Lower-case words of letters and digits, one space between them.</summary>
    public static string Normalize(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var letter in text.ToLowerInvariant())
        {
            if (Folded.TryGetValue(letter, out var folded))
                plain.Append(folded);
            else if (char.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark)
                plain.Append(char.IsLetterOrDigit(letter) ? letter : ' ');
        }

        return string.Join(' ', plain.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    private static Dictionary<char, string> Table(params (string Plain, string Letters)[] rows) =>
        rows.SelectMany(row => row.Letters.Select(letter => (letter, row.Plain))).ToDictionary(pair => pair.letter, pair => pair.Plain);
}
