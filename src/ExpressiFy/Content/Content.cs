namespace ExpressiFy.Content;

/// <summary>What a provider adds to a card. Everything may be missing.</summary>
/// <param name="Source">The provider's name, for attribution.</param>
/// <param name="Artwork">Address of a poster or cover.</param>
/// <param name="Plot">A few sentences.</param>
/// <param name="Ratings">E.g. ("IMDb", "8.8/10").</param>
/// <param name="HasPreview">Whether a 30-second preview can be fetched when asked for.</param>
/// <param name="Link">The title's page at the provider.</param>
public sealed record Content(string Source, Uri? Artwork, string? Plot, IReadOnlyList<Rating> Ratings, bool HasPreview, Uri? Link)
{
    /// <summary>The provider's own id of the title, where it needs one to be asked again.</summary>
    public string? Key { get; init; }
}

/// <summary>A rating as its source writes it.</summary>
public sealed record Rating(string Source, string Value);
