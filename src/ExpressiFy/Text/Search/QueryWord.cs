namespace ExpressiFy.Text.Search;

/// <summary>A word of a query with the words of documents that it may mean.</summary>
/// <param name="Text">As it was typed, normalised.</param>
/// <param name="From">The first word that begins with it.</param>
/// <param name="To">Behind the last one.</param>
/// <param name="Others">Further words with what each costs: 0 for the same number, more for typing errors.</param>
internal sealed record QueryWord(string Text, int From, int To, Dictionary<int, int> Others)
{
    /// <summary>What a document costs that lacks the word.</summary>
    public const int MissingCost = 12;

    public static Dictionary<int, int> None { get; } = [];

    public bool FindsNothing => From == To && Others.Count == 0;

    /// <summary>
    /// What it costs that a document's word stands for this one; <see cref="MissingCost"/> when it does not.
    /// </summary>
    public int CostOf(int term)
    {
        if (term >= From && term < To)
            return 0;
        return Others.Count > 0 && Others.TryGetValue(term, out var cost) ? cost : MissingCost;
    }
}
