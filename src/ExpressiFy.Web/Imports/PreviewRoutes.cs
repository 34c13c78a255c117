using ExpressiFy.Imports;
using ExpressiFy.Imports.Uploads;
using ExpressiFy.Profiles;
using ExpressiFy.Web.Account;
using ExpressiFy.Web.Hosting;
using ExpressiFy.Web.Ui;

namespace ExpressiFy.Web.Imports;

/// <summary>/import/preview: correcting how files were read, and importing what the page showed.</summary>
internal static class PreviewRoutes
{
    private const string Gone =
        "The files of that preview are gone: they are kept for ten minutes, and in memory only. Choose them again.";

    private const string ChangedNotice =
        "You had changed something; this is what becomes of it. Nothing was saved yet.";

    public static void MapImportPreview(this WebApplication app)
    {
        app.MapPost("/import/preview", AnswerAsync)
            .RequireFormToken()
            .WithFormOptions(valueCountLimit: PreviewForm.MostValues)
            .RequireRateLimiting(RequestLimits.UploadPolicy);
        app.MapGet("/import/preview", () => TypedResults.Redirect("/import")).ExcludeFromDescription();
    }

    private static async Task<IResult> AnswerAsync(
        HttpContext http,
        Visitors visitors,
        ImportStore store,
        ListImporter importer,
        PreviewMaker previews,
        KeptUploads uploads,
        CorrectionsReader corrections)
    {
        var visitor = await visitors.FindAsync(http);
        try
        {
            var sent = await http.Request.ReadFormAsync(http.RequestAborted);
            var form = new PreviewForm(sent, corrections);
            var upload = uploads.Find(form.Upload);
            if (upload is null)
                return await RefuseAsync(StatusCodes.Status410Gone, Gone);

            var isImport = sent[ImportRoutes.ActionField] == ImportRoutes.ImportAction;
            if (isImport && !form.HasChanges)
                return await ImportAsync(form, upload);
            var preview = await previews.MakeAsync(form.Upload, upload, form, http.RequestAborted);
            if (isImport)
                preview = preview with { Notice = preview.Notice ?? ChangedNotice };
            return await ShowAsync(model => model with { Preview = preview });
        }
        catch (ImportException exception)
        {
            return await RefuseAsync(ImportProblems.Of(exception).StatusCode, exception.Message);
        }
        catch (CorrectionsException)
        {
            return ErrorPage.Of(StatusCodes.Status400BadRequest);
        }

        async Task<IResult> ImportAsync(PreviewForm form, KeptUpload upload)
        {
            var options = upload.Options with { Corrections = form.Corrections };
            var imported = await importer.ImportAsync(upload.Files, options, AgreedProfileAsync, http.RequestAborted);
            uploads.Drop(form.Upload);
            return await ShowAsync(model => model with { Result = new(imported.Report, imported.Outcome) });
        }

        // Pressing the button is the consent.
        async Task<ProfileId> AgreedProfileAsync()
        {
            visitor ??= await visitors.AgreeAsync(http);
            return visitor.Id;
        }

        Task<IResult> RefuseAsync(int status, string problem) =>
            ShowAsync(model => model with { Problem = problem }, status);

        async Task<IResult> ShowAsync(Func<ImportModel, ImportModel> change, int status = StatusCodes.Status200OK)
        {
            var model = await ImportRoutes.ModelOfAsync(http, visitor, store);
            return Page.Of<ImportPage, ImportModel>(change(model), status);
        }
    }
}
