using ExpressiFy.Affect;

namespace ExpressiFy.Web.Hosting;

/// <summary>Numbers as JSON and files give them.</summary>
internal static class RoundedNumbers
{
    // Finer than anybody can tell two titles or moods apart.
    private const int Decimals = 4;

    // As a page shows shares of expressions, in percent.
    private const int ShareDecimals = 2;

    /// <summary>A share of an expression, 0…1.</summary>
    public static double RoundedShare(this double share) => Math.Round(share, ShareDecimals);

    public static double Rounded(this double number) => Math.Round(number, Decimals);

    public static AffectPoint Rounded(this AffectPoint place) => new(place.Valence.Rounded(), place.Arousal.Rounded());
}
