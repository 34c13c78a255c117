using ExpressiFy.Metadata;
using ExpressiFy.Web.Account;
using ExpressiFy.Web.Discover;
using ExpressiFy.Web.Film;
using ExpressiFy.Web.Group;
using ExpressiFy.Web.Home;
using ExpressiFy.Web.Imports;
using ExpressiFy.Web.Library;
using ExpressiFy.Web.Providers;
using ExpressiFy.Web.Similar;
using ExpressiFy.Web.Start;
using ExpressiFy.Web.Ui;

namespace ExpressiFy.Web;

/// <summary>The pages for people and the files they need.</summary>
public static class PageRoutes
{
    public static void AddPages(this WebApplicationBuilder builder)
    {
        // Without this, files that lie beside their components are found in published builds and in development only.
        builder.WebHost.UseStaticWebAssets();
        builder.Services.AddRazorComponents();
        builder.Services.AddAntiforgery(forms =>
        {
            forms.Cookie.Name = "expressify-form";
            forms.Cookie.SameSite = SameSiteMode.Strict;
            forms.SuppressXFrameOptionsHeader = true;
        });
    }

    public static void MapPages(this WebApplication app)
    {
        app.MapStaticAssets();
        app.MapHome();
        app.MapTaste();
        app.MapFeedbackRoutes();
        app.MapFilmPage();
        app.MapDiscover();
        app.MapProvidersPage();
        app.MapImportPage();
        app.MapStart();
        app.MapSimilarPage();
        app.MapGroupPage();
        app.MapGet("/privacy", (MetadataReader contents) => Page.Of<PrivacyPage>(new() { [nameof(PrivacyPage.Sources)] = contents.Sources }))
            .ExcludeFromDescription();
    }
}
