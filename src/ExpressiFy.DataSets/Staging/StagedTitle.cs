using ExpressiFy.Catalogue;

namespace ExpressiFy.DataSets.Staging;

/// <summary>What one data set tells of a film or series; what it does not tell is null, empty or 0.</summary>
public sealed record StagedTitle
{
    /// <summary>The digits of its IMDb id.</summary>
    public required int Number { get; init; }

    /// <summary>Film or series.</summary>
    public Medium? Kind { get; init; }

    public string? Name { get; init; }

    /// <summary>The name in the language that it was made in, where that differs.</summary>
    public string? OriginalName { get; init; }

    /// <summary>Year of its first release.</summary>
    public int? Year { get; init; }

    /// <summary>Year of the last episode of a series that has ended.</summary>
    public int? LastYear { get; init; }

    /// <summary>Length in minutes.</summary>
    public int? Minutes { get; init; }

    /// <summary>Genres as the data set writes them.</summary>
    public IReadOnlyList<string> Genres { get; init; } = [];

    /// <summary>How many people spoke of it, e.g. votes: a measure of how well it is known.</summary>
    public long Count { get; init; }
}
