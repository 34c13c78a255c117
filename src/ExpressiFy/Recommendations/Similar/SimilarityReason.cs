using ExpressiFy.Affect;
using ExpressiFy.Catalogue;
using ExpressiFy.Recommendations.Explanations;

namespace ExpressiFy.Recommendations.Similar;

/// <summary>Sentences on what two titles have in common.</summary>
internal static class SimilarityReason
{
    private const int MaxMoods = 3;

    /// <summary>
    /// One or more reasons why <paramref name="other"/> is similar to <paramref name="title"/>, the most specific
    /// first.
    /// </summary>
    public static IReadOnlyList<Reason> For(Title title, Title other)
    {
        var sentences = new[] { SharedCreator(title, other), SharedMoods(title, other), SharedGenres(title, other) };
        var reasons = sentences.OfType<string>().Select(OfLikeness).ToList();
        return reasons.Count > 0 ? reasons : [OfLikeness(Quadrant(title, other))];
    }

    // The kind is part of the API.
    private static Reason OfLikeness(string text) => new("likeness", text);

    private static string? SharedCreator(Title title, Title other)
    {
        var creator = title.Creators.FirstOrDefault(other.Creators.Contains);
        if (creator is null)
            return null;

        var bothFilms = title.Medium == Medium.Film && other.Medium == Medium.Film;
        return $"Also {(bothFilms ? "directed by" : "by")} {creator}";
    }

    private static string? SharedMoods(Title title, Title other)
    {
        var moods = other.ClearMoodsSharedWith(title).Take(MaxMoods).Select(word => word.Name).ToList();
        return moods.Count == 0 ? null : $"{Phrase.Sentence(moods)}, like {title.Name}";
    }

    private static string? SharedGenres(Title title, Title other)
    {
        if (title.Medium != other.Medium)
            return null;

        var genres = other.Genres.Intersect(title.Genres).ToList();
        return genres.Count == 0 ? null : $"{Phrase.Sentence(genres)}, like {title.Name}";
    }

    private static string Quadrant(Title title, Title other)
    {
        var quadrant = AffectDescription.Quadrant(other.Affect);
        var isShared = AffectDescription.Quadrant(title.Affect) == quadrant;
        return isShared ? $"Feels {quadrant}, as {title.Name} does" : $"Feels {quadrant}";
    }
}
