using ExpressiFy.Catalogue;
using ExpressiFy.Profiles;
using ExpressiFy.Recommendations.Candidates;
using ExpressiFy.Recommendations.Requests;
using ExpressiFy.Recommendations.Signals;

namespace ExpressiFy.Recommendations;

/// <summary>The titles that a map of the affect plane shows: those that fit a wish best, all of them in the order of their scores.</summary>
public sealed class MoodMap(TitleCatalogue catalogue, TimeProvider time)
{
    private readonly CandidateTables tables = CandidateTables.Of(catalogue);

    /// <summary>
    /// How many titles of the medium there are, and the <paramref name="take"/> best with their scores, 0…1. A map is no list: nothing is left
    /// out for the sake of variety. <see cref="WishException"/> for a wish that no title could fulfil.
    /// </summary>
    public (int Total, IReadOnlyList<(Title Title, double Score)> Points) Points(Wish wish, Profile profile, int take)
    {
        wish = WishCheck.Check(wish);
        var (table, path) = (tables[wish.Medium], MoodPath.Of(wish));
        var occasion = new Occasion(wish, path.Goal, path, Taste.Of(profile, catalogue), DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime));
        using var sheet = new ScoreSheet(table, occasion);
        Admission.Apply(sheet, table, wish, profile);
        return (table.Count, [.. sheet.For(path.Goal, take).Best.Select(entry => (entry.Candidate.Title, entry.Score))]);
    }
}
