using ExpressiFy.Catalogue;
using ExpressiFy.Metadata;
using ExpressiFy.Web.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ExpressiFy.Web.Titles;

/// <summary>A stretch of the titles that a search found.</summary>
public sealed record TitlesReply(int Total, IReadOnlyList<TitleReply> Titles);

/// <summary>/api/v1/titles: the catalogue, and what providers add to a title.</summary>
public static class TitlesApi
{
    private const int MaxTake = 500;

    public static void MapTitles(this RouteGroupBuilder api)
    {
        var titles = api.MapGroup("/titles").WithTags("Titles");
        titles.MapGet("", SearchAsync).WithName("SearchTitles").WithSummary("Searches the catalogue by name, creator and year").ProducesProblem(400);
        titles.MapGet("/{id}", FindAsync).WithName("GetTitle").WithSummary("One title").ProducesProblem(404);
        titles.MapGet("/{id}/moods", Moods).WithName("GetTitleMoods")
            .WithSummary("How strongly a title has each of the 24 moods").ProducesProblem(404);
        titles.MapGet("/{id}/content", MetadataAsync).WithName("GetTitleContent")
            .WithSummary("What providers add to a title: poster, plot, ratings, preview").ProducesProblem(404);
        titles.MapGet("/{id}/preview", PreviewAsync).WithName("PlayPreview")
            .WithSummary("Leads to a 30-second preview that can be played now").Produces(302).ProducesProblem(404);
    }

    private static async Task<Results<Ok<TitlesReply>, ProblemHttpResult>> SearchAsync(
        TitleCatalogue catalogue, MetadataReader contents, CancellationToken cancellation,
        string? query = null, string? medium = null, string? skip = null, string? take = null)
    {
        var asked = new QueryReader();
        var wantedMedium = asked.ReadMedium(medium);
        var skipped = asked.Number("skip", skip, 0, 1_000_000) ?? 0;
        var taken = asked.Number("take", take, 1, MaxTake) ?? 100;
        if (asked.Problem is { } problem)
            return problem;
        var page = catalogue.Search(query, wantedMedium, skipped, taken);
        var known = await contents.ReadKnownAsync(page.Titles, cancellation);
        return TypedResults.Ok(new TitlesReply(page.Total, [.. page.Titles.Select(title => TitleReply.Of(title, known.GetValueOrDefault(title.Id)))]));
    }

    private static async Task<Results<Ok<TitleReply>, ProblemHttpResult>> FindAsync(
        string id, TitleCatalogue catalogue, MetadataReader contents, CancellationToken cancellation)
    {
        if (Find(catalogue, id) is not { } title)
            return UnknownTitle();
        var known = await contents.ReadKnownAsync([title], cancellation);
        return TypedResults.Ok(TitleReply.Of(title, known.GetValueOrDefault(title.Id)));
    }

    private static Results<Ok<MoodsReply>, ProblemHttpResult> Moods(string id, TitleCatalogue catalogue, MoodStrengths strengths) =>
        Find(catalogue, id) is { } title ? TypedResults.Ok(MoodsReply.Of(title, strengths)) : UnknownTitle();

    private static async Task<Results<Ok<MetadataReply>, NoContent, ProblemHttpResult>> MetadataAsync(
        string id, TitleCatalogue catalogue, MetadataReader contents, CancellationToken cancellation)
    {
        if (Find(catalogue, id) is not { } title)
            return UnknownTitle();
        var content = await contents.ReadAsync(title, cancellation);
        return content.Found.Count == 0 && content.Missing.Count == 0 ? TypedResults.NoContent() : TypedResults.Ok(MetadataReply.Of(title, content));
    }

    private static async Task<Results<RedirectHttpResult, ProblemHttpResult>> PreviewAsync(
        string id, HttpContext http, TitleCatalogue catalogue, MetadataReader contents, CancellationToken cancellation)
    {
        // The address dies within minutes, so nobody may keep the answer.
        http.Response.Headers.CacheControl = "no-store";
        if (Find(catalogue, id) is not { } title)
            return UnknownTitle();
        return await contents.FindPreviewAsync(title, cancellation) is { Scheme: "https" or "http" } preview
            ? TypedResults.Redirect(preview.AbsoluteUri)
            : Problems.Of(StatusCodes.Status404NotFound, "no-preview", "There is no preview of this title now.");
    }

    /// <summary>The title of that id; null for an unknown one and for text that is no id.</summary>
    public static Title? Find(TitleCatalogue catalogue, string? id) => TitleId.TryParse(id, out var parsed) ? catalogue.Find(parsed) : null;

    public static ProblemHttpResult UnknownTitle() => Problems.Of(StatusCodes.Status404NotFound, "unknown-title", "The catalogue has no title of that id.");
}
