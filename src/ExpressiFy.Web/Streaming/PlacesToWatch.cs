using ExpressiFy.Catalogue;
using ExpressiFy.Metadata.Providers.Tmdb;
using ExpressiFy.Metadata.Results;
using ExpressiFy.Web.Titles;

namespace ExpressiFy.Web.Streaming;

/// <summary>Where a title can be watched or heard, as its page shows it: the visitor's own services first.</summary>
/// <param name="Title">The title.</param>
/// <param name="Services">The services that the visitor has.</param>
/// <param name="Offers">Where a film can be watched in all regions, or why that is not known.</param>
/// <param name="Region">The chosen region: two letters, ISO 3166.</param>
public sealed record PlacesToWatch(
    Title Title, IReadOnlyList<StreamingService> Services, ProviderResult<FilmOffers> Offers, string Region)
{
    // What stands on a track's page before services are chosen.
    private static readonly string[] UsualServices = ["apple-music", "deezer", "spotify", "youtube-music"];

    /// <summary>The links, those to the visitor's services first.</summary>
    public IReadOnlyList<PlaceToWatch> Links => Title.Medium.IsWatched() ? OfWatched() : OfTrack();

    /// <summary>Whether the visitor chose services for this medium.</summary>
    public bool HasServices => Services.Any(service => service.Has(Title.Medium));

    /// <summary>The offers of the region; null when there are none or they are not known.</summary>
    public RegionOffers? RegionOffers => Offers.Found?.ByRegion.GetValueOrDefault(Region);

    public string RegionName => Regions.NameOf(Region);

    /// <summary>The regions to choose from, by name: those with offers, and the chosen one.</summary>
    public IEnumerable<string> RegionChoices =>
        (Offers.Found?.ByRegion.Keys ?? []).Append(Region).Distinct().OrderBy(Regions.NameOf, StringComparer.Ordinal);

    /// <summary>The kinds of offers in the region that somebody makes.</summary>
    public IEnumerable<OfferKind> OfferKinds => RegionOffers is null
        ? []
        : KindsOf(RegionOffers).Where(kind => kind.Providers.Count > 0);

    /// <summary>Why no offers are known, in a sentence; null where there is nobody to ask.</summary>
    public string? WhyNoOffers => Offers.MissingReason switch
    {
        MissingReason.None or MissingReason.NotConfigured => null,
        MissingReason.NotFound => "No offers are known.",
        _ => "Offers cannot be looked up just now.",
    };

    private List<PlaceToWatch> OfWatched()
    {
        var own = Services.Where(service => service.Has(Title.Medium)).ToLookup(IsOffered);
        var links = own[true].Concat(own[false]).Select(LinkTo).ToList();
        links.Add(RegionOffers?.Link is { } link
            ? new($"All offers in {RegionName}", Note: null, link.AbsoluteUri)
            : new("All services on JustWatch", Note: null, SearchOf("whereToWatch")));
        return links;
    }

    private List<PlaceToWatch> OfTrack()
    {
        var own = Services.Where(service => service.Has(Medium.Track)).ToList();
        var shown = own.Count > 0 ? own.Select(LinkTo) : StreamingServices.Find(UsualServices).Select(SearchIn);
        return [.. shown, new("Search on YouTube", Note: null, SearchOf("youtube"))];
    }

    private PlaceToWatch LinkTo(StreamingService service)
    {
        var offer = OfferKinds.FirstOrDefault(kind => kind.Providers.Any(service.IsCalled));
        if (offer is not null)
            return new($"On {service.Name}", $"yours, {offer.Terms}", service.SearchFor(Title));
        var note = RegionOffers is null ? "yours" : $"yours, not listed in {RegionName}";
        return SearchIn(service) with { Note = note };
    }

    private PlaceToWatch SearchIn(StreamingService service) =>
        new($"Search in {service.Name}", Note: null, service.SearchFor(Title));

    private bool IsOffered(StreamingService service) => OfferKinds.Any(kind => kind.Providers.Any(service.IsCalled));

    private string SearchOf(string name) => TitleLinks.Of(Title).Single(link => link.Name == name).Address;

    private static OfferKind[] KindsOf(RegionOffers offers) =>
    [
        new("Stream", "with a subscription", offers.Stream),
        new("Free", "free", offers.Free),
        new("Rent", "to rent", offers.Rent),
        new("Buy", "to buy", offers.Buy),
    ];
}

/// <summary>Offers of one kind.</summary>
/// <param name="Label">E.g. "Rent".</param>
/// <param name="Terms">Completes "On Mubi, …", e.g. "to rent".</param>
/// <param name="Providers">Who makes them, the best known first.</param>
public sealed record OfferKind(string Label, string Terms, IReadOnlyList<string> Providers);
