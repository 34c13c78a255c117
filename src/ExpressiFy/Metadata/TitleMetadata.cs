using ExpressiFy.Catalogue;
using ExpressiFy.Metadata.Results;

namespace ExpressiFy.Metadata;

/// <summary>What all providers together add to a card. Everything may be missing; the card must look right without.</summary>
/// <param name="Id">Of which title.</param>
/// <param name="Found">What each provider found, the preferred provider first.</param>
/// <param name="Missing">Why the others (by name) gave nothing.</param>
/// <param name="Pending">Whether <see cref="ContentReader.ReadAsync"/> may know more, because a provider has not been asked yet.</param>
public sealed record TitleContent(
    TitleId Id, IReadOnlyList<Content> Found, IReadOnlyDictionary<string, Absence> Missing, bool Pending)
{
    /// <summary>Address of a poster or cover at its provider; have <see cref="ArtworkReader"/> fetch it.</summary>
    public Uri? Artwork => Found.Select(content => content.Artwork).FirstOrDefault(artwork => artwork is not null);

    /// <summary>A few sentences.</summary>
    public string? Plot => Found.Select(content => content.Plot).FirstOrDefault(plot => plot is not null);

    /// <summary>One rating a source; IMDb's, which most people know, first.</summary>
    public IReadOnlyList<Rating> Ratings =>
        [.. Found.SelectMany(content => content.Ratings).DistinctBy(rating => rating.Source).OrderByDescending(rating => rating.Source == "IMDb")];

    /// <summary>Whether <see cref="ContentReader.FindPreviewAsync"/> is worth asking.</summary>
    public bool HasPreview => Found.Any(content => content.HasPreview);

    /// <summary>The store that must stand beside the preview that <see cref="ContentReader.FindPreviewAsync"/> leads to; null when none must.</summary>
    public Credit? Store => Found.FirstOrDefault(content => content.HasPreview)?.Store;

    /// <summary>The id of the trailer at YouTube.</summary>
    public string? Trailer => Found.Select(content => content.Trailer).FirstOrDefault(trailer => trailer is not null);

    /// <summary>The title's ids elsewhere, by the name of who gives them; "ISRC" among them where it is known.</summary>
    public IReadOnlyDictionary<string, string> Ids => Found
        .SelectMany(content => new[] { (Name: content.Source, Id: content.Key), (Name: "ISRC", Id: content.Isrc) })
        .Where(named => named.Id is not null).DistinctBy(named => named.Name).ToDictionary(named => named.Name, named => named.Id!);

    /// <summary>Whom to name beside the card.</summary>
    public IReadOnlyList<Credit> Credits =>
        [.. Found.Where(content => content.Link is not null).Select(content => new Credit(content.Source, content.Link!))];
}
