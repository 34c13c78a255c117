using System.Globalization;

namespace ExpressiFy.Catalogue;

/// <summary>
/// Which filters each title passes, and how many titles of a search each filter would leave. Titles are known by their
/// place in the list that this is made of. Immutable and safe to share.
/// </summary>
public sealed class TitleFacets
{
    /// <summary>The decade of all earlier titles too.</summary>
    public const int EarliestDecade = 1920;

    private const int Decade = 10;

    private readonly List<FacetValue> values;
    private readonly int[][] valuesOf;

    internal TitleFacets(IReadOnlyList<Title> titles)
    {
        var frequent = titles.SelectMany(ValuesOf).CountBy(value => value).ToDictionary();
        values = [.. frequent.Keys
            .OrderBy(value => value.Facet)
            .ThenBy(value => PlaceOf(value, frequent[value]))
            .ThenBy(value => value.Value, StringComparer.Ordinal)];
        var numbers = values.Index().ToDictionary(value => value.Item, value => value.Index);
        valuesOf = [.. titles.Select(title => ValuesOf(title).Select(value => numbers[value]).ToArray())];
    }

    /// <summary>
    /// The places of the titles that pass all filters, and for every value that the catalogue has, how many pass with
    /// it and the filters of other facets: media, lengths and decades in their order, genres and languages the
    /// commonest first.
    /// </summary>
    /// <param name="places">Of the titles that a query found.</param>
    /// <param name="filters">At most one for each facet; a value that no title has lets nothing pass.</param>
    internal (IReadOnlyList<int> Places, IReadOnlyList<FacetCount> Counts) Narrow(
        IReadOnlyList<int> places, IReadOnlyDictionary<SearchFacet, string> filters)
    {
        var counts = new int[values.Count];
        var passed = new List<int>();
        var isChosen = values.Select(value => filters.GetValueOrDefault(value.Facet) == value.Value).ToArray();
        var all = filters.Keys.Aggregate(0, (bits, facet) => bits | BitOf(facet));
        var facets = values.Select(value => BitOf(value.Facet)).ToArray();
        foreach (var place in places)
        {
            var missing = all;
            foreach (var value in valuesOf[place])
            {
                if (isChosen[value])
                    missing &= ~facets[value];
            }

            if (missing == 0)
                passed.Add(place);
            // A title that one facet alone keeps out is there for that facet's other values.
            if (missing != 0 && !int.IsPow2(missing))
                continue;
            foreach (var value in valuesOf[place])
            {
                if (missing == 0 || missing == facets[value])
                    counts[value]++;
            }
        }

        return (passed, [.. values.Zip(counts, (value, count) => new FacetCount(value, count))]);
    }

    private static int BitOf(SearchFacet facet) => 1 << (int)facet;

    private static IEnumerable<FacetValue> ValuesOf(Title title)
    {
        yield return new(SearchFacet.Medium, title.Medium.Name());
        if (title.Medium == Medium.Film && title.RuntimeMinutes is { } minutes)
            yield return new(SearchFacet.Length, RuntimeRange.Of(minutes));
        if (title.HasYear)
        {
            var decade = Math.Max(title.Year - (title.Year % Decade), EarliestDecade);
            yield return new(SearchFacet.Decade, decade.ToString(CultureInfo.InvariantCulture));
        }

        foreach (var genre in title.Genres.Distinct())
            yield return new(SearchFacet.Genre, genre);
        foreach (var language in title.Languages.Distinct().Where(code => code != Title.UnknownLanguage))
            yield return new(SearchFacet.Language, language);
    }

    private static int PlaceOf(FacetValue value, int count) => value.Facet switch
    {
        SearchFacet.Medium => (int)MediumNames.Find(value.Value)!.Value,
        SearchFacet.Length => Array.IndexOf(
            [RuntimeRange.Short, RuntimeRange.Usual, RuntimeRange.Long, RuntimeRange.Epic], value.Value),
        SearchFacet.Decade => -int.Parse(value.Value, CultureInfo.InvariantCulture),
        _ => -count,
    };
}
