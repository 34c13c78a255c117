using ExpressiFy.Affect;
using ExpressiFy.Catalogue;

namespace ExpressiFy.Recommendations.Requests;

/// <summary>Refuses wishes that nothing could fulfil, in words for people.</summary>
internal static class WishCheck
{
    private const int MostCards = 50;

    /// <summary>The wish with its mood filled in from the expression; <see cref="WishException"/> when it makes no sense.</summary>
    public static Wish Check(Wish wish)
    {
        var from = wish.From ?? wish.Expression?.Affect();
        if (wish.Count is < 1 or > MostCards)
            throw new WishException($"The number of cards must be 1 to {MostCards}, not {wish.Count}.");
        if (!Enum.IsDefined(wish.Medium) || !Enum.IsDefined(wish.Aim))
            throw new WishException("The medium must be film or track, the aim match, lift, calm, surprise, browse or toward a point.");
        if (from is null && wish.Aim is (Aim.Match or Aim.Lift or Aim.Calm))
            throw new WishException("Say which mood to start from, or just browse.");
        if (wish.Toward is null == (wish.Aim == Aim.Toward))
            throw new WishException("A point to lead to and the aim toward belong together.");
        if (!InPlane(from) || !InPlane(wish.Toward))
            throw new WishException("Valence and arousal must be numbers from -1 to 1.");
        if (wish.FromYear > wish.ToYear)
            throw new WishException($"No year is both {wish.FromYear} or later and {wish.ToYear} or earlier.");
        if (wish.MaxRuntime < 1)
            throw new WishException("The longest runtime must be at least one minute.");
        if (wish.Genre is { } genre && !Genres.Film.Concat(Genres.Track).Contains(genre, StringComparer.OrdinalIgnoreCase))
            throw new WishException($"There is no genre \"{genre}\". For this medium there are {string.Join(", ", Genres.Of(wish.Medium))}.");
        return wish with { From = from };
    }

    private static bool InPlane(AffectPoint? place) => place is not { } affect || (Math.Abs(affect.Valence) <= 1 && Math.Abs(affect.Arousal) <= 1);
}
