using ExpressiFy.Catalogue;
using ExpressiFy.Profiles;

namespace ExpressiFy.Storage;

/// <summary>
/// A row of "title_corrections": which title a person means by a name of their lists, or in place of a title that their
/// lists were taken to mean. Later imports keep to it.
/// </summary>
public sealed class StoredTitleCorrection
{
    public required ProfileId ProfileId { get; init; }

    /// <summary>A name as written, in capitals, e.g. "DUNE (1984)"; or the id of the wrong title.</summary>
    public required string Written { get; init; }

    /// <summary>The title that is meant; null for none of the catalogue.</summary>
    public TitleId? TitleId { get; init; }
}
