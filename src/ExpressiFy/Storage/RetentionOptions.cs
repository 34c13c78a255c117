namespace ExpressiFy.Storage;

/// <summary>How long profiles are kept. Section "Retention".</summary>
public sealed class RetentionOptions
{
    /// <summary>The configuration section.</summary>
    public const string Section = "Retention";

    /// <summary>What is said of a value that cannot be.</summary>
    internal const string Rule = "Retention:Days is a number of days, 1 to 36500, or left out for never.";

    private const int MinDays = 1;
    private const int MaxDays = 36_500;

    /// <summary>Days without use after which a profile is erased; null, the default, for never.</summary>
    public int? Days { get; set; }

    internal bool IsValid => Days is null or (>= MinDays and <= MaxDays);
}
