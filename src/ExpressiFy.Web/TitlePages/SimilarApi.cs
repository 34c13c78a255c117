using ExpressiFy.Metadata;
using ExpressiFy.Recommendations.Similar;
using ExpressiFy.Web.Account;
using ExpressiFy.Web.Hosting.Queries;
using ExpressiFy.Web.Titles;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ExpressiFy.Web.TitlePages;

/// <summary>Titles similar to one title, as JSON.</summary>
/// <param name="Title">The title.</param>
/// <param name="Cards">Those similar to it, the most similar first; the reasons name what they share.</param>
public sealed record SimilarReply(TitleReply Title, IReadOnlyList<CardReply> Cards);

/// <summary>/api/v1/titles/{id}/alike: titles similar to one title.</summary>
public static class SimilarApi
{
    public static void MapSimilarApi(this RouteGroupBuilder api) => api
        .MapGet("/titles/{id}/alike", FindAsync)
        .WithTags("Titles")
        .WithName("MoreLikeThis")
        .WithSummary("Titles that feel and are most like one")
        .ProducesProblem(400)
        .ProducesProblem(404);

    private static async Task<Results<Ok<SimilarReply>, ProblemHttpResult>> FindAsync(
        string id,
        [AsParameters] SimilarQuery query,
        HttpContext http,
        IVisitorTitles titles,
        SimilarTitles similarTitles,
        MetadataReader metadata,
        Visitors visitors)
    {
        if (await titles.FindAsync(id, http) is not { } title)
            return TitleLookup.UnknownTitle();
        var medium = query.Medium.Or(title.Medium);
        var count = query.Count.Or(SimilarQuery.DefaultCount);
        var cards = similarTitles.Find(title, medium, count, await visitors.ProfileOfAsync(http));
        var known = await metadata.ReadKnownAsync([title], http.RequestAborted);
        return TypedResults.Ok(new SimilarReply(
            TitleReply.Of(title, known.GetValueOrDefault(title.Id)),
            await CardReply.OfAsync(cards, metadata, http.RequestAborted)));
    }
}
