using ExpressiFy.Catalogue;
using ExpressiFy.Storage;
using ExpressiFy.Web.Account;
using ExpressiFy.Web.Hosting;
using ExpressiFy.Web.Ui;

namespace ExpressiFy.Web.Library;

/// <summary>/taste: the page on a visitor's feedback.</summary>
public static class TasteRoutes
{
    private const string LearnedPath = "/taste/learned";

    // Names of the form's buttons.
    private const string LeaveOutField = "leave-out";
    private const string CountField = "count";

    public static void MapTaste(this WebApplication app)
    {
        app.MapGet("/taste", ShowAsync).ExcludeFromDescription();
        app.MapPost(LearnedPath, CorrectAsync).RequireFormToken();
        app.MapGet(LearnedPath, () => TypedResults.Redirect("/taste")).ExcludeFromDescription();
    }

    private static async Task<IResult> ShowAsync(
        HttpContext http, Visitors visitors, TitleCatalogue catalogue, DeletedRows deleted, string? erased = null)
    {
        http.Response.Headers.CacheControl = "no-cache, no-store";
        var visitor = await visitors.FindAsync(http);
        return Page.Of<TastePage, TasteModel>(
            TasteModel.Of(visitor?.Profile, catalogue, wasErased: erased is not null, deleted.ArePending));
    }

    // A part that is not known any more was put right on another page; the taste page shows what is so now.
    private static async Task<IResult> CorrectAsync(HttpContext http, Visitors visitors, TraitCorrection corrections)
    {
        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        var counts = form.ContainsKey(CountField);
        var trait = form[counts ? CountField : LeaveOutField].ToString();
        var visitor = await visitors.FindAsync(http);
        if (visitor is not null && corrections.EventFor(visitor.Profile, trait, counts) is { } correction)
            await corrections.StoreAsync(visitor, correction, http.RequestAborted);
        return SeeOther.To("/taste#learned");
    }
}
