namespace ExpressiFy.Recommendations.Candidates;

/// <summary>How rare a title is in its table: the mean rarity of its genres, its decade and its languages.</summary>
internal static class Rarity
{
    /// <summary>
    /// For each candidate, 0 (each trait is the most common one) … 1 (no other title has its traits).
    /// </summary>
    public static float[] Of(IReadOnlyList<Candidate> candidates)
    {
        var genres = RarityByTrait(candidates, candidate => candidate.GenreNumbers);
        var decades = RarityByTrait<int>(candidates, candidate => [candidate.Decade]);
        var languages = RarityByTrait(candidates, candidate => candidate.Title.Languages);
        return [.. candidates.Select(candidate => (float)RarityOf(candidate))];

        double RarityOf(Candidate candidate)
        {
            var genre = candidate.GenreNumbers.Average(number => genres[number]);
            var language = candidate.Title.Languages.Average(code => languages[code]);
            return (genre + decades[candidate.Decade] + language) / 3;
        }
    }

    // Counts are compared by their logarithms: a trait of 5 in 2,000 titles is rarer than one of 50, one of 900 hardly
    // more common than one of 600.
    private static Dictionary<T, double> RarityByTrait<T>(
        IReadOnlyList<Candidate> candidates, Func<Candidate, IEnumerable<T>> traits)
        where T : notnull
    {
        var counts = candidates.SelectMany(traits).CountBy(trait => trait).ToDictionary();
        var highest = counts.Values.DefaultIfEmpty().Max();
        if (highest <= 1)
            return counts.ToDictionary(entry => entry.Key, _ => 1d);
        return counts.ToDictionary(entry => entry.Key, entry => 1 - (Math.Log(entry.Value) / Math.Log(highest)));
    }
}
