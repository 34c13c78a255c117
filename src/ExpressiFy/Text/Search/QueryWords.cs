namespace ExpressiFy.Text.Search;

/// <summary>Reads the words of queries.</summary>
internal sealed class QueryWords(TermTable terms, TermGrams grams)
{
    // More than the longest name has.
    private const int MostWords = 16;

    private const int EditCost = 4;
    private const int OtherStartCost = 2;
    private const int BeginningCost = 2;

    // Of short words too many others are near.
    private const int LeastLettersForOneEdit = 3;
    private const int LeastLettersForTwoEdits = 7;
    private const int LeastLettersOfBeginning = 4;

    // Longer numbers are the beginnings of years.
    private const int MostDigitsOfWholeNumber = 2;

    private static readonly HashSet<string> Fillers = new(
        ("a an and at by da das de del der di die du el et film from i il in la las le les lo los movie of on or song "
            + "the to track un una und une with y").Split(' '),
        StringComparer.Ordinal);

    /// <summary>The normalised words of a query, without those beyond a number that no name has.</summary>
    public static IReadOnlyList<string> Split(string query) =>
    [
        .. NameNormalizer.Normalize(query).Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(MostWords),
    ];

    /// <summary>The words without those that people add or leave out; all when there are no others.</summary>
    public static IReadOnlyList<string> WithoutFillers(IReadOnlyList<string> words)
    {
        List<string> telling = [.. words.Where(word => !Fillers.Contains(word))];
        return telling.Count > 0 ? telling : words;
    }

    /// <summary>The same letters in other words: "spiderman" as "spider man", "bat man" as "batman".</summary>
    public IEnumerable<IReadOnlyList<QueryWord>> Respaced(IReadOnlyList<string> words)
    {
        var typed = AsTyped(words);
        for (var place = 0; place < words.Count; place++)
        {
            var word = words[place];
            for (var letters = 1; letters < word.Length; letters++)
            {
                var (first, second) = (Whole(word[..letters]), Whole(word[letters..]));
                if (!first.FindsNothing && !second.FindsNothing)
                    yield return [.. typed.Take(place), first, second, .. typed.Skip(place + 1)];
            }

            var joined = place > 0 ? Whole(words[place - 1] + word) : null;
            if (joined is { FindsNothing: false })
                yield return [.. typed.Take(place - 1), joined, .. typed.Skip(place + 1)];
        }
    }

    /// <summary>The words as they are typed; the beginning of a word is enough.</summary>
    public IReadOnlyList<QueryWord> AsTyped(IReadOnlyList<string> words) =>
        [.. words.Select((word, place) => AsTyped(word, place == words.Count - 1))];

    /// <summary>The words with the typing errors that they may have.</summary>
    public IReadOnlyList<QueryWord> Forgiving(IReadOnlyList<string> words) =>
        [.. words.Select((word, place) => Forgiving(word, place == words.Count - 1))];

    private QueryWord AsTyped(string word, bool isLast)
    {
        if (IsWhole(word, isLast))
            return Whole(word);
        var (from, to) = terms.Beginning(word);
        var number = Numerals.OfWord(word) is { } digits ? terms.Find(digits) : -1;
        return new(word, from, to, number < 0 ? QueryWord.None : new Dictionary<int, int> { [number] = 0 });
    }

    private QueryWord Forgiving(string word, bool isLast)
    {
        var typed = AsTyped(word, isLast);
        var most = MostEdits(word);
        if (most == 0)
            return typed;
        var costs = new Dictionary<int, int>(typed.Others);
        Add(grams.Similar(word, most, isBeginning: false), 0);
        if (isLast && word.Length >= LeastLettersOfBeginning)
            Add(grams.Similar(word, most, isBeginning: true), BeginningCost);
        return typed with { Others = costs };

        void Add(IEnumerable<SimilarTerm> similar, int more)
        {
            foreach (var term in similar)
                costs.TryAdd(term.Term, (term.Edits * EditCost) + (term.HasSameStart ? 0 : OtherStartCost) + more);
        }
    }

    private static int MostEdits(string word)
    {
        if (word.Length < LeastLettersForOneEdit || IsNumber(word))
            return 0;
        return word.Length < LeastLettersForTwoEdits ? 1 : 2;
    }

    // A word of a document as it is, not one that only begins so.
    private QueryWord Whole(string word)
    {
        var term = terms.Find(word);
        return term < 0 ? new(word, 0, 0, QueryWord.None) : new(word, term, term + 1, QueryWord.None);
    }

    private static bool IsWhole(string word, bool isLast) =>
        (word.Length == 1 && !isLast) || (IsNumber(word) && word.Length <= MostDigitsOfWholeNumber);

    private static bool IsNumber(string word) => word.All(char.IsAsciiDigit);
}
