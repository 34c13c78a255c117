using ExpressiFy.Catalogue;
using ExpressiFy.Metadata;
using ExpressiFy.Settings;
using ExpressiFy.Storage;
using ExpressiFy.Web.Hosting;
using ExpressiFy.Web.Ui;
using Microsoft.Extensions.Options;

namespace ExpressiFy.Web.Account;

/// <summary>/privacy, /data and /library/erase: the pages on what is kept of a visitor.</summary>
public static class AccountRoutes
{
    private const string ErasePath = "/library/erase";

    public static void MapAccountPages(this WebApplication app)
    {
        app.MapGet("/privacy", ShowPrivacy).ExcludeFromDescription();
        app.MapGet("/data", ShowDataAsync).ExcludeFromDescription();
        app.MapGet(ErasePath, ShowErasureAsync).ExcludeFromDescription();
        app.MapPost(ErasePath, EraseAsync).RequireFormToken();
        app.MapGet("/taste/erase", () => TypedResults.Redirect(ErasePath, permanent: true)).ExcludeFromDescription();
    }

    private static IResult ShowPrivacy(
        MetadataReader metadata, ProfileRetention retention, IOptions<ReadingOptions> reading) =>
        Page.Of<PrivacyPage, PrivacyModel>(new(metadata.Sources, retention.Days, reading.Value.Where));

    private static async Task<IResult> ShowDataAsync(
        HttpContext http, Visitors visitors, TitleCatalogue catalogue, ProfileRetention retention)
    {
        var visitor = await visitors.FindAsync(http);
        return Page.Of<DataPage, DataModel>(new(RememberedTitles.Of(visitor?.Profile, catalogue), retention.Days));
    }

    private static async Task<IResult> ShowErasureAsync(HttpContext http, Visitors visitors, TitleCatalogue catalogue)
    {
        var visitor = await visitors.FindAsync(http);
        return Page.Of<ErasePage, ErasureModel>(new(RememberedTitles.Of(visitor?.Profile, catalogue)));
    }

    private static async Task<IResult> EraseAsync(HttpContext http, Visitors visitors)
    {
        var result = await visitors.EraseAsync(http);
        return SeeOther.To($"/library?erased={(result == ErasureResult.Pending ? "pending" : "yes")}");
    }
}
