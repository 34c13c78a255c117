namespace ExpressiFy.Text.Search;

/// <summary>The names and words of all documents, and how well each matches a query.</summary>
internal sealed class SearchTexts
{
    // From the best match of the names to none. Between "partly" and "elsewhere" count the words of the name that the
    // query does not have.
    private const int IsName = 0;
    private const int IsOtherName = 1;
    private const int BeginsName = 2;
    private const int InName = 3;
    private const int InOtherName = 4;
    private const int PartOfName = 5;
    private const int MostMissing = 6;
    private const int Elsewhere = PartOfName + MostMissing;

    private readonly string[] names;
    private readonly string[][] otherNames;
    private readonly int[][] termsOf;

    // How many of a document's terms, which come first, are of its main name.
    private readonly byte[] termsOfName;

    public SearchTexts(IEnumerable<SearchDocument> documents)
    {
        var wordsOf = new List<(List<string> Words, int OfName)>();
        var main = new List<string>();
        var others = new List<string[]>();
        foreach (var document in documents)
        {
            main.Add(NameKeys.WithoutArticle(document.Names[0]));
            others.Add([.. document.Names.Skip(1).Select(NameKeys.WithoutArticle)]);
            var ofName = WordsOf([document.Names[0]]);
            wordsOf.Add(([.. ofName.Union(WordsOf(document.Names.Skip(1).Concat(document.More)))], ofName.Count));
        }

        names = [.. main];
        otherNames = [.. others];
        Terms = new(wordsOf.SelectMany(document => document.Words));
        var numbers = Terms.Numbers();
        termsOf = [.. wordsOf.Select(document => document.Words.Select(word => numbers[word]).ToArray())];
        termsOfName = [.. wordsOf.Select(document => (byte)Math.Min(document.OfName, byte.MaxValue))];
    }

    public TermTable Terms { get; }

    public int Count => names.Length;

    /// <summary>The documents of each term.</summary>
    public Postings DocumentsByTerm() => new(Terms.Count, termsOf);

    /// <summary>
    /// Documents by cost, the cheapest first; those of equal cost stay in their order. A document costs for each typing
    /// error that it takes to find it, then for what the query leaves of its name.
    /// </summary>
    public IReadOnlyList<int> Rank(IReadOnlyList<int> documents, IReadOnlyList<QueryWord> query)
    {
        var phrase = PhraseOf(query.Select(word => word.Text));
        // Most documents have one of a few words in place of a wrong one.
        var phrases = new Dictionary<string, string>(StringComparer.Ordinal);
        var costs = new int[documents.Count];
        for (var place = 0; place < costs.Length; place++)
            costs[place] = CostOf(documents[place], query, phrase, phrases);
        // A counting sort: a short beginning finds nearly everything.
        var starts = new int[costs.Length == 0 ? 1 : costs.Max() + 2];
        foreach (var cost in costs)
            starts[cost + 1]++;
        for (var cost = 1; cost < starts.Length; cost++)
            starts[cost] += starts[cost - 1];
        var ranked = new int[documents.Count];
        for (var place = 0; place < costs.Length; place++)
            ranked[starts[costs[place]]++] = documents[place];
        return ranked;
    }

    /// <summary>Whether the words are a name of the document.</summary>
    public bool IsCalled(int document, IReadOnlyList<string> words)
    {
        var phrase = PhraseOf(words);
        return names[document] == phrase || Array.IndexOf(otherNames[document], phrase) >= 0;
    }

    /// <summary>The query with the words that a document has in place of those that were typed.</summary>
    public string Meant(int document, IReadOnlyList<QueryWord> query)
    {
        var words = query.Select(word => Match(document, word).Meant).OfType<string>();
        return string.Join(' ', words);
    }

    private int CostOf(
        int document, IReadOnlyList<QueryWord> query, string typed, Dictionary<string, string> phrases)
    {
        var cost = 0;
        var ofName = 0;
        var isTyped = true;
        var meant = new string?[query.Count];
        for (var place = 0; place < query.Count; place++)
        {
            var match = Match(document, query[place]);
            cost += match.Cost;
            ofName += match.IsOfName ? 1 : 0;
            isTyped &= match.Cost == 0;
            meant[place] = match.Meant;
        }

        var phrase = isTyped ? typed : PhraseOf(meant, phrases);
        return (cost * (Elsewhere + 1)) + NameCost(document, phrase, ofName);
    }

    private int NameCost(int document, string phrase, int ofName)
    {
        var name = names[document];
        if (name == phrase)
            return IsName;
        if (Array.IndexOf(otherNames[document], phrase) >= 0)
            return IsOtherName;
        if (name.StartsWith(phrase, StringComparison.Ordinal))
            return BeginsName;
        if (Contains(name, phrase))
            return InName;
        if (Array.Exists(otherNames[document], other => Contains(" " + other, phrase)))
            return InOtherName;
        return ofName == 0 ? Elsewhere : PartOfName + Math.Min(termsOfName[document] - ofName, MostMissing - 1);
    }

    // The cheapest word of a document that stands for one of the query.
    private (int Cost, string? Meant, bool IsOfName) Match(int document, QueryWord word)
    {
        var best = QueryWord.MissingCost;
        var meant = (string?)null;
        var isOfName = false;
        var terms = termsOf[document];
        for (var place = 0; place < terms.Length; place++)
        {
            var cost = word.CostOf(terms[place]);
            if (cost >= best)
                continue;
            best = cost;
            meant = cost == 0 ? word.Text : Terms[terms[place]];
            isOfName = place < termsOfName[document];
            if (best == 0)
                break;
        }

        return (best, meant, isOfName);
    }

    private static bool Contains(string name, string phrase)
    {
        var place = name.IndexOf(phrase, StringComparison.Ordinal);
        while (place > 0 && name[place - 1] != ' ')
            place = name.IndexOf(phrase, place + 1, StringComparison.Ordinal);
        return place > 0;
    }

    private static string PhraseOf(string?[] words, Dictionary<string, string> phrases)
    {
        var joined = string.Join(' ', words);
        if (!phrases.TryGetValue(joined, out var phrase))
            phrases[joined] = phrase = NameKeys.WithoutArticle(joined);
        return phrase;
    }

    private static string PhraseOf(IEnumerable<string> words) => NameKeys.WithoutArticle(string.Join(' ', words));

    // With each number in digits too, so that "Rocky 2" finds "Rocky II".
    private static List<string> WordsOf(IEnumerable<string> texts)
    {
        var words = texts
            .SelectMany(text => NameNormalizer.Normalize(text).Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .Distinct()
            .ToList();
        var numbers = words.Select(word => Numerals.IsRoman(word) ? Numerals.OfRoman(word) : Numerals.OfWord(word));
        return [.. words.Union(numbers.OfType<string>())];
    }
}
