using ExpressiFy.Catalogue;
using ExpressiFy.Web.Account;
using ExpressiFy.Web.Ui;

namespace ExpressiFy.Web.Library;

/// <summary>/taste: what is remembered of a visitor, as a page.</summary>
public static class TasteRoutes
{
    public static void MapTaste(this WebApplication app)
    {
        app.MapGet("/taste", ShowAsync).ExcludeFromDescription();
    }

    private static async Task<IResult> ShowAsync(HttpContext http, Visitors visitors, TitleCatalogue catalogue, string? erased = null)
    {
        http.Response.Headers.CacheControl = "no-cache, no-store";
        return Page.Of<TastePage>(new()
        {
            [nameof(TastePage.Visitor)] = await visitors.FindAsync(http),
            [nameof(TastePage.Catalogue)] = catalogue,
            [nameof(TastePage.Erased)] = erased is not null,
        });
    }
}
