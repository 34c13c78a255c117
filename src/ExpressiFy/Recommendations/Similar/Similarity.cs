using System.Numerics;
using System.Numerics.Tensors;
using ExpressiFy.Affect;
using ExpressiFy.Catalogue;
using ExpressiFy.Recommendations.Candidates;

namespace ExpressiFy.Recommendations.Similar;

/// <summary>
/// The similarity of titles, 0…1: a weighted sum of mood, genre, affect, creator, year, language and acclaim. Symmetric
/// but for acclaim.
/// </summary>
public static class Similarity
{
    // The distance in the affect plane at which the nearness is one half.
    private const double HalfDistance = 0.35;

    // Years apart from which on titles have nothing in common in time.
    private const double MaxYears = 40;

    /// <summary>The similarity of <paramref name="other"/> to <paramref name="title"/>.</summary>
    public static double Score(Candidate title, Candidate other)
    {
        var weights = WeightsFor(title, other.Title.Medium);
        var distance = title.Affect.DistanceTo(other.Affect) / HalfDistance;
        var years = Math.Min(Math.Abs(title.Title.Year - other.Title.Year), MaxYears);
        var hasSharedCreator = title.Title.Creators.Intersect(other.Title.Creators).Any();
        var hasSameLanguage = title.Title.Languages[0] == other.Title.Languages[0];
        return (weights.Moods * MoodCosine(title.Title, other.Title))
            + (weights.Genres * GenreOverlap(title, other))
            + (weights.Affect / (1 + (distance * distance)))
            + (weights.Creator * (hasSharedCreator ? 1 : 0))
            + (weights.Year * (1 - (years / MaxYears)))
            + (weights.Language * (hasSameLanguage ? 1 : 0))
            + (weights.Acclaim * other.Acclaim);
    }

    /// <summary>The similarity of every title of a table, equal to <see cref="Score"/> within 1e-4.</summary>
    public static void ScoreAll(Candidate title, CandidateTable table, Span<float> scores)
    {
        var weights = WeightsFor(title, table.Medium);
        MoodCosines(title.Title, table, scores);
        var language = table.LanguageNumber(title.Title.Languages[0]);
        var valence = (float)title.Affect.Valence;
        var arousal = (float)title.Affect.Arousal;

        // One plain loop: bit counts, equality of integers and a division each have no tensor primitive that would
        // combine them.
        for (var index = 0; index < scores.Length; index++)
        {
            var valenceDistance = table.Valence[index] - valence;
            var arousalDistance = table.Arousal[index] - arousal;
            var squaredDistance = (valenceDistance * valenceDistance) + (arousalDistance * arousalDistance);
            var years = Math.Min(Math.Abs(table.Years[index] - title.Title.Year), (float)MaxYears);
            var sharedGenres = BitOperations.PopCount(table.GenreBits[index] & title.GenreBits);
            var allGenres = BitOperations.PopCount(table.GenreBits[index] | title.GenreBits);
            scores[index] = (weights.Moods * scores[index])
                + (weights.Genres * sharedGenres / Math.Max(1, allGenres))
                + (weights.Affect / (1 + (squaredDistance / (float)(HalfDistance * HalfDistance))))
                + (weights.Year * (1 - (years / (float)MaxYears)))
                + (table.Languages[index] == language ? weights.Language : 0)
                + (weights.Acclaim * table.Acclaim[index]);
        }

        foreach (var index in title.Title.Creators.SelectMany(table.IndexesOf).Distinct())
            scores[index] += weights.Creator;
    }

    private static SimilarityWeights WeightsFor(Candidate title, Medium other) =>
        title.Title.Medium == other ? SimilarityWeights.SameMedium : SimilarityWeights.CrossMedium;

    private static double GenreOverlap(Candidate title, Candidate other)
    {
        var shared = title.GenreNumbers.Intersect(other.GenreNumbers).Count();
        return (double)shared / Math.Max(1, title.GenreNumbers.Count + other.GenreNumbers.Count - shared);
    }

    /// <summary>The cosine of the angle between two titles' vectors of mood strengths.</summary>
    private static double MoodCosine(Title title, Title other)
    {
        var product = 0d;
        foreach (var tag in title.Moods)
            product += tag.Strength * (other.Moods.FirstOrDefault(match => match.Word == tag.Word)?.Strength ?? 0);
        return product / (NormOf(title) * NormOf(other));
    }

    private static void MoodCosines(Title title, CandidateTable table, Span<float> scores)
    {
        scores.Clear();
        var norm = NormOf(title);
        foreach (var tag in title.Moods)
        {
            var shares = table.MoodShare(MoodVocabulary.IndexOf(tag.Word));
            ColumnMath.AddScaled(scores, shares, (float)(tag.Strength / norm));
        }

        TensorPrimitives.Divide(scores, table.MoodNorms, scores);
    }

    // An estimated title has no tags: 1, so that its cosines are 0.
    private static double NormOf(Title title) =>
        title.Moods.Count == 0 ? 1 : Math.Sqrt(title.Moods.Sum(tag => (double)tag.Strength * tag.Strength));
}
