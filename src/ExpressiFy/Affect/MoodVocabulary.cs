using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using ExpressiFy.Text;

namespace ExpressiFy.Affect;

/// <summary>
/// The 24 words in which titles are tagged, from moods.tsv. Each stands in the affect plane where the norm of one English lemma puts it
/// (<see cref="AffectNorms"/>); the file names the lemma and its norms, docs/decisions/0010-mood-vocabulary.md says why that lemma.
/// </summary>
public static class MoodVocabulary
{
    private static readonly FrozenDictionary<string, MoodWord> ByName;
    private static readonly FrozenDictionary<MoodWord, int> Indexes;

    static MoodVocabulary()
    {
        using var reader = Tsv.OpenEmbedded("moods.tsv");
        All = [.. Tsv.Read("moods.tsv", reader, "word", "lemma", "valence", "arousal")
            .Select(row => new MoodWord(row["word"], AffectNorms.PointOf(row.Number("valence"), row.Number("arousal"))))];
        ByName = All.ToFrozenDictionary(word => word.Name, StringComparer.Ordinal);
        Indexes = All.Index().ToFrozenDictionary(entry => entry.Item, entry => entry.Index);
    }

    /// <summary>All words in the file's order.</summary>
    public static IReadOnlyList<MoodWord> All { get; }

    /// <summary>The word of that name; <see cref="ArgumentException"/> when the vocabulary does not hold it.</summary>
    public static MoodWord Find(string name) =>
        TryFind(name, out var word) ? word : throw new ArgumentException($"\"{name}\" is no word of the mood vocabulary.", nameof(name));

    /// <summary>Where a word stands in <see cref="All"/>; <see cref="KeyNotFoundException"/> for a word that is not of the vocabulary.</summary>
    public static int IndexOf(MoodWord word) => Indexes[word];

    /// <summary>The word of that name; false when the vocabulary does not hold it.</summary>
    public static bool TryFind(string name, [NotNullWhen(true)] out MoodWord? word) => ByName.TryGetValue(name, out word);
}
