namespace ExpressiFy.Affect;

/// <summary>Makes tables of weights for mood words.</summary>
internal static class MoodWeights
{
    /// <summary>A table from rows of a weight and the words that have it, separated by spaces; no word twice.</summary>
    public static IReadOnlyDictionary<string, double> Of(params (double Weight, string Words)[] rows)
    {
        var weights = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var (weight, words) in rows)
        {
            foreach (var word in words.Split(' '))
                weights.Add(word, weight);
        }

        return weights;
    }
}
