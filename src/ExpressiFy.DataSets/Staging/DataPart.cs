using ExpressiFy.DataSets.Files;

namespace ExpressiFy.DataSets.Staging;

/// <summary>A part of a data set that is read in one go.</summary>
/// <param name="Id">E.g. "imdb-basics"; begins with the id of the data set.</param>
/// <param name="Set">The data set.</param>
/// <param name="Files">The files; read in this order.</param>
/// <param name="Read">Reads them.</param>
public sealed record DataPart(string Id, DataSetInfo Set, IReadOnlyList<DataFile> Files, Action<PartReading> Read)
{
    /// <summary>The parts whose stage it uses, which are read before it; some may not be there.</summary>
    public IReadOnlyList<string> Uses { get; init; } = [];

    /// <summary>Whether what is read depends on how many tracks are to be kept.</summary>
    public bool DependsOnTracks { get; init; }

    /// <summary>How often the files are read from start to end.</summary>
    public int Passes { get; init; } = 1;

    /// <summary>
    /// Changes when the same files would be read differently: with another version of the reader, or another catalogue
    /// where that counts.
    /// </summary>
    public string Version { get; init; } = "1";
}
