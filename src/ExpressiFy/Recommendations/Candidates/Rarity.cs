namespace ExpressiFy.Recommendations.Candidates;

/// <summary>How far from the beaten track a title is: the mean rarity of its genres, its decade and its languages.</summary>
internal static class Rarity
{
    /// <summary>For each candidate, 0 (its traits are the most common) … 1 (nobody else has them).</summary>
    public static float[] Of(IReadOnlyList<Candidate> candidates)
    {
        var (genres, decades, languages) = (new Dictionary<int, int>(), new Dictionary<int, int>(), new Dictionary<string, int>());
        foreach (var candidate in candidates)
        {
            foreach (var genre in candidate.GenreNumbers)
                genres[genre] = genres.GetValueOrDefault(genre) + 1;
            foreach (var language in candidate.Title.Languages)
                languages[language] = languages.GetValueOrDefault(language) + 1;
            decades[candidate.Decade] = decades.GetValueOrDefault(candidate.Decade) + 1;
        }

        var (rareGenres, rareDecades, rareLanguages) = (RarityOf(genres), RarityOf(decades), RarityOf(languages));
        return [.. candidates.Select(candidate => (float)((
            candidate.GenreNumbers.Average(genre => rareGenres[genre])
            + rareDecades[candidate.Decade]
            + candidate.Title.Languages.Average(language => rareLanguages[language])) / 3))];
    }

    // On a scale of orders of magnitude: a trait of 5 in 2,000 titles is rarer than one of 50, one of 900 is hardly more common than one of 600.
    private static Dictionary<T, double> RarityOf<T>(Dictionary<T, int> counts)
        where T : notnull
    {
        var most = counts.Values.DefaultIfEmpty().Max();
        return counts.ToDictionary(trait => trait.Key, trait => most <= 1 ? 1 : 1 - (Math.Log(trait.Value) / Math.Log(most)));
    }
}
