namespace ExpressiFy.Recommendations.Explanations;

/// <summary>One of the reasons that a card could name. A description is made only when it is looked at.</summary>
internal readonly struct ReasonOption
{
    private readonly Reason? reason;
    private readonly DescriptionOption description;
    private readonly Func<ReasonArguments, Reason>? reasonOf;

    /// <summary>A reason that is made already.</summary>
    public ReasonOption(Reason reason, double value)
    {
        this.reason = reason;
        Value = value;
    }

    /// <summary>A description.</summary>
    /// <param name="description">Its facts.</param>
    /// <param name="reasonOf">Makes the reason that names these facts.</param>
    /// <param name="more">How much more it tells than the description itself.</param>
    public ReasonOption(DescriptionOption description, Func<ReasonArguments, Reason> reasonOf, double more = 0)
    {
        this.description = description;
        this.reasonOf = reasonOf;
        Value = description.Value + more;
    }

    /// <summary>How much it tells the person; the higher, the better, about 0…2.</summary>
    public double Value { get; }

    /// <summary>The reason; made anew at each call for a description.</summary>
    public Reason Make() => reason ?? reasonOf!(description.Arguments);
}

/// <summary>One way to describe a title.</summary>
/// <param name="Moods">Up to two moods; null for none.</param>
/// <param name="Detail">The other facts.</param>
/// <param name="Genre">What the title is called; null for no noun, or that of a theme.</param>
/// <param name="Value">How much it tells.</param>
internal readonly record struct DescriptionOption(
    string[]? Moods, ReasonArguments Detail, string? Genre, double Value)
{
    /// <summary>All its facts.</summary>
    public ReasonArguments Arguments => Detail with { Moods = Moods, Genre = Genre };
}
