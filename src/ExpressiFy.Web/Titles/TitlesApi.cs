using ExpressiFy.Metadata;
using ExpressiFy.Recommendations.Candidates;
using ExpressiFy.Web.Hosting;
using ExpressiFy.Web.Hosting.Queries;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ExpressiFy.Web.Titles;

/// <summary>Titles that a search found, as JSON.</summary>
/// <param name="Total">How many there are in all.</param>
/// <param name="Titles">Those of the requested part.</param>
public sealed record TitlesReply(int Total, IReadOnlyList<TitleReply> Titles);

/// <summary>/api/v1/titles: the catalogue, and what providers add to a title.</summary>
public static class TitlesApi
{
    public static void MapTitles(this RouteGroupBuilder api)
    {
        var titles = api.MapGroup("/titles").WithTags("Titles");
        titles.MapGet("", SearchAsync)
            .WithName("SearchTitles")
            .WithSummary("Searches the catalogue by name, creator and year")
            .ProducesProblem(400);
        titles.MapGet("/{id}", FindAsync)
            .WithName("GetTitle")
            .WithSummary("One title")
            .ProducesProblem(404);
        titles.MapGet("/{id}/moods", MoodsAsync)
            .WithName("GetTitleMoods")
            .WithSummary("How strongly a title has each of the 24 moods")
            .ProducesProblem(404);
        titles.MapGet("/{id}/content", MetadataAsync)
            .WithName("GetTitleContent")
            .WithSummary("What providers add to a title: poster, plot, ratings, preview")
            .ProducesProblem(404);
        titles.MapGet("/{id}/preview", PreviewAsync)
            .WithName("PlayPreview")
            .WithSummary("Redirects to a 30-second preview that can be played now")
            .Produces(302)
            .ProducesProblem(404);
    }

    private static async Task<Ok<TitlesReply>> SearchAsync(
        [AsParameters] TitlesQuery query,
        HttpContext http,
        IVisitorTitles visitorTitles,
        MetadataReader metadata,
        CancellationToken cancellation)
    {
        var take = query.Take.Or(TitlesQuery.DefaultTake);
        var catalogue = await visitorTitles.OfAsync(http);
        // The answer has what was searched for beside what a visitor imported.
        if (catalogue.OwnTitles.Count > 0)
            http.WithoutCompression();
        var page = catalogue.Search(query.Query, query.Medium?.Value, query.Skip.Or(0), take);
        var known = await metadata.ReadKnownAsync(page.Titles, cancellation);
        var titles = page.Titles.Select(title => TitleReply.Of(title, known.GetValueOrDefault(title.Id)));
        return TypedResults.Ok(new TitlesReply(page.Total, [.. titles]));
    }

    private static async Task<Results<Ok<TitleReply>, ProblemHttpResult>> FindAsync(
        string id,
        HttpContext http,
        IVisitorTitles titles,
        MetadataReader metadata,
        CancellationToken cancellation)
    {
        if (await titles.FindAsync(id, http) is not { } title)
            return TitleLookup.UnknownTitle();
        var known = await metadata.ReadKnownAsync([title], cancellation);
        return TypedResults.Ok(TitleReply.Of(title, known.GetValueOrDefault(title.Id)));
    }

    private static async Task<Results<Ok<MoodsReply>, ProblemHttpResult>> MoodsAsync(
        string id, HttpContext http, IVisitorTitles titles) =>
        await titles.FindAsync(id, http) is { } title
            ? TypedResults.Ok(MoodsReply.Of(CandidateTables.Of(titles.Shared).Find(title)))
            : TitleLookup.UnknownTitle();

    private static async Task<Results<Ok<MetadataReply>, NoContent, ProblemHttpResult>> MetadataAsync(
        string id,
        HttpContext http,
        IVisitorTitles titles,
        MetadataReader metadata,
        CancellationToken cancellation)
    {
        if (await titles.FindAsync(id, http) is not { } title)
            return TitleLookup.UnknownTitle();
        var found = await metadata.ReadAsync(title, cancellation);
        // Without any provider there is neither.
        if (found.Found.Count == 0 && found.Missing.Count == 0)
            return TypedResults.NoContent();
        return TypedResults.Ok(MetadataReply.Of(title, found));
    }

    private static async Task<Results<RedirectHttpResult, ProblemHttpResult>> PreviewAsync(
        string id, HttpContext http, IVisitorTitles titles, MetadataReader metadata)
    {
        // A preview's address expires within minutes, so no cache may keep the redirect.
        http.Response.Headers.CacheControl = "no-store";
        if (await titles.FindAsync(id, http) is not { } title)
            return TitleLookup.UnknownTitle();
        var preview = await metadata.FindPreviewAsync(title, http.RequestAborted);
        if (preview?.Scheme is "https" or "http")
            return TypedResults.Redirect(preview.AbsoluteUri);
        const string Detail = "There is no preview of this title now.";
        return Problems.Of(StatusCodes.Status404NotFound, "no-preview", Detail);
    }
}
