using ExpressiFy.Affect;
using ExpressiFy.Catalogue;
using ExpressiFy.Recommendations.Explanations;

namespace ExpressiFy.Recommendations.Similar;

/// <summary>What two titles have in common, in true sentences.</summary>
internal static class SimilarityReason
{
    private const int MostWords = 3;

    /// <summary>One or more, the most telling first.</summary>
    public static IReadOnlyList<Reason> For(Title one, Title other)
    {
        var reasons = new List<Reason>();
        var words = MoodReason.Sentence(other.ClearMoodsSharedWith(one).Take(MostWords).Select(word => word.Name));
        if (one.Creators.FirstOrDefault(other.Creators.Contains) is { } creator)
            reasons.Add(new("likeness", $"Also {(other.Medium == Medium.Film && one.Medium == Medium.Film ? "directed by" : "by")} {creator}"));
        if (words.Length > 0)
            reasons.Add(new("likeness", $"{words}, like {one.Name}"));
        if (one.Medium == other.Medium && other.Genres.Intersect(one.Genres).ToList() is { Count: > 0 } genres)
            reasons.Add(new("likeness", $"{MoodReason.Sentence(genres)}, like {one.Name}"));
        if (reasons.Count == 0)
            reasons.Add(new("likeness", $"Feels {AffectDescription.Quadrant(other.Affect)}{(AffectDescription.Quadrant(one.Affect) == AffectDescription.Quadrant(other.Affect) ? $", as {one.Name} does" : "")}"));
        return reasons;
    }
}
