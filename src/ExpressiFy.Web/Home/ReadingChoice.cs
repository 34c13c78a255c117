using ExpressiFy.Settings;
using ExpressiFy.Vision.Models;
using ExpressiFy.Web.Photo;

namespace ExpressiFy.Web.Home;

/// <summary>Where a visitor may have pictures read.</summary>
/// <param name="Where">Null for nowhere.</param>
/// <param name="Failure">Why not; null where it can be done.</param>
public sealed record ReadingChoice(ReadingPlace? Where, ReadingFailure? Failure)
{
    /// <summary>What a host offers now.</summary>
    public static ReadingChoice Of(SharedFacePipeline pipeline) =>
        new(pipeline.Offered, pipeline.Offered is null ? pipeline.Failure : null);
}
