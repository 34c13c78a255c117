using System.ComponentModel.DataAnnotations;

namespace ExpressiFy.Web.Live;

/// <summary>How many cameras are served. Keys of section "Limits".</summary>
public sealed class LiveLimits
{
    /// <summary>
    /// Live cameras that one host serves at the same time at most; fewer when the machine cannot read so many.
    /// </summary>
    [Range(1, 100_000)]
    public int LiveCameras { get; set; } = 64;

    /// <summary>Live cameras that one network address may have open at the same time.</summary>
    [Range(1, 100_000)]
    public int LiveCamerasPerAddress { get; set; } = 6;
}
