using System.Buffers;

namespace ExpressiFy.Text.Search;

/// <summary>
/// Finds the words that were meant by one that is typed wrong. The pairs of neighbouring letters that two words share
/// bound how many edits lie between them (Ukkonen 1992, "Approximate string matching with q-grams and maximal
/// matches", TCS 92), so that few words are compared letter by letter: pairs and not triples, because one edit in the
/// middle of a word of four letters leaves no triple alone.
/// </summary>
internal sealed class TermGrams
{
    private const int MostSimilar = 64;

    // One edit changes at most three pairs when it swaps letters, else two. That two swaps meet in one word is rare.
    private const int PairsPerEdit = 2;
    private const int PairsPerSwap = 3;

    // Letters as numbers below 64; those that are not a–z or 0–9 share the rest.
    private const int LetterBits = 6;
    private const int FirstDigit = 27;
    private const int FirstOther = 37;
    private const int Others = 27;
    private const int Pairs = 1 << (2 * LetterBits);

    private readonly TermTable terms;
    private readonly Postings termsByPair;

    public TermGrams(TermTable terms)
    {
        this.terms = terms;
        termsByPair = new(
            Pairs, Enumerable.Range(0, terms.Count).Select(term => PairsOf(terms[term], isWhole: true)));
    }

    /// <summary>The words within <paramref name="most"/> edits, the nearest first.</summary>
    /// <param name="word">A word as it was typed.</param>
    /// <param name="most">1 or 2.</param>
    /// <param name="isBeginning">Whether the beginning of a word is enough.</param>
    public IReadOnlyList<SimilarTerm> Similar(string word, int most, bool isBeginning)
    {
        var pairs = PairsOf(word, isWhole: !isBeginning);
        var shared = ArrayPool<byte>.Shared.Rent(terms.Count);
        try
        {
            Array.Clear(shared, 0, terms.Count);
            foreach (var pair in pairs)
            {
                foreach (var term in termsByPair[pair])
                    shared[term]++;
            }

            var needed = Math.Max(1, pairs.Count - (PairsPerEdit * (most - 1)) - PairsPerSwap);
            return Nearest(word, most, isBeginning, shared.AsSpan(0, terms.Count), needed);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(shared);
        }
    }

    private List<SimilarTerm> Nearest(
        string word, int most, bool isBeginning, ReadOnlySpan<byte> shared, int needed)
    {
        var similar = new List<SimilarTerm>();
        for (var term = 0; term < shared.Length; term++)
        {
            if (shared[term] < needed)
                continue;
            var edits = EditDistance.Between(word, terms[term], most, isBeginning);
            if (edits <= most)
                similar.Add(new(term, edits, terms[term][0] == word[0]));
        }

        return [.. similar
            .OrderBy(term => term.Edits)
            .ThenByDescending(term => term.HasSameStart)
            .Take(MostSimilar)];
    }

    // The different pairs of a word, with those of its ends; without that of its last letter for a beginning.
    private static List<int> PairsOf(string word, bool isWhole)
    {
        var pairs = new List<int>(EditDistance.MostLetters + 1);
        var last = 0;
        foreach (var letter in word.AsSpan(0, Math.Min(word.Length, EditDistance.MostLetters)))
        {
            var number = NumberOf(letter);
            Add((last << LetterBits) | number);
            last = number;
        }

        if (isWhole)
            Add(last << LetterBits);
        return pairs;

        void Add(int pair)
        {
            if (!pairs.Contains(pair))
                pairs.Add(pair);
        }
    }

    private static int NumberOf(char letter)
    {
        if (letter is >= 'a' and <= 'z')
            return letter - 'a' + 1;
        if (letter is >= '0' and <= '9')
            return letter - '0' + FirstDigit;
        return FirstOther + (letter % Others);
    }
}

/// <summary>A word near to one that was typed.</summary>
/// <param name="Term">Its number.</param>
/// <param name="Edits">How many letters differ.</param>
/// <param name="HasSameStart">Whether both begin with the same letter, as most typing errors leave it.</param>
internal sealed record SimilarTerm(int Term, int Edits, bool HasSameStart);
