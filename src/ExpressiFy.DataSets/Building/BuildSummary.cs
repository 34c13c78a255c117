using ExpressiFy.Catalogue;


namespace ExpressiFy.DataSets.Building;

/// <summary>What a build made.</summary>
public sealed record BuildSummary
{
    /// <summary>How many films, series and tracks the catalogue has.</summary>
    public required int Films { get; init; }

    /// <inheritdoc cref="Films"/>
    public required int Series { get; init; }

    /// <inheritdoc cref="Films"/>
    public required int Tracks { get; init; }

    /// <summary>The data sets that something is from.</summary>
    public required IReadOnlyList<BuiltSource> Sources { get; init; }

    /// <summary>Each part: its id, how many rows it gave, and whether they were read by an earlier build.</summary>
    public required IReadOnlyList<(string Part, long Rows, bool WasRead)> Parts { get; init; }

    /// <summary>How well the estimated moods agree with judged titles that were left out of the fit.</summary>
    public required MoodAgreement Moods { get; init; }

    /// <summary>What could not be read, or is missing.</summary>
    public required IReadOnlyList<string> Notes { get; init; }
}
