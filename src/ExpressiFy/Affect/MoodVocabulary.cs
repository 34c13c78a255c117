using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using ExpressiFy.Text;

namespace ExpressiFy.Affect;

/// <summary>
/// The 24 words with which titles are tagged, from moods.tsv. The point of each in the affect plane comes from the
/// norms of one English lemma (<see cref="AffectNorms"/>). The file has the lemma and its norms;
/// docs/decisions/0010-mood-vocabulary.md gives the reasons.
/// </summary>
public static class MoodVocabulary
{
    private static readonly FrozenDictionary<string, MoodWord> ByName;
    private static readonly FrozenDictionary<MoodWord, int> Indexes;

    static MoodVocabulary()
    {
        using var reader = Tsv.OpenEmbedded("moods.tsv");
        All = [.. Tsv.Read("moods.tsv", reader, "word", "lemma", "valence", "arousal").Select(WordOf)];
        ByName = All.ToFrozenDictionary(word => word.Name, StringComparer.Ordinal);
        Indexes = All.Index().ToFrozenDictionary(entry => entry.Item, entry => entry.Index);
    }

    /// <summary>All words in the order of the file.</summary>
    public static IReadOnlyList<MoodWord> All { get; }

    /// <summary>The word of that name; <see cref="ArgumentException"/> when there is none.</summary>
    public static MoodWord Find(string name)
    {
        if (!TryFind(name, out var word))
            throw new ArgumentException($"\"{name}\" is no word of the mood vocabulary.", nameof(name));
        return word;
    }

    /// <summary>
    /// The index of a word in <see cref="All"/>; <see cref="KeyNotFoundException"/> for a word of another vocabulary.
    /// </summary>
    public static int IndexOf(MoodWord word) => Indexes[word];

    /// <summary>The word of that name; false when there is none.</summary>
    public static bool TryFind(string name, [NotNullWhen(true)] out MoodWord? word) =>
        ByName.TryGetValue(name, out word);

    private static MoodWord WordOf(TsvRow row)
    {
        var affect = AffectNorms.PointOf(row.Number("valence"), row.Number("arousal"));
        return new(row["word"], affect);
    }
}
