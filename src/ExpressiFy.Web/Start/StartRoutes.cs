using ExpressiFy.Affect;
using ExpressiFy.Catalogue;
using ExpressiFy.Profiles;
using ExpressiFy.Recommendations;
using ExpressiFy.Web.Account;
using ExpressiFy.Web.Ui;

namespace ExpressiFy.Web.Start;

/// <summary>/start: five titles a person loves, found by searching; the part that changes is also served alone, for search-as-you-type.</summary>
public static class StartRoutes
{
    /// <summary>From here on there is enough to begin with.</summary>
    public const int EnoughTitles = 5;

    private const int MostFound = 24, Suggested = 8, LongestQuery = 100;

    public static void MapStart(this WebApplication app)
    {
        app.MapGet("/start", (HttpContext http, Visitors visitors, TitleCatalogue catalogue, Recommender recommender, string? q = null) =>
            ShowAsync<StartPage>(http, visitors, catalogue, recommender, q)).ExcludeFromDescription();
        app.MapGet("/start/titles", (HttpContext http, Visitors visitors, TitleCatalogue catalogue, Recommender recommender, string? q = null) =>
            ShowAsync<StartTitles>(http, visitors, catalogue, recommender, q)).ExcludeFromDescription();
    }

    private static async Task<IResult> ShowAsync<T>(HttpContext http, Visitors visitors, TitleCatalogue catalogue, Recommender recommender, string? q)
        where T : Microsoft.AspNetCore.Components.IComponent
    {
        http.Response.Headers.CacheControl = "no-cache, no-store";
        var profile = await visitors.ProfileOfAsync(http);
        var query = (q ?? "").Trim();
        query = query.Length > LongestQuery ? query[..LongestQuery] : query;
        var found = query.Length == 0 ? null : catalogue.Search(query, null, 0, MostFound);
        return Page.Of<T>(new()
        {
            [nameof(StartTitles.Query)] = query,
            [nameof(StartTitles.Total)] = found?.Total ?? 0,
            [nameof(StartTitles.Found)] = found?.Titles ?? Suggestions(recommender, profile),
            [nameof(StartTitles.Chosen)] = profile.TitlesOf(FeedbackKind.Like, catalogue).ToList(),
        });
    }

    // Something of either kind to begin with, and after the first words something that follows from them.
    private static List<Title> Suggestions(Recommender recommender, Profile profile) =>
    [
        .. Enum.GetValues<Medium>().SelectMany(medium => recommender.Recommend(new(medium, Aim.Browse, null, Suggested), profile).Cards)
            .Select(card => card.Title).Where(title => !profile.Says(FeedbackKind.Like, title.Id)),
    ];
}
