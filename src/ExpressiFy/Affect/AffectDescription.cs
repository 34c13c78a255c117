namespace ExpressiFy.Affect;

/// <summary>
/// A place of the affect plane in words. A point has no name of its own: it is told by its quadrant (Russell 1980) and the mood words that
/// stand near it, never by the expression that happens to lie nearest.
/// </summary>
public static class AffectDescription
{
    // Closer to an axis than this, a point leans to neither side of it.
    private const double AxisMargin = 0.15;

    /// <summary>"pleasant and active", "unpleasant", "quiet", "even" …: the quadrant, or the half where a point lies on an axis.</summary>
    public static string Quadrant(AffectPoint place)
    {
        var valence = place.Valence > AxisMargin ? "pleasant" : place.Valence < -AxisMargin ? "unpleasant" : "";
        var arousal = place.Arousal > AxisMargin ? "active" : place.Arousal < -AxisMargin ? "quiet" : "";
        return (valence, arousal) switch
        {
            ("", "") => "even",
            ("", _) => arousal,
            (_, "") => valence,
            _ => $"{valence} and {arousal}",
        };
    }

    /// <summary>The mood words that stand nearest, the nearest first.</summary>
    public static IReadOnlyList<MoodWord> Nearest(AffectPoint place, int count) =>
        [.. MoodVocabulary.All.OrderBy(word => word.Affect.DistanceTo(place)).Take(count)];

    /// <summary>E.g. "pleasant and quiet, near calm and dreamy".</summary>
    public static string Describe(AffectPoint place) =>
        $"{Quadrant(place)}, near {string.Join(" and ", Nearest(place, 2).Select(word => word.Name))}";
}
