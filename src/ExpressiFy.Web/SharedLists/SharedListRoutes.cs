using ExpressiFy.Catalogue;
using ExpressiFy.Metadata;
using ExpressiFy.Recommendations;
using ExpressiFy.Recommendations.Explanations;
using ExpressiFy.Web.Account;
using ExpressiFy.Web.Ui;

namespace ExpressiFy.Web.SharedLists;

/// <summary>/list: a list that somebody shared, by the titles in its address.</summary>
public static class SharedListRoutes
{
    public static void MapSharedList(this WebApplication app) =>
        app.MapGet(SharedListAddress.Path, ShowAsync).ExcludeFromDescription();

    private static async Task<IResult> ShowAsync(
        HttpContext http, TitleCatalogue catalogue, MetadataReader metadata, Visitors visitors, string? titles = null)
    {
        var list = SharedListAddress.Read(titles, catalogue);
        var reasons = Explainer.Describe(list.Titles);
        var cards = list.Titles.Zip(reasons, (title, reason) => new Card(title, Score: 1, [reason]));
        var profile = await visitors.ProfileOfAsync(http);
        var known = await metadata.ReadKnownAsync(list.Titles, http.RequestAborted);
        // Whoever was sent a list was meant, and nobody else: search engines leave it out.
        http.Response.Headers["X-Robots-Tag"] = "noindex";
        var status = list.Titles.Count == 0 ? StatusCodes.Status404NotFound : StatusCodes.Status200OK;
        return Page.Of<SharedListPage, SharedListModel>(new(list, [.. cards], profile, known), status);
    }
}
