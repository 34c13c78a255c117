using ExpressiFy.Metadata;

namespace ExpressiFy.Web.Titles;

/// <summary>Whether a script should ask for the metadata of a title; see TitleCard.razor.js.</summary>
public static class PendingMetadata
{
    /// <summary>The value of data-pending: an attribute without a value, or none.</summary>
    public static string? PendingAttribute(this TitleMetadata? metadata) =>
        metadata is null or { Pending: true } ? "" : null;
}
