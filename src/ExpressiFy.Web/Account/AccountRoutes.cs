using ExpressiFy.Metadata;
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

    private static IResult ShowPrivacy(MetadataReader metadata) =>
        Page.Of<PrivacyPage, PrivacyModel>(new(metadata.Sources));

    private static async Task<IResult> EraseAsync(HttpContext http, Visitors visitors)
    {
        await visitors.EraseAsync(http);
        return SeeOther.To("/taste?erased=yes");
    }
}
