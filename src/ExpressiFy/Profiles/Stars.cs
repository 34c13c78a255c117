using System.Globalization;

namespace ExpressiFy.Profiles;

/// <summary>A rating, half a star to five; more is better. Finer steps than half a star are kept as they are.</summary>
public readonly record struct Stars
{
    /// <summary>The fewest and the most.</summary>
    public const double Fewest = 0.5, Most = 5;

    private Stars(double count) => Count = count;

    /// <summary>0.5…5; 0 only in a default value, which is no rating.</summary>
    public double Count { get; }

    /// <summary>So many stars; <see cref="ArgumentOutOfRangeException"/> unless 0.5…5.</summary>
    public static Stars Of(double count) =>
        count is >= Fewest and <= Most ? new(count) : throw new ArgumentOutOfRangeException(nameof(count), count, "A rating is 0.5 to 5 stars.");

    /// <summary>Reads what <see cref="ToString"/> writes; false for anything else.</summary>
    public static bool TryParse(string? text, out Stars stars)
    {
        var read = double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var count) && count is >= Fewest and <= Most;
        stars = read ? new(count) : default;
        return read;
    }

    /// <summary>E.g. "3.5".</summary>
    public override string ToString() => Count.ToString(CultureInfo.InvariantCulture);
}
