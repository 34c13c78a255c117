namespace ExpressiFy.Recommendations.Candidates;

/// <summary>
/// How rare a title is in its table: the mean rarity of its genres, its decade and its languages, beside the table's
/// mean.
/// </summary>
internal static class Rarity
{
    // The rarity of a title as rare as the mean. Most titles have common traits, so that without it hardly any would
    // count as rare.
    private const double Usual = 0.5;

    /// <summary>For each candidate 0 … 1; .5 for the mean of the table, more for a rarer title.</summary>
    public static float[] Of(IReadOnlyList<Candidate> candidates)
    {
        var genres = RarityByTrait(candidates, candidate => candidate.GenreNumbers);
        var decades = RarityByTrait<int>(candidates, candidate => [candidate.Decade]);
        var languages = RarityByTrait(candidates, candidate => candidate.Title.Languages);
        double[] rarities = [.. candidates.Select(RarityOf)];
        var mean = rarities.DefaultIfEmpty().Average();
        return [.. rarities.Select(rarity => (float)Math.Clamp(Usual + rarity - mean, 0, 1))];

        double RarityOf(Candidate candidate)
        {
            // An estimated title may have no genre.
            var genre = candidate.GenreNumbers.Select(number => genres[number]).DefaultIfEmpty(Usual).Average();
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
