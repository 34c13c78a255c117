using System.ComponentModel;
using ExpressiFy.Imports;
using ExpressiFy.Imports.Reading;
using ExpressiFy.Imports.Uploads;
using ExpressiFy.Web.Account;
using ExpressiFy.Web.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace ExpressiFy.Web.Imports;

/// <summary>What an import brought.</summary>
/// <param name="Import">The import, to be taken back by its id; null when nothing was new or nothing was to be stored.</param>
/// <param name="Added">How many words on titles were added; null when nothing was to be stored.</param>
/// <param name="Report">What became of every row.</param>
public sealed record ImportReply(ImportSummary? Import, AddedFeedback? Added, ImportReport Report);

/// <summary>How many words on titles an import added.</summary>
public sealed record AddedFeedback(int Ratings, int Likes, int Seen, int Saved);

/// <summary>/api/v1/imports: a person's own lists, brought along and taken back.</summary>
public static class ImportsApi
{
    public static void MapImports(this RouteGroupBuilder api)
    {
        var imports = api.MapGroup("/imports").WithTags("Imports");
        imports.MapGet("", ListAsync).WithName("ListImports").WithSummary("The imports of this visitor, the latest first");
        var changes = imports.MapGroup("").RequireSameOrigin();
        changes.MapPost("", AddAsync)
            .WithName("Import")
            .WithSummary("Reads a person's own lists and remembers what they say of titles")
            .WithDescription("A form with any number of files, or one file as the body: a Letterboxd export (the ZIP or its CSV files), IMDb ratings or watchlist, "
                + "MovieLens ratings with links.csv, or any CSV with titles; at most 10 MB. They are read in memory and thrown away. Every row is reported.")
            .WithRequestBody("multipart/form-data", "text/csv", "application/zip")
            .ProducesProblem(400).ProducesProblem(403).ProducesProblem(409).ProducesProblem(413).ProducesProblem(422).ProducesProblem(429).ProducesProblem(503)
            .RequireRateLimiting(RequestLimits.UploadPolicy)
            .DisableAntiforgery();
        changes.MapDelete("/{id:long}", UndoAsync).WithName("UndoImport").WithSummary("Takes back everything that an import added").ProducesProblem(403).ProducesProblem(404);
    }

    private static async Task<Ok<IReadOnlyList<ImportSummary>>> ListAsync(HttpContext http, Visitors visitors, ImportStore store)
    {
        http.Response.Headers.CacheControl = "no-store";
        return TypedResults.Ok(await visitors.FindAsync(http) is { } visitor ? await store.ListAsync(visitor.Id, http.RequestAborted) : []);
    }

    private static async Task<Results<Ok<ImportReply>, ProblemHttpResult>> AddAsync(
        HttpContext http, Visitors visitors, ImportReader reading, ImportStore store,
        [Description("seen, liked or saved: what titles without a rating are, where the files do not say it.")] [FromQuery(Name = "as")] string? meaning = null,
        [Description("5, 10 or 100: the best possible rating of a plain list.")] string? outOf = null,
        [Description("Whose ratings to take from a MovieLens file with several people's.")] string? user = null,
        [Description("The file's name when it is the body; only the name tells some of Letterboxd's lists apart.")] string? name = null,
        [Description("true: only report, store nothing.")] string? dryRun = null)
    {
        var asked = new QueryReader();
        var options = ImportQuery.Read(asked, meaning, outOf, user);
        var dry = asked.Choice("dryRun", dryRun, ("true", true), ("false", false)) ?? false;
        if (asked.Problem is { } problem)
            return problem;
        var visitor = await visitors.FindAsync(http);
        if (!dry && visitor is null)
            return ConsentNeeded();
        try
        {
            var files = await UploadedLists.ReadAsync(http.Request, name, http.RequestAborted);
            if (files.Count == 0)
                return Problems.Of(StatusCodes.Status400BadRequest, "no-file", "There is no file in the request.");
            var read = await reading.ReadAsync(files, options, http.RequestAborted);
            var report = ImportReport.Of(read.Lists, read.Matched);
            if (dry)
                return TypedResults.Ok(new ImportReply(null, null, report));
            return await store.AddAsync(visitor!.Id, read.Lists, read.Matched, http.RequestAborted) is { } outcome
                ? TypedResults.Ok(new ImportReply(outcome.Summary, new(outcome.Ratings, outcome.Likes, outcome.Seen, outcome.Saved), report))
                : ConsentNeeded();
        }
        catch (ImportException refused)
        {
            return Refusal(refused);
        }
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> UndoAsync(long id, HttpContext http, Visitors visitors, ImportStore store) =>
        await visitors.FindAsync(http) is { } visitor && await store.UndoAsync(visitor.Id, id, http.RequestAborted)
            ? TypedResults.NoContent()
            : Problems.Of(StatusCodes.Status404NotFound, "unknown-import", "This visitor has no import of that number.");

    /// <summary>413 or 422, as the import's problem says.</summary>
    internal static ProblemHttpResult Refusal(ImportException refused) => refused.Problem switch
    {
        ImportProblem.TooLarge => Problems.Of(StatusCodes.Status413PayloadTooLarge, "import-too-large", refused.Message),
        ImportProblem.Damaged => Problems.Of(StatusCodes.Status422UnprocessableEntity, "import-damaged", refused.Message),
        ImportProblem.SeveralPeople => Problems.Of(StatusCodes.Status422UnprocessableEntity, "several-people", refused.Message),
        _ => Problems.Of(StatusCodes.Status422UnprocessableEntity, "no-list", refused.Message),
    };

    private static ProblemHttpResult ConsentNeeded() =>
        Problems.Of(StatusCodes.Status409Conflict, "consent-needed", "Nothing is stored before the person agrees: POST /api/v1/profile first, or ask with dryRun=true.");
}
