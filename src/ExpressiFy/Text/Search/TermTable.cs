namespace ExpressiFy.Text.Search;

/// <summary>The different words of all documents in ordinal order: a word's number is its place.</summary>
internal sealed class TermTable
{
    private readonly string[] terms;

    public TermTable(IEnumerable<string> words)
    {
        terms = [.. words.Distinct(StringComparer.Ordinal)];
        Array.Sort(terms, StringComparer.Ordinal);
    }

    public int Count => terms.Length;

    public string this[int term] => terms[term];

    /// <summary>The number of a word; -1 for one that no document has.</summary>
    public int Find(string word)
    {
        var place = Array.BinarySearch(terms, word, StringComparer.Ordinal);
        return place < 0 ? -1 : place;
    }

    /// <summary>The numbers of all words, for finding many.</summary>
    public IReadOnlyDictionary<string, int> Numbers() =>
        terms.Index().ToDictionary(term => term.Item, term => term.Index, StringComparer.Ordinal);

    /// <summary>The words that begin with <paramref name="start"/>: the first, and the one behind the last.</summary>
    public (int From, int To) Beginning(string start)
    {
        var from = FirstFrom(start);
        // No word has this character, which stands behind all others.
        return (from, FirstFrom(start + '\uFFFF'));
    }

    private int FirstFrom(string text)
    {
        var place = Array.BinarySearch(terms, text, StringComparer.Ordinal);
        return place < 0 ? ~place : place;
    }
}
