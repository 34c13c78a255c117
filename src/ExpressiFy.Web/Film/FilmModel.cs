using System.Globalization;
using ExpressiFy.Catalogue;
using ExpressiFy.Metadata;
using ExpressiFy.Metadata.Providers.Tmdb;
using ExpressiFy.Metadata.Results;
using ExpressiFy.Web.Titles;

namespace ExpressiFy.Web.Film;

/// <summary>What a film's page shows.</summary>
/// <param name="Film">The film.</param>
/// <param name="Metadata">What is known of it from providers.</param>
/// <param name="Offers">Where it can be watched in all regions, or why that is not known.</param>
/// <param name="Region">The chosen region: two letters, ISO 3166.</param>
/// <param name="PlayerAddress">The address of the trailer's player; null until the visitor asks for it.</param>
public sealed record FilmModel(
    Title Film,
    TitleMetadata Metadata,
    ProviderResult<FilmOffers> Offers,
    string Region,
    string? PlayerAddress)
{
    public string? Plot => Metadata.Plot ?? Film.About;

    /// <summary>E.g. "1994 · Frank Darabont · 142 min · Drama".</summary>
    public string Facts
    {
        get
        {
            var facts = new List<string> { Number(Film.Year), string.Join(", ", Film.Creators) };
            if (Film.RuntimeMinutes is not null)
                facts.Add($"{Number(Film.RuntimeMinutes.Value)} min");
            facts.Add(string.Join(", ", Film.Genres));
            return string.Join(" · ", facts);
        }
    }

    /// <summary>E.g. "IMDb 9.3 · TMDB 8.7"; empty without a rating.</summary>
    public string Ratings => string.Join(" · ", Metadata.Ratings.Select(rating => $"{rating.Source} {rating.Value}"));

    /// <summary>IMDb, the trailer's own page, and the providers to credit.</summary>
    public IReadOnlyList<TitleLink> Links
    {
        get
        {
            var links = TitleLinks.Of(Film, Metadata).ToDictionary(link => link.Name);
            var shown = new List<TitleLink> { links["imdb"] };
            if (Metadata.Trailer is not null)
                shown.Add(links["trailer"] with { Label = "Trailer at YouTube" });
            shown.AddRange(Metadata.Attributions.Select(
                attribution => new TitleLink(attribution.Name, attribution.Name, attribution.Link.AbsoluteUri)));
            return shown;
        }
    }

    public string TrailerSearch => SearchOf("trailer");

    public string OffersSearch => SearchOf("whereToWatch");

    /// <summary>Shows this page with the trailer's player.</summary>
    public string PlayPath => $"{Film.FilmPath()}?region={Region}&play=yes#trailer";

    public string RegionName => Regions.NameOf(Region);

    /// <summary>The regions to choose from, by name: those with offers, and the chosen one.</summary>
    public IEnumerable<string> RegionChoices
    {
        get
        {
            var withOffers = Offers.Found?.ByRegion.Keys ?? [];
            return withOffers.Append(Region).Distinct().OrderBy(Regions.NameOf, StringComparer.Ordinal);
        }
    }

    /// <summary>The offers of the region; null when there are none.</summary>
    public RegionOffers? RegionOffers => Offers.Found?.ByRegion.GetValueOrDefault(Region);

    /// <summary>The kinds of offers in the region that somebody makes.</summary>
    public IEnumerable<OfferKind> OfferKinds
    {
        get
        {
            if (RegionOffers is null)
                return [];
            OfferKind[] kinds =
            [
                new("Stream", RegionOffers.Stream),
                new("Free", RegionOffers.Free),
                new("Rent", RegionOffers.Rent),
                new("Buy", RegionOffers.Buy),
            ];
            return kinds.Where(kind => kind.Providers.Count > 0);
        }
    }

    /// <summary>Why no offers are known, in a sentence.</summary>
    public string WhyNoOffers => Offers.MissingReason switch
    {
        MissingReason.NotFound => "No offers are known.",
        MissingReason.NotConfigured => "This server has nobody to ask.",
        _ => "Offers cannot be looked up just now.",
    };

    private string SearchOf(string name) => TitleLinks.Of(Film).Single(link => link.Name == name).Address;

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}

/// <summary>Offers of one kind.</summary>
/// <param name="Label">E.g. "Rent".</param>
/// <param name="Providers">Who makes them, the best known first.</param>
public sealed record OfferKind(string Label, IReadOnlyList<string> Providers);
