using System.ComponentModel;
using ExpressiFy.Catalogue;
using ExpressiFy.Web.Hosting.Queries;

namespace ExpressiFy.Web.MoodMaps;

/// <summary>The query parameters of the map beside the mood's. Errors are reported in this order.</summary>
public sealed record MoodMapQuery(
    [property: Choice]
    [property: DefaultValue(Catalogue.Medium.Film)]
    [property: Description("The titles to draw.")]
    QueryValue<Medium>? Medium = null,

    [property: WholeNumber(1, MoodMapQuery.LargestTake)]
    [property: DefaultValue(MoodMapQuery.DefaultTake)]
    [property: Description("How many titles.")]
    QueryValue<int>? Take = null)
{
    /// <summary>Titles when the request does not give a number.</summary>
    public const int DefaultTake = 400;

    private const int LargestTake = 2000;
}
