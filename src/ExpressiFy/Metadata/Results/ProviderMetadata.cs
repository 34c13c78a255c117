namespace ExpressiFy.Metadata.Results;

/// <summary>What a provider adds to a card. Everything may be missing.</summary>
/// <param name="Source">The provider's name, for attribution.</param>
/// <param name="Artwork">Address of a poster or cover.</param>
/// <param name="Plot">A few sentences.</param>
/// <param name="Ratings">E.g. ("IMDb", "8.8/10").</param>
/// <param name="HasPreview">Whether a 30-second preview can be fetched when asked for.</param>
/// <param name="Link">The title's page at the provider.</param>
public sealed record ProviderMetadata(string Source, Uri? Artwork, string? Plot, IReadOnlyList<ProviderRating> Ratings, bool HasPreview, Uri? Link)
{
    /// <summary>The provider's own id of the title: to ask it again, and for others who know the title by it.</summary>
    public string? Key { get; init; }

    /// <summary>The recording's ISRC; tracks only.</summary>
    public string? Isrc { get; init; }

    /// <summary>The id of the trailer at YouTube; films only.</summary>
    public string? Trailer { get; init; }

    /// <summary>A preview's address that does not expire; null where it must be asked for at each play.</summary>
    public Uri? Preview { get; init; }

    /// <summary>The store that must stand beside the preview, because its terms say so.</summary>
    public Attribution? Store { get; init; }
}

/// <summary>A rating as its source writes it.</summary>
public sealed record ProviderRating(string Source, string Value);
