using System.Globalization;

namespace ExpressiFy.Imports.Reading;

/// <summary>A rating as the list has it, e.g. 3.5 of 5.</summary>
/// <param name="Value">Above 0 and at most <paramref name="OutOf"/>.</param>
/// <param name="OutOf">The best possible: 5, 10 or 100.</param>
public sealed record ImportedRating(double Value, int OutOf)
{
    /// <summary>The same on the scale of half a star to five on which ratings are kept.</summary>
    public double Stars => Math.Max(0.5, Value * 5 / OutOf);

    /// <summary>E.g. "3.5 of 5".</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Value} of {OutOf}");
}
