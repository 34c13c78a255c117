using ExpressiFy.Imports;
using ExpressiFy.Imports.Uploads;
using ExpressiFy.Web.Account;
using ExpressiFy.Web.Hosting;
using ExpressiFy.Web.Hosting.Queries;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ExpressiFy.Web.Imports;

/// <summary>/api/v1/imports: a visitor's own lists from other services.</summary>
public static class ImportsApi
{
    // Field of the form with what the person corrected, as JSON.
    private const string CorrectionsField = "corrections";

    public static void MapImports(this RouteGroupBuilder api)
    {
        var imports = api.MapGroup("/imports").WithTags("Imports");
        imports.MapGet("", ListAsync)
            .WithName("ListImports")
            .WithSummary("The imports of this visitor, the latest first");

        var changes = imports.MapGroup("").RequireSameOrigin();
        changes.MapPost("", AddAsync)
            .WithName("Import")
            .WithSummary("Reads a person's own lists and remembers what they say of titles")
            .WithDescription(
                "A form with any number of files, or one file as the body: a Letterboxd export (the ZIP or its CSV "
                + "files), IMDb ratings or watchlist, MovieLens ratings with links.csv, or any CSV with titles; at "
                + "most 10 MB. They are read in memory and thrown away. Every row is reported. What the report shows "
                + "to be taken wrong is corrected by sending the files again with a field \"corrections\" of the form.")
            .WithRequestBody("multipart/form-data", "text/csv", "application/zip")
            .ProducesProblem(400)
            .ProducesProblem(403)
            .ProducesProblem(409)
            .ProducesProblem(413)
            .ProducesProblem(422)
            .ProducesProblem(429)
            .ProducesProblem(503)
            .RequireRateLimiting(RequestLimits.UploadPolicy)
            .DisableAntiforgery();
        changes.MapDelete("/{id:long}", UndoAsync)
            .WithName("UndoImport")
            .WithSummary("Removes everything that an import added")
            .ProducesProblem(403)
            .ProducesProblem(404);
    }

    private static async Task<Ok<IReadOnlyList<ImportSummary>>> ListAsync(
        HttpContext http, Visitors visitors, ImportStore store)
    {
        http.Response.Headers.CacheControl = "no-store";
        var visitor = await visitors.FindAsync(http);
        IReadOnlyList<ImportSummary> imports =
            visitor is null ? [] : await store.ListAsync(visitor.Id, http.RequestAborted);
        return TypedResults.Ok(imports);
    }

    private static async Task<Results<Ok<ImportReply>, ProblemHttpResult>> AddAsync(
        [AsParameters] ImportQuery query,
        HttpContext http,
        Visitors visitors,
        ListImporter importer,
        CorrectionsReader corrections)
    {
        var isDryRun = query.DryRun.Or(false);
        var visitor = await visitors.FindAsync(http);
        if (!isDryRun && visitor is null)
            return ImportProblems.ConsentNeeded();
        try
        {
            var files = await UploadedLists.ReadAsync(http.Request, query.Name, http.RequestAborted);
            if (files.Count == 0)
                return ImportProblems.NoFile();
            var corrected = corrections.Read(await UploadedLists.ReadFieldAsync(http.Request, CorrectionsField));
            var stated = query.ToOptions() with { Corrections = corrected };
            var options = await importer.WithMemoryAsync(stated, visitor, http.RequestAborted);
            var result = isDryRun
                ? await importer.CheckAsync(files, options, http.RequestAborted)
                : await importer.ImportAsync(files, options, () => Task.FromResult(visitor!.Id), http.RequestAborted);
            // The profile was erased while the lists were read.
            if (!isDryRun && result.Outcome is null)
                return ImportProblems.ConsentNeeded();
            return TypedResults.Ok(ImportReply.Of(result));
        }
        catch (ImportException exception)
        {
            return ImportProblems.Of(exception);
        }
        catch (CorrectionsException exception)
        {
            return ImportProblems.Of(exception);
        }
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> UndoAsync(
        long id, HttpContext http, Visitors visitors, ImportStore store)
    {
        var visitor = await visitors.FindAsync(http);
        var isUndone = visitor is not null && await store.UndoAsync(visitor.Id, id, http.RequestAborted);
        return isUndone ? TypedResults.NoContent() : ImportProblems.UnknownImport();
    }
}
