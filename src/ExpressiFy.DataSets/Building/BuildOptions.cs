namespace ExpressiFy.DataSets.Building;

/// <summary>What a catalogue is to be built of, and where.</summary>
public sealed record BuildOptions
{
    /// <summary>The folder with the files of the data sets, at any depth.</summary>
    public required string Folder { get; init; }

    /// <summary>The file to write.</summary>
    public required string Output { get; init; }

    /// <summary>The ids of data sets that are left out, and whose stages are deleted.</summary>
    public IReadOnlyList<string> Without { get; init; } = [];

    /// <summary>How many films at most, the best known first.</summary>
    public int Films { get; init; } = 150_000;

    /// <summary>How many series at most, the best known first.</summary>
    public int Series { get; init; } = 50_000;

    /// <summary>How many tracks at most, the most heard first.</summary>
    public int Tracks { get; init; } = 50_000;

    /// <summary>Where what was read of each part is kept.</summary>
    public string Work => Output + ".work";
}
