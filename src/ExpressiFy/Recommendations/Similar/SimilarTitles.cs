using System.Buffers;
using ExpressiFy.Affect;
using ExpressiFy.Catalogue;
using ExpressiFy.Profiles;
using ExpressiFy.Recommendations.Candidates;
using ExpressiFy.Recommendations.Requests;
using ExpressiFy.Recommendations.Reranking;

namespace ExpressiFy.Recommendations.Similar;

/// <summary>More like this: the titles that feel and are most like one that a person names, of the same medium or the other.</summary>
public sealed class SimilarTitles(TitleCatalogue catalogue)
{
    // Within a medium: what it feels like first, then what it is, then who made it; age and language settle near equals.
    private const double MoodWeight = 0.45, GenreWeight = 0.20, PlaceWeight = 0.10, CreatorWeight = 0.10, YearWeight = 0.05, LanguageWeight = 0.05, AcclaimWeight = 0.05;

    // A track and a film share no genres and seldom a person; only what they feel like can be alike.
    private const double CrossMoodWeight = 0.60, CrossPlaceWeight = 0.25, CrossYearWeight = 0.05, CrossAcclaimWeight = 0.10;

    // Distance in the plane at which places are half alike, and years that make two titles of different times.
    private const double Near = 0.35, Times = 40;

    // Titles alike repeat each other, that is what they are for; only a little is taken off for it.
    private const double RepetitionScale = 0.25;

    private readonly CandidateTables tables = CandidateTables.Of(catalogue);

    /// <summary>
    /// At most <paramref name="count"/> titles of a medium, most alike first, without the title itself and without what the person hid,
    /// disliked or saw. Scores are 0…1. <see cref="InvalidRequestException"/> for a count outside 1…50.
    /// </summary>
    public IReadOnlyList<Card> Find(Title title, Medium medium, int count, Profile profile)
    {
        var request = RequestValidation.Validate(new RecommendationRequest(medium, Aim.Browse, null, count) { Except = new HashSet<TitleId> { title.Id } });
        var (table, one) = (tables[medium], new Candidate(title));
        var rented = ArrayPool<float>.Shared.Rent(table.Count);
        try
        {
            ScoreAll(one, table, rented.AsSpan(0, table.Count));
            foreach (var id in CandidateFilter.ExcludedTitles(request, profile))
            {
                if (table.Find(id) is { } row)
                    rented[row] = float.NegativeInfinity;
            }

            var (list, diversity, cards) = (new Shortlist(table, rented), new Diversity(repetitionScale: RepetitionScale), new List<Card>());
            while (cards.Count < count && diversity.Pick(list) is { } pick)
                cards.Add(new(pick.Title, Score(one, pick), SimilarityReason.For(title, pick.Title)));
            return cards;
        }
        finally
        {
            ArrayPool<float>.Shared.Return(rented);
        }
    }

    /// <summary>How alike two titles are, 0…1: what is meant. <see cref="ScoreAll"/> says the same of a whole table.</summary>
    public static double Score(Candidate one, Candidate other)
    {
        var distance = one.Affect.DistanceTo(other.Affect) / Near;
        var (mood, place) = (MoodSimilarity(one.Title, other.Title), 1 / (1 + (distance * distance)));
        var (year, acclaim) = (1 - (Math.Min(Math.Abs(one.Title.Year - other.Title.Year), Times) / Times), (other.Title.Acclaim - 1) / 2d);
        if (one.Title.Medium != other.Title.Medium)
            return (CrossMoodWeight * mood) + (CrossPlaceWeight * place) + (CrossYearWeight * year) + (CrossAcclaimWeight * acclaim);

        var shared = one.GenreNumbers.Intersect(other.GenreNumbers).Count();
        return (MoodWeight * mood) + (PlaceWeight * place) + (YearWeight * year) + (AcclaimWeight * acclaim)
            + (GenreWeight * shared / (one.GenreNumbers.Count + other.GenreNumbers.Count - shared))
            + (one.Title.Creators.Intersect(other.Title.Creators).Any() ? CreatorWeight : 0)
            + (one.Title.Languages[0] == other.Title.Languages[0] ? LanguageWeight : 0);
    }

    /// <summary>The same for every title of a table; equal to within 1e-4.</summary>
    public static void ScoreAll(Candidate one, CandidateTable table, Span<float> scores)
    {
        var title = one.Title;
        var total = title.Moods.Sum(tag => tag.Strength);
        var norm = (float)Math.Sqrt(title.Moods.Sum(tag => (double)tag.Strength * tag.Strength)) / total;
        scores.Clear();
        foreach (var tag in title.Moods)
            ColumnMath.AddScaled(scores, table.MoodShare(MoodVocabulary.IndexOf(tag.Word)), (float)tag.Strength / total / norm);

        var same = title.Medium == table.Medium;
        var (moodShare, placeShare) = same ? ((float)MoodWeight, (float)PlaceWeight) : ((float)CrossMoodWeight, (float)CrossPlaceWeight);
        var (yearShare, acclaimShare) = same ? ((float)YearWeight, (float)AcclaimWeight) : ((float)CrossYearWeight, (float)CrossAcclaimWeight);
        var (valence, arousal) = ((float)one.Affect.Valence, (float)one.Affect.Arousal);
        for (var row = 0; row < scores.Length; row++)
        {
            var (across, up) = (table.Valence[row] - valence, table.Arousal[row] - arousal);
            scores[row] = (moodShare * scores[row] / table.MoodNorm[row])
                + (placeShare / (1 + (((across * across) + (up * up)) / (float)(Near * Near))))
                + (yearShare * (1 - (Math.Min(Math.Abs(table.Years[row] - title.Year), (float)Times) / (float)Times)))
                + (acclaimShare * table.Acclaim[row]);
        }

        if (same)
            AddSameMediumTerms(one, table, scores);
    }

    private static void AddSameMediumTerms(Candidate one, CandidateTable table, Span<float> scores)
    {
        var bits = one.GenreNumbers.Aggregate(0u, (all, genre) => all | (1u << genre));
        var language = table.LanguageNumber(one.Title.Languages[0]);
        for (var row = 0; row < scores.Length; row++)
        {
            var shared = System.Numerics.BitOperations.PopCount(table.GenreBits[row] & bits);
            scores[row] += ((float)GenreWeight * shared / System.Numerics.BitOperations.PopCount(table.GenreBits[row] | bits))
                + (table.Languages[row] == language ? (float)LanguageWeight : 0);
        }

        foreach (var row in one.Title.Creators.SelectMany(table.IndexesOf).Distinct())
            scores[row] += (float)CreatorWeight;
    }

    // The cosine of the angle between two titles' mood strengths.
    private static double MoodSimilarity(Title one, Title other)
    {
        var dot = one.Moods.Sum(tag => tag.Strength * (double)(other.Moods.FirstOrDefault(match => match.Word == tag.Word)?.Strength ?? 0));
        return dot / Math.Sqrt(one.Moods.Sum(tag => (double)tag.Strength * tag.Strength) * other.Moods.Sum(tag => (double)tag.Strength * tag.Strength));
    }
}
