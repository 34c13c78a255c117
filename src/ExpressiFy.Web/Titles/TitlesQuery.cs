using System.ComponentModel;
using ExpressiFy.Catalogue;
using ExpressiFy.Web.Hosting.Queries;

namespace ExpressiFy.Web.Titles;

/// <summary>The query parameters of a search in the catalogue. Errors are reported in this order.</summary>
public sealed record TitlesQuery(
    [property: Description("Words of the name, of a creator's name, or the year; all titles when left out.")]
    string? Query = null,

    [property: Choice]
    [property: Description("Both media when left out.")]
    QueryValue<Medium>? Medium = null,

    [property: WholeNumber(0, TitlesQuery.LargestSkip)]
    [property: DefaultValue(0)]
    [property: Description("How many of the titles found to leave out at the start.")]
    QueryValue<int>? Skip = null,

    [property: WholeNumber(1, TitlesQuery.LargestTake)]
    [property: DefaultValue(TitlesQuery.DefaultTake)]
    [property: Description("How many titles.")]
    QueryValue<int>? Take = null)
{
    /// <summary>Titles when the request does not give a number.</summary>
    public const int DefaultTake = 100;

    private const int LargestTake = 500;
    private const int LargestSkip = 1_000_000;
}
