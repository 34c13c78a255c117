using ExpressiFy.Metadata;
using ExpressiFy.Web.Alike;
using ExpressiFy.Web.Components.Pages;
using ExpressiFy.Web.Discovering;
using ExpressiFy.Web.Feedback;
using ExpressiFy.Web.Groups;
using ExpressiFy.Web.Imports;
using ExpressiFy.Web.Profiles;
using ExpressiFy.Web.Providers;
using ExpressiFy.Web.Start;
using ExpressiFy.Web.Watching;

namespace ExpressiFy.Web.Components;

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
        app.MapFeedbackForms();
        app.MapWatch();
        app.MapDiscover();
        app.MapProvidersPage();
        app.MapImportPage();
        app.MapStart();
        app.MapAlike();
        app.MapTogether();
        app.MapGet("/privacy", (MetadataReader contents) => Page.Of<PrivacyPage>(new() { [nameof(PrivacyPage.Sources)] = contents.Sources }))
            .ExcludeFromDescription();
    }
}
