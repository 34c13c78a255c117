using ExpressiFy.Metadata.Providers.Tmdb;
using ExpressiFy.Web.Account;
using ExpressiFy.Web.Hosting.Queries;
using ExpressiFy.Web.Recommendations;
using ExpressiFy.Web.Ui;

namespace ExpressiFy.Web.Discover;

/// <summary>/discover: films beyond the catalogue, as a page.</summary>
public static class DiscoverRoutes
{
    public static void MapDiscover(this WebApplication app)
    {
        app.MapDiscoveredArtwork();
        app.MapGet("/discover", ShowAsync).ExcludeFromDescription().DisableValidation();
    }

    private static async Task<IResult> ShowAsync(
        [AsParameters] DiscoveryQuery query,
        HttpContext http,
        Discovery discovery,
        Visitors visitors,
        CancellationToken cancellation)
    {
        // A wrong address shows everything rather than an error.
        if (!QueryValidation.IsValid(query))
            return TypedResults.Redirect("/discover");

        var request = query.ToRequest();
        var result = await discovery.FindAsync(request, cancellation);
        var aim = query.Aim?.Value;
        PageMood.Note(http, new(query.Expression?.Value, aim?.Name()));
        return Page.Of<DiscoverPage, DiscoverModel>(new(query, request, result)
        {
            Profile = await visitors.ProfileOfAsync(http),
        });
    }
}
