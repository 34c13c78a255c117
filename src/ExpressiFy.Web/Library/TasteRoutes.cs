using ExpressiFy.Catalogue;
using ExpressiFy.Storage;
using ExpressiFy.Web.Account;
using ExpressiFy.Web.Ui;

namespace ExpressiFy.Web.Library;

/// <summary>/taste: the page on a visitor's feedback.</summary>
public static class TasteRoutes
{
    public static void MapTaste(this WebApplication app) => app.MapGet("/taste", ShowAsync).ExcludeFromDescription();

    private static async Task<IResult> ShowAsync(
        HttpContext http, Visitors visitors, TitleCatalogue catalogue, DeletedRows deleted, string? erased = null)
    {
        http.Response.Headers.CacheControl = "no-cache, no-store";
        var visitor = await visitors.FindAsync(http);
        return Page.Of<TastePage, TasteModel>(
            TasteModel.Of(visitor?.Profile, catalogue, wasErased: erased is not null, deleted.ArePending));
    }
}
