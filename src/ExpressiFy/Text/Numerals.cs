using System.Collections.Frozen;

namespace ExpressiFy.Text;

/// <summary>Numbers as names of titles write them: in digits, in English words, in Roman numerals.</summary>
internal static class Numerals
{
    private static readonly FrozenDictionary<string, string> Words = TableOf(
        "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
        + "eighteen nineteen twenty");

    // "i", "v" and "x" are words of their own in many names.
    private static readonly FrozenDictionary<string, string> Roman = TableOf(
        "i ii iii iv v vi vii viii ix x xi xii xiii xiv xv");

    /// <summary>The digits of an English number word up to twenty; null for other words.</summary>
    public static string? OfWord(string word) => Words.GetValueOrDefault(word);

    /// <summary>The digits of a Roman numeral up to fifteen, in lower case; null for other words.</summary>
    public static string? OfRoman(string word) => Roman.GetValueOrDefault(word);

    /// <summary>Whether a word in lower case is a Roman numeral and no English word or letter.</summary>
    public static bool IsRoman(string word) => word.Length > 1 && Roman.ContainsKey(word);

    private static FrozenDictionary<string, string> TableOf(string words) => words
        .Split(' ')
        .Index()
        .ToFrozenDictionary(word => word.Item, word => $"{word.Index + 1}", StringComparer.Ordinal);
}
