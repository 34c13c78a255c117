using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace ExpressiFy.Text;

/// <summary>
/// Reduces names to lower-case words of letters and digits, so that names from different sources can be compared:
/// "Amélie" and "AMELIE" become "amelie", "R&amp;B" and "R and B" become "r and b".
/// </summary>
public static class NameNormalizer
{
    private const string And = " and ";

    // The whole width of a Chinese character: ！ to ～ are ! to ~.
    private const char FirstFullWidth = '\uFF01';
    private const char LastFullWidth = '\uFF5E';
    private const int FullWidthOffset = FirstFullWidth - '!';

    // The programs run without ICU (InvariantGlobalization), where string.Normalize does not decompose letters; hence
    // this table.
    private static readonly FrozenDictionary<char, string> Replacements = TableOf(
        ("a", "àáâãäåāăąǎạảấầẩẫậắằẳẵặª"),
        ("ae", "æǽ"),
        ("c", "çćĉċč"),
        ("d", "ďđð"),
        ("e", "èéêëēĕėęěẹẻẽếềểễệ"),
        ("g", "ĝğġģǧ"),
        ("h", "ĥħ"),
        ("i", "ìíîïĩīĭįıİǐỉị"),
        ("j", "ĵ"),
        ("k", "ķ"),
        ("l", "ĺļľŀł"),
        ("n", "ñńņňŉŋ"),
        ("o", "òóôõöøōŏőǒọỏốồổỗộơớờởỡợº"),
        ("oe", "œ"),
        ("r", "ŕŗř"),
        ("s", "śŝşšș"),
        ("ss", "ß"),
        ("t", "ţťŧț"),
        ("th", "þ"),
        ("u", "ùúûüũūŭůűųǔụủưứừửữự"),
        ("w", "ŵ"),
        ("y", "ýÿŷỳỵỷỹ"),
        ("z", "źżž"),
        ("pi", "π"),
        (And, "&"),
        ("0", "⁰₀"),
        ("1", "¹₁"),
        ("2", "²₂"),
        ("3", "³₃"),
        ("4", "⁴₄"),
        ("5", "⁵₅"),
        ("6", "⁶₆"),
        ("7", "⁷₇"),
        ("8", "⁸₈"),
        ("9", "⁹₉"),
        (" 1 2", "½"),
        (" 1 3", "⅓"),
        (" 2 3", "⅔"),
        (" 1 4", "¼"),
        (" 3 4", "¾"),
        ("ii", "Ⅱⅱ"),
        ("iii", "Ⅲⅲ"),
        ("iv", "Ⅳⅳ"),
        ("v", "Ⅴⅴ"),
        ("vi", "Ⅵⅵ"),
        ("vii", "Ⅶⅶ"),
        ("viii", "Ⅷⅷ"),
        ("", "'’‘ʼʻ`´"));

    /// <summary>
    /// The words of <paramref name="text"/> with one space between them: lower case, without diacritics, apostrophes,
    /// punctuation and characters that are not seen. "&amp;" becomes the word "and", "½" the words "1 2", "³" a 3.
    /// Empty when the text holds no letter and no digit.
    /// </summary>
    public static string Normalize(string text)
    {
        var words = new StringBuilder(text.Length);
        foreach (var character in text)
            Append(words, char.ToLowerInvariant(HalfWidth(character)));
        return words.ToString().TrimEnd();
    }

    private static void Append(StringBuilder words, char character)
    {
        if (Replacements.TryGetValue(character, out var replacement))
        {
            var startsWithSecondSpace = replacement.StartsWith(' ') && EndsWithSpace(words);
            words.Append(startsWithSecondSpace ? replacement[1..] : replacement);
        }
        else if (char.IsLetterOrDigit(character))
        {
            words.Append(character);
        }
        else if (!IsIgnored(character) && !EndsWithSpace(words))
        {
            words.Append(' ');
        }
    }

    private static char HalfWidth(char character) => character is >= FirstFullWidth and <= LastFullWidth
        ? (char)(character - FullWidthOffset)
        : character;

    // Accents written as characters of their own; zero-width spaces, soft hyphens, marks of direction.
    private static bool IsIgnored(char character) =>
        char.GetUnicodeCategory(character) is UnicodeCategory.NonSpacingMark or UnicodeCategory.Format;

    // At the start too, a space would only have to be removed again.
    private static bool EndsWithSpace(StringBuilder words) => words.Length == 0 || words[^1] == ' ';

    private static FrozenDictionary<char, string> TableOf(params (string Replacement, string Characters)[] rows)
    {
        var table = new Dictionary<char, string>();
        foreach (var (replacement, characters) in rows)
        {
            foreach (var character in characters)
                table.Add(character, replacement);
        }

        return table.ToFrozenDictionary();
    }
}
