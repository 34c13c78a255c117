namespace ExpressiFy.Metadata.Results;

/// <summary>
/// What one provider adds to a card. Everything but the source may be missing. Kept as JSON in the database: the names
/// of its properties must not change.
/// </summary>
/// <param name="Source">The provider's name.</param>
/// <param name="Artwork">Address of a poster or cover.</param>
/// <param name="Plot">A few sentences.</param>
/// <param name="Ratings">E.g. ("IMDb", "8.8/10").</param>
/// <param name="HasPreview">Whether the provider has a 30-second preview.</param>
/// <param name="Link">The title's page at the provider.</param>
public sealed record ProviderMetadata(
    string Source,
    Uri? Artwork,
    string? Plot,
    IReadOnlyList<ProviderRating> Ratings,
    bool HasPreview,
    Uri? Link)
{
    /// <summary>The provider's own id of the title.</summary>
    public string? Key { get; init; }

    /// <summary>The recording's ISRC; tracks only.</summary>
    public string? Isrc { get; init; }

    /// <summary>The id of the trailer at YouTube; films only.</summary>
    public string? Trailer { get; init; }

    /// <summary>A preview's address that does not expire; null where it is fetched at each play.</summary>
    public Uri? Preview { get; init; }

    /// <summary>The store whose link the provider's terms demand beside the preview.</summary>
    public Attribution? Store { get; init; }
}
