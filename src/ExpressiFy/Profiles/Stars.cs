using System.Globalization;

namespace ExpressiFy.Profiles;

/// <summary>A rating from half a star to five; more is better. Fractions of half a star are kept as they are.</summary>
public readonly record struct Stars
{
    public const double Fewest = 0.5;
    public const double Most = 5;

    private Stars(double count) => Count = count;

    /// <summary><see cref="Fewest"/>…<see cref="Most"/>; 0 only in a default value, which is not a rating.</summary>
    public double Count { get; }

    /// <summary>Creates a rating.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The count is out of range.</exception>
    public static Stars Of(double count)
    {
        if (TryOf(count, out var stars))
            return stars;
        throw new ArgumentOutOfRangeException(nameof(count), count, "A rating is 0.5 to 5 stars.");
    }

    /// <summary>Creates a rating; false for null and for a count out of range.</summary>
    public static bool TryOf(double? count, out Stars stars)
    {
        var valid = count is >= Fewest and <= Most;
        stars = valid ? new(count!.Value) : default;
        return valid;
    }

    /// <summary>Parses the output of <see cref="ToString"/>; false for anything else.</summary>
    public static bool TryParse(string? text, out Stars stars)
    {
        stars = default;
        return double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var count)
            && TryOf(count, out stars);
    }

    /// <summary>E.g. "3.5".</summary>
    public override string ToString() => Count.ToString(CultureInfo.InvariantCulture);
}
