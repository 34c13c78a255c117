namespace ExpressiFy.Metadata.Providers.Tmdb;

/// <summary>All offers of a film. Kept as JSON in the database: the names of its properties must not change.</summary>
/// <param name="ByRegion">By region, two capital letters (ISO 3166); a region without offers is absent.</param>
public sealed record FilmOffers(IReadOnlyDictionary<string, RegionOffers> ByRegion);

/// <summary>The services that offer a film in one region, the best known first.</summary>
/// <param name="Link">TMDB's page of these offers, which links to each.</param>
/// <param name="Stream">With a subscription.</param>
/// <param name="Free">Without payment, also with advertisements.</param>
/// <param name="Rent">For a fee per viewing.</param>
/// <param name="Buy">For sale.</param>
public sealed record RegionOffers(
    Uri? Link,
    IReadOnlyList<string> Stream,
    IReadOnlyList<string> Free,
    IReadOnlyList<string> Rent,
    IReadOnlyList<string> Buy);
