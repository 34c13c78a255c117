using System.Collections.Frozen;
using ExpressiFy.Text;

namespace ExpressiFy.Imports.Fields;

/// <summary>
/// Words of several languages and what they mean. Case, spaces, accents and punctuation do not count.
/// </summary>
internal sealed class WordList<TMeaning>
    where TMeaning : struct
{
    private readonly FrozenDictionary<string, TMeaning> meanings;

    /// <summary>Words are separated by spaces and compact: "plantowatch".</summary>
    public WordList(params (TMeaning Meaning, string Words)[] rows)
    {
        var table = new Dictionary<string, TMeaning>();
        foreach (var (meaning, words) in rows)
        {
            foreach (var word in words.Split(' '))
                table.Add(word, meaning);
        }

        meanings = table.ToFrozenDictionary();
    }

    /// <summary>The meaning of a text; null when it is none of the words.</summary>
    public TMeaning? Of(string? text) =>
        text is not null && meanings.TryGetValue(Compacted.Of(text), out var meaning) ? meaning : null;

}

/// <summary>Names without what differs between spellings.</summary>
internal static class Compacted
{
    /// <summary>"IMDb-ID" and "imdb_id" become "imdbid".</summary>
    public static string Of(string text) =>
        NameNormalizer.Normalize(text).Replace(" ", "", StringComparison.Ordinal);
}
