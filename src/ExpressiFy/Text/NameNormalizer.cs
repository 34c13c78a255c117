using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace ExpressiFy.Text;

/// <summary>How names are compared: without case, diacritics and punctuation, so that "amelie" finds "Amélie".</summary>
public static class NameNormalizer
{
    // The product runs without ICU (InvariantGlobalization), where string.Normalize leaves letters whole; hence the table.
    private static readonly FrozenDictionary<char, string> Plain = new[]
    {
        ("a", "àáâãäåāăąǎạảấầẩẫậắằẳẵặª"), ("ae", "æǽ"), ("c", "çćĉċč"), ("d", "ďđð"), ("e", "èéêëēĕėęěẹẻẽếềểễệ"), ("g", "ĝğġģǧ"), ("h", "ĥħ"),
        ("i", "ìíîïĩīĭįıİǐỉị"), ("j", "ĵ"), ("k", "ķ"), ("l", "ĺļľŀł"), ("n", "ñńņňŉ"), ("o", "òóôõöøōŏőǒọỏốồổỗộơớờởỡợº"), ("oe", "œ"), ("r", "ŕŗř"),
        ("s", "śŝşšș"), ("ss", "ß"), ("t", "ţťŧț"), ("th", "þ"), ("u", "ùúûüũūŭůűųǔụủưứừửữự"), ("w", "ŵ"), ("y", "ýÿŷỳỵỷỹ"), ("z", "źżž"), ("and", "&"),
    }.SelectMany(row => row.Item2.Select(letter => (letter, row.Item1))).ToFrozenDictionary(pair => pair.letter, pair => pair.Item2);

    /// <summary>Lower-case words of letters and digits with single spaces between; "&amp;" reads as "and", apostrophes vanish.</summary>
    public static string Normalize(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            var lower = char.ToLowerInvariant(letter);
            if (lower is '\'' or '’' or '‘' or 'ʼ' or 'ʻ' || char.GetUnicodeCategory(lower) == UnicodeCategory.NonSpacingMark)
                continue;
            if (Plain.TryGetValue(lower, out var plain))
                folded.Append(plain);
            else if (char.IsLetterOrDigit(lower))
                folded.Append(lower);
            else if (folded.Length > 0 && folded[^1] != ' ')
                folded.Append(' ');
        }

        return folded.ToString().TrimEnd();
    }
}
