using System.Globalization;

namespace ExpressiFy.Imports.Reading;

/// <summary>A rating on the scale of its list, e.g. 3.5 of 5.</summary>
/// <param name="Value">Above 0 and at most <paramref name="OutOf"/>.</param>
/// <param name="OutOf">The best possible rating, e.g. 10.</param>
public sealed record ImportedRating(double Value, int OutOf)
{
    private const double FewestStars = 0.5;
    private const int MostStars = 5;

    /// <summary>The rating on the scale of profiles, 0.5…5, not rounded.</summary>
    public double Stars => Math.Max(FewestStars, Value * MostStars / OutOf);

    /// <summary>E.g. "3.5 of 5".</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Value} of {OutOf}");
}
