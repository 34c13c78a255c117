using ExpressiFy.Web.Hosting;

namespace ExpressiFy.Web.Ui;

/// <summary>What every page needs: Razor components, the form token, static files and the page for errors.</summary>
public sealed class UiFeature : IFeature
{
    public void Add(WebApplicationBuilder builder)
    {
        // Without this, files beside their components are found in published builds and in development only.
        builder.WebHost.UseStaticWebAssets();
        builder.Services.AddRazorComponents();
        builder.Services.AddAntiforgery(options =>
        {
            options.Cookie.Name = "expressify-form";
            options.Cookie.SameSite = SameSiteMode.Strict;
            options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            // SecurityHeaders sets it on every answer.
            options.SuppressXFrameOptionsHeader = true;
        });
        builder.Services.AddSingleton<ErrorPageFactory>(ErrorPage.Of);
    }

    public void Map(WebApplication app)
    {
        app.MapIconSprite();
        app.MapStaticAssets().WithoutRequestLimit("A file of the build; a page loads several of them.");
    }
}
