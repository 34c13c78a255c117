using ExpressiFy.Catalogue;
using ExpressiFy.Metadata;
using ExpressiFy.Profiles;
using ExpressiFy.Recommendations.Similar;
using ExpressiFy.Web.Account;
using ExpressiFy.Web.Hosting;
using ExpressiFy.Web.Titles;
using ExpressiFy.Web.Ui;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ExpressiFy.Web.Similar;

/// <summary>The titles like one.</summary>
/// <param name="Title">The one.</param>
/// <param name="Cards">Those like it, most alike first; reasons say what they share.</param>
public sealed record SimilarReply(TitleReply Title, IReadOnlyList<CardReply> Cards);

/// <summary>More like this: /api/v1/titles/{id}/alike, and /alike/{id} as a page.</summary>
public static class SimilarRoutes
{
    private const int DefaultCount = 12;

    public static void MapSimilarApi(this RouteGroupBuilder api) => api.MapGet("/titles/{id}/alike", AskAsync)
        .WithTags("Titles").WithName("MoreLikeThis").WithSummary("Titles that feel and are most like one").ProducesProblem(400).ProducesProblem(404);

    public static void MapSimilarPage(this WebApplication app) => app.MapGet("/alike/{id}", ShowAsync).ExcludeFromDescription();

    private static async Task<Results<Ok<SimilarReply>, ProblemHttpResult>> AskAsync(
        string id, HttpContext http, TitleCatalogue catalogue, SimilarTitles similarTitles, MetadataReader contents, Visitors visitors,
        CancellationToken cancellation, string? medium = null, string? count = null)
    {
        var asked = new QueryReader();
        var wanted = asked.ReadMedium(medium);
        var number = asked.Number("count", count, 1, 50) ?? DefaultCount;
        if (asked.Problem is { } problem)
            return problem;
        if (TitlesApi.Find(catalogue, id) is not { } title)
            return TitlesApi.UnknownTitle();
        var cards = similarTitles.Find(title, wanted ?? title.Medium, number, await visitors.ProfileOfAsync(http));
        var known = await contents.ReadKnownAsync([title, .. cards.Select(card => card.Title)], cancellation);
        return TypedResults.Ok(new SimilarReply(
            TitleReply.Of(title, known.GetValueOrDefault(title.Id)),
            [.. cards.Select(card => new CardReply(TitleReply.Of(card.Title, known.GetValueOrDefault(card.Title.Id)), card))]));
    }

    private static async Task<IResult> ShowAsync(
        string id, HttpContext http, TitleCatalogue catalogue, SimilarTitles similarTitles, MetadataReader contents, Visitors visitors)
    {
        if (TitlesApi.Find(catalogue, id) is not { } title)
            return ErrorPage.Of(StatusCodes.Status404NotFound);
        var profile = await visitors.ProfileOfAsync(http);
        var films = similarTitles.Find(title, Medium.Film, DefaultCount, profile);
        var tracks = similarTitles.Find(title, Medium.Track, DefaultCount, profile);
        var known = await contents.ReadKnownAsync([title, .. films.Concat(tracks).Select(card => card.Title)], http.RequestAborted);
        http.Response.Headers.CacheControl = "no-cache, no-store";
        return Page.Of<SimilarPage>(new()
        {
            [nameof(SimilarPage.Title)] = title,
            [nameof(SimilarPage.Films)] = films,
            [nameof(SimilarPage.Tracks)] = tracks,
            [nameof(SimilarPage.Profile)] = profile,
            [nameof(SimilarPage.Metadata)] = known,
        });
    }
}
