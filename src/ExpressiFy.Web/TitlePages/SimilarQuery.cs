using System.ComponentModel;
using ExpressiFy.Catalogue;
using ExpressiFy.Recommendations.Requests;
using ExpressiFy.Web.Hosting.Queries;

namespace ExpressiFy.Web.TitlePages;

/// <summary>The query parameters of similar titles. Errors are reported in this order.</summary>
public sealed record SimilarQuery(
    [property: Choice]
    [property: Description("The medium of the titles to find; that of the title itself when left out.")]
    QueryValue<Medium>? Medium = null,

    [property: WholeNumber(RecommendationRequest.MinCount, RecommendationRequest.MaxCount)]
    [property: DefaultValue(SimilarQuery.DefaultCount)]
    [property: Description("How many titles.")]
    QueryValue<int>? Count = null)
{
    /// <summary>Titles when the request does not give a count.</summary>
    public const int DefaultCount = 12;
}
