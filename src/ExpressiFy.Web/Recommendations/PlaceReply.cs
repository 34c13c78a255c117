using ExpressiFy.Affect;

namespace ExpressiFy.Web.Recommendations;

/// <summary>A place of the affect plane, as JSON.</summary>
/// <param name="Affect">Valence and arousal, each -1…1.</param>
/// <param name="Words">Its quadrant, e.g. "pleasant and quiet"; "even" near the middle. Never the name of an expression.</param>
/// <param name="Near">The three mood words that stand nearest.</param>
public sealed record PlaceReply(AffectPoint Affect, string Words, IReadOnlyList<string> Near)
{
    private const int Neighbours = 3;

    public static PlaceReply Of(AffectPoint place) => new(Rounded(place), AffectDescription.Quadrant(place), [.. AffectDescription.Nearest(place, Neighbours).Select(word => word.Name)]);

    /// <summary>Four decimals: finer than any judgement.</summary>
    public static AffectPoint Rounded(AffectPoint place) => new(Math.Round(place.Valence, 4), Math.Round(place.Arousal, 4));
}
