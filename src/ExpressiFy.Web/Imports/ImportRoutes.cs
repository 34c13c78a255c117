using System.Globalization;
using ExpressiFy.Imports;
using ExpressiFy.Imports.Reading;
using ExpressiFy.Imports.Uploads;
using ExpressiFy.Profiles;
using ExpressiFy.Web.Account;
using ExpressiFy.Web.Hosting;
using ExpressiFy.Web.Hosting.Queries;
using ExpressiFy.Web.Ui;

namespace ExpressiFy.Web.Imports;

/// <summary>/import: bringing lists along, as a page that works without script.</summary>
public static class ImportRoutes
{
    /// <summary>Name of the button, and what it says when the person agrees by pressing it.</summary>
    public const string ActionField = "do", ImportAction = "import", CheckAction = "check";

    public static void MapImportPage(this WebApplication app)
    {
        app.MapGet("/import", ShowAsync).ExcludeFromDescription();
        app.MapPost("/import", ImportAsync).RequireFormToken().RequireRateLimiting(RequestLimits.UploadPolicy);
        app.MapPost("/import/undo", UndoAsync).RequireFormToken();
        app.MapGet("/import/undo", () => TypedResults.Redirect("/import")).ExcludeFromDescription();
    }

    private static async Task<IResult> ShowAsync(HttpContext http, Visitors visitors, ImportStore store, string? undone = null)
    {
        http.Response.Headers.CacheControl = "no-cache, no-store";
        return await PageAsync(http, await visitors.FindAsync(http), store, undone: undone is not null);
    }

    private static async Task<IResult> ImportAsync(HttpContext http, Visitors visitors, ListImporter importer, ImportStore store)
    {
        var visitor = await visitors.FindAsync(http);
        try
        {
            var files = await UploadedLists.ReadAsync(http.Request, null, http.RequestAborted);
            var form = await http.Request.ReadFormAsync(http.RequestAborted);
            var query = new ImportQuery(
                form["user"], QueryValue<ListMeaning>.Read(form["as"]), QueryValue<int>.Read(form["outOf"]));
            if (!QueryValidation.IsValid(query) || form[ActionField].ToString() is not (ImportAction or CheckAction))
                return ErrorPage.Of(StatusCodes.Status400BadRequest);
            if (files.Count == 0)
                return await PageAsync(http, visitor, store, problem: "Choose a file first.", status: StatusCodes.Status400BadRequest);

            var options = query.ToOptions();
            var result = form[ActionField] == ImportAction
                ? await importer.ImportAsync(files, options, AgreedProfileAsync, http.RequestAborted)
                : await importer.CheckAsync(files, options, http.RequestAborted);
            return await PageAsync(http, visitor, store, report: result.Report, outcome: result.Outcome);
        }
        catch (ImportException refused)
        {
            return await PageAsync(http, visitor, store, problem: refused.Message, status: ImportProblems.Of(refused).StatusCode);
        }

        // Pressing the button is the consent; a file that cannot be read needs none.
        async Task<ProfileId> AgreedProfileAsync()
        {
            visitor ??= await visitors.AgreeAsync(http);
            return visitor.Id;
        }
    }

    private static async Task<IResult> UndoAsync(HttpContext http, Visitors visitors, ImportStore store)
    {
        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        if (await visitors.FindAsync(http) is { } visitor && long.TryParse(form["id"], NumberStyles.None, CultureInfo.InvariantCulture, out var id))
            await store.UndoAsync(visitor.Id, id, http.RequestAborted);
        return SeeOther.To("/import?undone=yes");
    }

    private static async Task<IResult> PageAsync(
        HttpContext http, Visitor? visitor, ImportStore store,
        ImportReport? report = null, ImportOutcome? outcome = null, string? problem = null, bool undone = false, int status = StatusCodes.Status200OK) =>
        Page.Of<ImportPage>(new()
        {
            [nameof(ImportPage.Remembered)] = visitor is not null,
            [nameof(ImportPage.Imports)] = visitor is null ? [] : await store.ListAsync(visitor.Id, http.RequestAborted),
            [nameof(ImportPage.Report)] = report,
            [nameof(ImportPage.Outcome)] = outcome,
            [nameof(ImportPage.Problem)] = problem,
            [nameof(ImportPage.Undone)] = undone,
        }, status);
}
