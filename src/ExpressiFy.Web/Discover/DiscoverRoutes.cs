using ExpressiFy.Metadata.Providers.Tmdb;
using ExpressiFy.Web.Hosting;
using ExpressiFy.Web.Ui;

namespace ExpressiFy.Web.Discover;

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
            [nameof(DiscoverPage.Request)] = wish,
            [nameof(DiscoverPage.Result)] = await discovery.FindAsync(wish, cancellation),
        });
    }
}
