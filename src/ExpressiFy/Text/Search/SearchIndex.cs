using System.Buffers;

namespace ExpressiFy.Text.Search;

/// <summary>
/// Finds documents by their words, also where these are typed wrong, lack accents, stand in another order or are only
/// begun. Documents come in the order in which equally good matches are shown, and are known by their place in it.
/// Immutable and safe to share. docs/search.md tells how it works.
/// </summary>
internal sealed class SearchIndex
{
    /// <summary>With so many matches a query is taken as it is typed.</summary>
    private const int Enough = 5;

    // That all of so many words stand in one document by an error is rare.
    private const int TellingWords = 3;

    // Of what the known words of a query tell, when no document has all.
    private const double LeastShare = 0.4;

    private readonly SearchTexts texts;
    private readonly QueryWords queries;
    private readonly Postings documentsByTerm;

    public SearchIndex(IEnumerable<SearchDocument> documents)
    {
        texts = new(documents);
        queries = new(texts.Terms, new(texts.Terms));
        documentsByTerm = texts.DocumentsByTerm();
    }

    /// <summary>All documents that match, the best first; none for a query without letters and digits.</summary>
    public SearchMatches Find(string query)
    {
        var words = QueryWords.Split(query);
        if (words.Count == 0)
            return SearchMatches.None;
        var exact = Ranked(queries.AsTyped(words));
        if (exact.Count >= Enough || (exact.Count > 0 && IsMeant(words, exact[0])))
            return new(exact, Corrected: null);

        var found = exact.ToList();
        var corrected = (string?)null;
        foreach (var attempt in Attempts(words))
        {
            if (found.Count >= Enough)
                break;
            var more = Ranked(attempt).Where(document => !found.Contains(document)).ToList();
            if (found.Count == 0 && more.Count > 0)
                corrected = texts.Meant(more[0], attempt);
            found.AddRange(more);
        }

        return found.Count > 0 ? new(found, corrected) : Partial(QueryWords.WithoutFillers(words));
    }

    // Who types a whole name right means it, and so many words are not together by chance.
    private bool IsMeant(IReadOnlyList<string> words, int first) =>
        words.Count >= TellingWords || texts.IsCalled(first, words);

    // Each only when those before it find too little.
    private IEnumerable<IReadOnlyList<QueryWord>> Attempts(IReadOnlyList<string> words)
    {
        var telling = QueryWords.WithoutFillers(words);
        yield return queries.AsTyped(telling);
        foreach (var respaced in queries.Respaced(telling))
            yield return respaced;
        yield return queries.Forgiving(words);
        yield return queries.Forgiving(telling);
    }

    // The documents that have much of what the known words tell: a rare word tells more.
    private SearchMatches Partial(IReadOnlyList<string> words)
    {
        var query = queries.Forgiving(words);
        double[] weights = [.. query.Select(WeightOf)];
        var least = LeastShare * weights.Sum();
        var matches = Marked(query, marks => texts.Rank(
            Where(marks, mark => weights.Where((_, word) => (mark & (1 << word)) != 0).Sum() >= least), query));
        return matches.Count == 0 ? SearchMatches.None : new(matches, texts.Meant(matches[0], query));
    }

    private double WeightOf(QueryWord word)
    {
        var count = documentsByTerm.Between(word.From, word.To).Length
            + word.Others.Keys.Sum(term => documentsByTerm[term].Length);
        return count == 0 ? 0 : Math.Log((texts.Count + 1d) / count);
    }

    private IReadOnlyList<int> Ranked(IReadOnlyList<QueryWord> query)
    {
        if (query.Any(word => word.FindsNothing))
            return [];
        var all = (ushort)((1 << query.Count) - 1);
        return Marked(query, marks => texts.Rank(Where(marks, all), query));
    }

    private static List<int> Where(ReadOnlySpan<ushort> marks, ushort all)
    {
        var matches = new List<int>();
        for (var next = marks.IndexOf(all); next >= 0;)
        {
            var last = matches.Count == 0 ? 0 : matches[^1] + 1;
            matches.Add(last + next);
            next = marks[(last + next + 1)..].IndexOf(all);
        }

        return matches;
    }

    private static List<int> Where(ReadOnlySpan<ushort> marks, Func<ushort, bool> isMatch)
    {
        var matches = new List<int>();
        var isMatchOf = new Dictionary<ushort, bool> { [0] = false };
        for (var document = 0; document < marks.Length; document++)
        {
            var mark = marks[document];
            if (mark == 0)
                continue;
            if (!isMatchOf.TryGetValue(mark, out var matched))
                isMatchOf[mark] = matched = isMatch(mark);
            if (matched)
                matches.Add(document);
        }

        return matches;
    }

    // Gives for each document the words that it has, one bit a word.
    private IReadOnlyList<int> Marked(
        IReadOnlyList<QueryWord> query, Func<ReadOnlySpan<ushort>, IReadOnlyList<int>> use)
    {
        var rented = ArrayPool<ushort>.Shared.Rent(texts.Count);
        try
        {
            var marks = rented.AsSpan(0, texts.Count);
            marks.Clear();
            foreach (var (place, word) in query.Index())
            {
                var bit = (ushort)(1 << place);
                Mark(marks, documentsByTerm.Between(word.From, word.To), bit);
                foreach (var term in word.Others.Keys)
                    Mark(marks, documentsByTerm[term], bit);
            }

            return use(marks);
        }
        finally
        {
            ArrayPool<ushort>.Shared.Return(rented);
        }
    }

    private static void Mark(Span<ushort> marks, ReadOnlySpan<int> documents, ushort bit)
    {
        foreach (var document in documents)
            marks[document] |= bit;
    }
}
