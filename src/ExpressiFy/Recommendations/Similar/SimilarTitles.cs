using System.Buffers;
using ExpressiFy.Affect;
using ExpressiFy.Catalogue;
using ExpressiFy.Profiles;
using ExpressiFy.Recommendations.Candidates;
using ExpressiFy.Recommendations.Requests;
using ExpressiFy.Recommendations.Reranking;

namespace ExpressiFy.Recommendations.Similar;

/// <summary>More like this: the titles that feel and are most like one that a person names, of the same medium or the other.</summary>
public sealed class Likeness(TitleCatalogue catalogue)
{
    // Within a medium: what it feels like first, then what it is, then who made it; age and language settle near equals.
    private const double MoodShare = 0.45, GenreShare = 0.20, PlaceShare = 0.10, CreatorShare = 0.10, YearShare = 0.05, LanguageShare = 0.05, AcclaimShare = 0.05;

    // A track and a film share no genres and seldom a person; only what they feel like can be alike.
    private const double CrossMoodShare = 0.60, CrossPlaceShare = 0.25, CrossYearShare = 0.05, CrossAcclaimShare = 0.10;

    // Distance in the plane at which places are half alike, and years that make two titles of different times.
    private const double Near = 0.35, Times = 40;

    // Titles alike repeat each other, that is what they are for; only a little is taken off for it.
    private const double Eagerness = 0.25;

    private readonly CandidateTables tables = CandidateTables.Of(catalogue);

    /// <summary>
    /// At most <paramref name="count"/> titles of a medium, most alike first, without the title itself and without what the person hid,
    /// disliked or saw. Scores are 0…1. <see cref="WishException"/> for a count outside 1…50.
    /// </summary>
    public IReadOnlyList<Card> MoreLike(Title title, Medium medium, int count, Profile profile)
    {
        var wish = WishCheck.Check(new Wish(medium, Aim.Browse, null, count) { Except = new HashSet<TitleId> { title.Id } });
        var (table, one) = (tables[medium], new Candidate(title));
        var rented = ArrayPool<float>.Shared.Rent(table.Count);
        try
        {
            ScoreAll(one, table, rented.AsSpan(0, table.Count));
            foreach (var id in Admission.Gone(wish, profile))
            {
                if (table.Find(id) is { } row)
                    rented[row] = float.NegativeInfinity;
            }

            var (list, diversity, cards) = (new Shortlist(table, rented), new Diversity(eagerness: Eagerness), new List<Card>());
            while (cards.Count < count && diversity.Pick(list) is { } pick)
                cards.Add(new(pick.Title, Score(one, pick), LikenessReason.For(title, pick.Title)));
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
        var (mood, place) = (MoodLikeness(one.Title, other.Title), 1 / (1 + (distance * distance)));
        var (year, acclaim) = (1 - (Math.Min(Math.Abs(one.Title.Year - other.Title.Year), Times) / Times), (other.Title.Acclaim - 1) / 2d);
        if (one.Title.Medium != other.Title.Medium)
            return (CrossMoodShare * mood) + (CrossPlaceShare * place) + (CrossYearShare * year) + (CrossAcclaimShare * acclaim);

        var shared = one.GenreNumbers.Intersect(other.GenreNumbers).Count();
        return (MoodShare * mood) + (PlaceShare * place) + (YearShare * year) + (AcclaimShare * acclaim)
            + (GenreShare * shared / (one.GenreNumbers.Count + other.GenreNumbers.Count - shared))
            + (one.Title.Creators.Intersect(other.Title.Creators).Any() ? CreatorShare : 0)
            + (one.Title.Languages[0] == other.Title.Languages[0] ? LanguageShare : 0);
    }

    /// <summary>The same for every title of a table; equal to within 1e-4.</summary>
    public static void ScoreAll(Candidate one, CandidateTable table, Span<float> scores)
    {
        var title = one.Title;
        var total = title.Moods.Sum(tag => tag.Strength);
        var norm = (float)Math.Sqrt(title.Moods.Sum(tag => (double)tag.Strength * tag.Strength)) / total;
        scores.Clear();
        foreach (var tag in title.Moods)
            Columns.AddScaled(scores, table.MoodShare(MoodVocabulary.IndexOf(tag.Word)), (float)tag.Strength / total / norm);

        var same = title.Medium == table.Medium;
        var (moodShare, placeShare) = same ? ((float)MoodShare, (float)PlaceShare) : ((float)CrossMoodShare, (float)CrossPlaceShare);
        var (yearShare, acclaimShare) = same ? ((float)YearShare, (float)AcclaimShare) : ((float)CrossYearShare, (float)CrossAcclaimShare);
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
            AddWhatOnlyOneMediumShares(one, table, scores);
    }

    private static void AddWhatOnlyOneMediumShares(Candidate one, CandidateTable table, Span<float> scores)
    {
        var bits = one.GenreNumbers.Aggregate(0u, (all, genre) => all | (1u << genre));
        var language = table.LanguageNumber(one.Title.Languages[0]);
        for (var row = 0; row < scores.Length; row++)
        {
            var shared = System.Numerics.BitOperations.PopCount(table.GenreBits[row] & bits);
            scores[row] += ((float)GenreShare * shared / System.Numerics.BitOperations.PopCount(table.GenreBits[row] | bits))
                + (table.Languages[row] == language ? (float)LanguageShare : 0);
        }

        foreach (var row in one.Title.Creators.SelectMany(table.RowsOf).Distinct())
            scores[row] += (float)CreatorShare;
    }

    // The cosine of the angle between two titles' mood strengths.
    private static double MoodLikeness(Title one, Title other)
    {
        var dot = one.Moods.Sum(tag => tag.Strength * (double)(other.Moods.FirstOrDefault(match => match.Word == tag.Word)?.Strength ?? 0));
        return dot / Math.Sqrt(one.Moods.Sum(tag => (double)tag.Strength * tag.Strength) * other.Moods.Sum(tag => (double)tag.Strength * tag.Strength));
    }
}
