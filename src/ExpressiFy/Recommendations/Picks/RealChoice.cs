using ExpressiFy.Catalogue;

namespace ExpressiFy.Recommendations.Picks;

/// <summary>Whether two titles are a choice: of another kind, or of another tone.</summary>
public static class RealChoice
{
    /// <summary>Whether they have no genre in common, or no clear mood.</summary>
    public static bool Is(Title one, Title other)
    {
        var isOtherKind = !one.Genres.Any(other.Genres.Contains);
        return isOtherKind || !one.ClearMoodsSharedWith(other).Any();
    }
}
