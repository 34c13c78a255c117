using ExpressiFy.Catalogue;
using ExpressiFy.Metadata.Results;

namespace ExpressiFy.Metadata;

/// <summary>What all providers together add to a card. Everything may be missing.</summary>
/// <param name="Id">The title.</param>
/// <param name="Found">The metadata of each provider that found the title, in the order of preference.</param>
/// <param name="Missing">Why the other providers (by name) gave nothing.</param>
/// <param name="Pending">Whether a provider has not been called yet, so that <see cref="MetadataReader.ReadAsync"/> may
/// find more.</param>
public sealed record TitleMetadata(
    TitleId Id,
    IReadOnlyList<ProviderMetadata> Found,
    IReadOnlyDictionary<string, MissingReason> Missing,
    bool Pending)
{
    private const string BestKnownRatingSource = "IMDb";

    /// <summary>Address of a poster or cover at its provider, to be fetched by <see cref="ArtworkReader"/>.</summary>
    public Uri? Artwork => Found.Select(metadata => metadata.Artwork).FirstOrDefault(artwork => artwork is not null);

    /// <summary>A few sentences.</summary>
    public string? Plot => Found.Select(metadata => metadata.Plot).FirstOrDefault(plot => plot is not null);

    /// <summary>One rating per source, IMDb's first.</summary>
    public IReadOnlyList<ProviderRating> Ratings
    {
        get
        {
            var ratings = Found.SelectMany(metadata => metadata.Ratings).DistinctBy(rating => rating.Source);
            return [.. ratings.OrderByDescending(rating => rating.Source == BestKnownRatingSource)];
        }
    }

    /// <summary>
    /// Whether a provider has a preview, to be found by <see cref="MetadataReader.FindPreviewAsync"/>.
    /// </summary>
    public bool HasPreview => Found.Any(metadata => metadata.HasPreview);

    /// <summary>The store whose link must stand beside the preview; null when none is demanded.</summary>
    public Attribution? Store => Found.FirstOrDefault(metadata => metadata.HasPreview)?.Store;

    /// <summary>The id of the trailer at YouTube.</summary>
    public string? Trailer => Found.Select(metadata => metadata.Trailer).FirstOrDefault(trailer => trailer is not null);

    /// <summary>The title's ids in other catalogues by provider, and its ISRC as "ISRC".</summary>
    public IReadOnlyDictionary<string, string> Ids
    {
        get
        {
            var ids = new Dictionary<string, string>();
            foreach (var metadata in Found)
            {
                if (metadata.Key is not null)
                    ids.TryAdd(metadata.Source, metadata.Key);
                if (metadata.Isrc is not null)
                    ids.TryAdd("ISRC", metadata.Isrc);
            }

            return ids;
        }
    }

    /// <summary>The providers to name beside the card, with their pages of the title.</summary>
    public IReadOnlyList<Attribution> Attributions
    {
        get
        {
            var linked = Found.Where(metadata => metadata.Link is not null);
            return [.. linked.Select(metadata => new Attribution(metadata.Source, metadata.Link!))];
        }
    }
}
