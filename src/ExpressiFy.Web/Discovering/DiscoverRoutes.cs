using ExpressiFy.Metadata.Providers.Tmdb;
using ExpressiFy.Web.Components;
using ExpressiFy.Web.Components.Pages;
using ExpressiFy.Web.Hosting;

namespace ExpressiFy.Web.Discovering;

/// <summary>/discover: films beyond the catalogue, as a page.</summary>
public static class DiscoverRoutes
{
    public static void MapDiscover(this WebApplication app)
    {
        app.MapDiscoveredArtwork();
        app.MapGet("/discover", ShowAsync).ExcludeFromDescription();
    }

    private static async Task<IResult> ShowAsync([AsParameters] DiscoveryQuery query, Discovery discovery, CancellationToken cancellation)
    {
        var asked = new QueryReader();
        var wish = query.Read(asked);
        // A strange address shows everything rather than an error.
        if (asked.Problem is not null)
            return TypedResults.Redirect("/discover");
        return Page.Of<DiscoverPage>(new()
        {
            [nameof(DiscoverPage.Query)] = query,
            [nameof(DiscoverPage.Wish)] = wish,
            [nameof(DiscoverPage.Answer)] = await discovery.FindAsync(wish, cancellation),
        });
    }
}
