using ExpressiFy.Catalogue;
using ExpressiFy.DataSets.Files;

namespace ExpressiFy.DataSets.Staging;

/// <summary>The reading of one part: what it may use and where it writes.</summary>
public sealed class PartReading
{
    /// <summary>The part.</summary>
    public required DataPart Part { get; init; }

    /// <summary>Where what was read is written.</summary>
    public required StageWriter Output { get; init; }

    /// <summary>The catalogue whose titles are judged.</summary>
    public required TitleCatalogue Judged { get; init; }

    /// <summary>The stages of the parts that this one uses and that are there, by their id.</summary>
    public required IReadOnlyDictionary<string, Stage> Stages { get; init; }

    /// <summary>How many tracks are to be kept.</summary>
    public required int Tracks { get; init; }

    /// <summary>Gets the number of compressed bytes with every read; throws when the build is cancelled.</summary>
    public required Action<int> Counter { get; init; }

    /// <summary>Gets a sentence for the operator about what could not be read.</summary>
    public required Action<string> Note { get; init; }

    /// <summary>Opens a file of the part.</summary>
    public Stream Open(DataFile file) => file.Open(Counter);
}
