using System.Globalization;
using ExpressiFy.Catalogue;
using ExpressiFy.Recommendations.Explanations;
using ExpressiFy.Web.Titles;

namespace ExpressiFy.Web.Search;

/// <summary>How filters are called.</summary>
public static class FilterTexts
{
    /// <summary>The heading of a facet's filters.</summary>
    public static string Heading(SearchFacet facet) => facet switch
    {
        SearchFacet.Medium => "What",
        SearchFacet.Length => "Length",
        SearchFacet.Decade => "Decade",
        SearchFacet.Genre => "Genre",
        _ => "Language",
    };

    /// <summary>A facet in a sentence, e.g. "Without the length there are 7."</summary>
    public static string Noun(SearchFacet facet) => facet switch
    {
        SearchFacet.Medium => "choice of films, series or music",
        _ => Heading(facet).ToLowerInvariant(),
    };

    /// <summary>A filter, e.g. "1990s".</summary>
    public static string Label(FacetValue value) => value.Facet switch
    {
        SearchFacet.Medium => MediumNames.Find(value.Value)?.Label() ?? value.Value,
        SearchFacet.Length => LengthLabel(value.Value),
        SearchFacet.Decade => DecadeLabel(value.Value),
        SearchFacet.Language => LanguageLabel(value.Value),
        _ => value.Value,
    };

    private static string LengthLabel(string range) => range switch
    {
        RuntimeRange.Short => "Under 1½ hours",
        RuntimeRange.Usual => "1½ to 2 hours",
        RuntimeRange.Long => "2 to 2½ hours",
        _ => "Longer",
    };

    private static string DecadeLabel(string decade)
    {
        var earliest = TitleFacets.EarliestDecade.ToString(CultureInfo.InvariantCulture);
        return decade == earliest ? "Before 1930" : $"{decade}s";
    }

    private static string LanguageLabel(string code) =>
        code == LanguageNames.WithoutWords ? "Without words" : LanguageNames.Of(code) ?? code;
}
