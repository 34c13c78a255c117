using ExpressiFy.Affect;
using ExpressiFy.Web.Hosting;

namespace ExpressiFy.Web.Recommendations;

/// <summary>A place of the affect plane as JSON.</summary>
/// <param name="Affect">Valence and arousal, each -1…1.</param>
/// <param name="Words">
/// Its quadrant, e.g. "pleasant and quiet"; "even" near the middle. Never the name of an expression.
/// </param>
/// <param name="Near">The three nearest mood words, the nearest first.</param>
public sealed record PlaceReply(AffectPoint Affect, string Words, IReadOnlyList<string> Near)
{
    private const int NearestWords = 3;

    public static PlaceReply Of(AffectPoint place)
    {
        var nearest = AffectDescription.Nearest(place, NearestWords);
        return new(place.Rounded(), AffectDescription.Quadrant(place), [.. nearest.Select(word => word.Name)]);
    }
}
