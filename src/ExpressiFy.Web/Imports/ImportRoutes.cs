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

/// <summary>/import: importing a visitor's own lists, as a page that works without script.</summary>
public static class ImportRoutes
{
    /// <summary>Name of the buttons that send the form.</summary>
    public const string ActionField = "do";

    /// <summary>Imports at once, or what a preview showed, and agrees that feedback is stored.</summary>
    public const string ImportAction = "import";

    /// <summary>Shows how the files are read.</summary>
    public const string CheckAction = "check";

    public static void MapImportPage(this WebApplication app)
    {
        app.MapGet("/import", ShowAsync).ExcludeFromDescription();
        app.MapPost("/import", ImportAsync).RequireFormToken().RequireRateLimiting(RequestLimits.UploadPolicy);
        app.MapPost("/import/undo", UndoAsync).RequireFormToken();
        app.MapGet("/import/undo", () => TypedResults.Redirect("/import")).ExcludeFromDescription();
    }

    private static async Task<IResult> ShowAsync(
        HttpContext http, Visitors visitors, ImportStore store, string? undone = null)
    {
        var model = await ModelOfAsync(http, await visitors.FindIfReadableAsync(http), store);
        return Show(model with { WasUndone = undone is not null });
    }

    private static async Task<IResult> ImportAsync(
        HttpContext http,
        Visitors visitors,
        ListImporter importer,
        ImportStore store,
        PreviewMaker previews,
        KeptUploads uploads)
    {
        var visitor = await visitors.FindAsync(http);
        var query = new ImportQuery();
        try
        {
            var files = await UploadedLists.ReadAsync(http.Request, null, http.RequestAborted);
            var form = await http.Request.ReadFormAsync(http.RequestAborted);
            query = new ImportQuery(
                form["user"], QueryValue<ListMeaning>.Read(form["as"]), QueryValue<int>.Read(form["outOf"]));
            var action = form[ActionField].ToString();
            if (!QueryValidation.IsValid(query) || action is not (ImportAction or CheckAction))
                return ErrorPage.Of(StatusCodes.Status400BadRequest);
            if (files.Count == 0)
                return await RefuseAsync(StatusCodes.Status400BadRequest, "Choose a file first.");

            var options = await importer.WithMemoryAsync(query.ToOptions(), visitor, http.RequestAborted);
            if (action == CheckAction)
                return await PreviewAsync(new(files, options));
            var imported = await importer.ImportAsync(files, options, AgreedProfileAsync, http.RequestAborted);
            var model = await ModelOfAsync(http, visitor, store);
            return Show(model with { Result = new(imported.Report, imported.Outcome) });
        }
        catch (ImportException exception)
        {
            return await RefuseAsync(ImportProblems.Of(exception).StatusCode, exception.Message);
        }

        // Kept only when there is something to show.
        async Task<IResult> PreviewAsync(KeptUpload upload)
        {
            var preview = await previews.MakeAsync("", upload, null, http.RequestAborted);
            var model = await ModelOfAsync(http, visitor, store);
            var key = uploads.Keep(CallerAddress.Of(http), upload);
            return Show(model with { Preview = preview with { Upload = key } });
        }

        // Pressing the button is the consent; a file that cannot be read needs none.
        async Task<ProfileId> AgreedProfileAsync()
        {
            visitor ??= await visitors.AgreeAsync(http);
            return visitor.Id;
        }

        async Task<IResult> RefuseAsync(int status, string problem)
        {
            var model = await ModelOfAsync(http, visitor, store);
            return Show(model with { Problem = problem, Filled = query }, status);
        }
    }

    private static async Task<IResult> UndoAsync(HttpContext http, Visitors visitors, ImportStore store)
    {
        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        var visitor = await visitors.FindAsync(http);
        var isNumber = long.TryParse(form["id"], NumberStyles.None, CultureInfo.InvariantCulture, out var id);
        if (visitor is not null && isNumber)
            await store.UndoAsync(visitor.Id, id, http.RequestAborted);
        return SeeOther.To("/import?undone=yes");
    }

    internal static async Task<ImportModel> ModelOfAsync(HttpContext http, Visitor? visitor, ImportStore store)
    {
        if (visitor is null)
            return new(HasProfile: false, []);
        return new(HasProfile: true, await store.ListAsync(visitor.Id, http.RequestAborted));
    }

    private static IResult Show(ImportModel model, int status = StatusCodes.Status200OK) =>
        Page.Of<ImportPage, ImportModel>(model, status);
}
