using System.ComponentModel.DataAnnotations;

namespace ExpressiFy.Web.Photo;

/// <summary>How many pictures are read at the same time. Keys of section "Limits".</summary>
public sealed class PipelineLimits
{
    /// <summary>Pictures that are read at the same time; 0 for the number of cores.</summary>
    [Range(0, 1024)]
    public int Readings { get; set; }

    /// <summary>Uploaded pictures that may wait for a core before the answer is 503.</summary>
    [Range(0, 10_000)]
    public int WaitingReadings { get; set; } = 16;

    /// <summary><see cref="Readings"/> with the number of cores in place of 0.</summary>
    public int ReadingsOrCores => Readings > 0 ? Readings : Environment.ProcessorCount;
}
