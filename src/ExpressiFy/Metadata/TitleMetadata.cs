using ExpressiFy.Catalogue;
using ExpressiFy.Metadata.Results;

namespace ExpressiFy.Metadata;

/// <summary>What all providers together add to a card. Everything may be missing; the card must look right without.</summary>
/// <param name="Id">Of which title.</param>
/// <param name="Found">What each provider found, the preferred provider first.</param>
/// <param name="Missing">Why the others (by name) gave nothing.</param>
/// <param name="Pending">Whether <see cref="MetadataReader.ReadAsync"/> may know more, because a provider has not been asked yet.</param>
public sealed record TitleMetadata(
    TitleId Id, IReadOnlyList<ProviderMetadata> Found, IReadOnlyDictionary<string, MissingReason> Missing, bool Pending)
{
    /// <summary>Address of a poster or cover at its provider; have <see cref="ArtworkReader"/> fetch it.</summary>
    public Uri? Artwork => Found.Select(metadata => metadata.Artwork).FirstOrDefault(artwork => artwork is not null);

    /// <summary>A few sentences.</summary>
    public string? Plot => Found.Select(metadata => metadata.Plot).FirstOrDefault(plot => plot is not null);

    /// <summary>One rating a source; IMDb's, which most people know, first.</summary>
    public IReadOnlyList<ProviderRating> Ratings =>
        [.. Found.SelectMany(metadata => metadata.Ratings).DistinctBy(rating => rating.Source).OrderByDescending(rating => rating.Source == "IMDb")];

    /// <summary>Whether <see cref="MetadataReader.FindPreviewAsync"/> is worth asking.</summary>
    public bool HasPreview => Found.Any(metadata => metadata.HasPreview);

    /// <summary>The store that must stand beside the preview that <see cref="MetadataReader.FindPreviewAsync"/> leads to; null when none must.</summary>
    public Attribution? Store => Found.FirstOrDefault(metadata => metadata.HasPreview)?.Store;

    /// <summary>The id of the trailer at YouTube.</summary>
    public string? Trailer => Found.Select(metadata => metadata.Trailer).FirstOrDefault(trailer => trailer is not null);

    /// <summary>The title's ids elsewhere, by the name of who gives them; "ISRC" among them where it is known.</summary>
    public IReadOnlyDictionary<string, string> Ids => Found
        .SelectMany(metadata => new[] { (Name: metadata.Source, Id: metadata.Key), (Name: "ISRC", Id: metadata.Isrc) })
        .Where(named => named.Id is not null).DistinctBy(named => named.Name).ToDictionary(named => named.Name, named => named.Id!);

    /// <summary>Whom to name beside the card.</summary>
    public IReadOnlyList<Attribution> Attributions =>
        [.. Found.Where(metadata => metadata.Link is not null).Select(metadata => new Attribution(metadata.Source, metadata.Link!))];
}
