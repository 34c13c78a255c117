using ExpressiFy.Metadata;
using ExpressiFy.Storage;
using ExpressiFy.Web.Hosting;
using ExpressiFy.Web.Ui;

namespace ExpressiFy.Web.Account;

/// <summary>/privacy and /taste/erase: the pages on what is kept of a visitor.</summary>
public static class AccountRoutes
{
    public static void MapAccountPages(this WebApplication app)
    {
        app.MapGet("/privacy", ShowPrivacy).ExcludeFromDescription();
        app.MapGet("/taste/erase", () => Page.Of<ErasePage>()).ExcludeFromDescription();
        app.MapPost("/taste/erase", EraseAsync).RequireFormToken();
    }

    private static IResult ShowPrivacy(MetadataReader metadata, ProfileRetention retention) =>
        Page.Of<PrivacyPage, PrivacyModel>(new(metadata.Sources, retention.Days));

    private static async Task<IResult> EraseAsync(HttpContext http, Visitors visitors)
    {
        var result = await visitors.EraseAsync(http);
        return SeeOther.To($"/taste?erased={(result == ErasureResult.Pending ? "pending" : "yes")}");
    }
}
