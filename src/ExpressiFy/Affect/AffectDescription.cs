namespace ExpressiFy.Affect;

/// <summary>
/// Describes points of the affect plane for people. A point has no name of its own: it is described by its quadrant
/// (Russell 1980) and the mood words near it, never by the nearest expression.
/// </summary>
public static class AffectDescription
{
    // A point within this distance of an axis is on neither side of it.
    private const double AxisMargin = 0.15;

    // In the description of a point.
    private const int DescribedWords = 2;

    /// <summary>
    /// The quadrant, e.g. "pleasant and active"; near an axis the half plane, e.g. "unpleasant" or "quiet"; near the
    /// origin "even".
    /// </summary>
    public static string Quadrant(AffectPoint place)
    {
        var valence = Side(place.Valence, "unpleasant", "pleasant");
        var arousal = Side(place.Arousal, "quiet", "active");
        return (valence, arousal) switch
        {
            (null, null) => "even",
            (null, _) => arousal,
            (_, null) => valence,
            _ => $"{valence} and {arousal}",
        };
    }

    /// <summary>The <paramref name="count"/> nearest mood words, the nearest first.</summary>
    public static IReadOnlyList<MoodWord> Nearest(AffectPoint place, int count) =>
        [.. MoodVocabulary.All.OrderBy(word => word.Affect.DistanceTo(place)).Take(count)];

    /// <summary>E.g. "pleasant and quiet, near calm and dreamy".</summary>
    public static string Describe(AffectPoint place)
    {
        var words = Nearest(place, DescribedWords).Select(word => word.Name);
        return $"{Quadrant(place)}, near {string.Join(" and ", words)}";
    }

    private static string? Side(double value, string negative, string positive)
    {
        if (value > AxisMargin)
            return positive;
        return value < -AxisMargin ? negative : null;
    }
}
