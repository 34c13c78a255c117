using ExpressiFy.Affect;
using ExpressiFy.Catalogue;
using ExpressiFy.Profiles;
using ExpressiFy.Recommendations;
using ExpressiFy.Web.Account;
using ExpressiFy.Web.Hosting;
using ExpressiFy.Web.Ui;

namespace ExpressiFy.Web.Start;

/// <summary>/start: the page, and /start/titles: the part of it that changes, for search as one types.</summary>
public static class StartRoutes
{
    private const int MostFound = 24;
    private const int SuggestionsPerMedium = 8;
    private const int LongestQuery = 100;

    public static void MapStart(this WebApplication app)
    {
        app.MapGet("/start", ShowAsync).ExcludeFromDescription();
        app.MapGet("/start/titles", ShowTitlesAsync).ExcludeFromDescription();
    }

    private static async Task<IResult> ShowAsync(
        HttpContext http, Visitors visitors, TitleCatalogue catalogue, Recommender recommender, string? q = null) =>
        Page.Of<StartPage, StartModel>(await ModelOfAsync(http, visitors, catalogue, recommender, q));

    private static async Task<IResult> ShowTitlesAsync(
        HttpContext http, Visitors visitors, TitleCatalogue catalogue, Recommender recommender, string? q = null) =>
        Page.Of<StartTitles, StartModel>(await ModelOfAsync(http, visitors, catalogue, recommender, q));

    private static async Task<StartModel> ModelOfAsync(
        HttpContext http, Visitors visitors, TitleCatalogue catalogue, Recommender recommender, string? q)
    {
        var profile = await visitors.ProfileOfAsync(http);
        IReadOnlyList<Title> chosen = [.. profile.TitlesOf(FeedbackKind.Like, catalogue)];
        var query = Shorten((q ?? "").Trim());
        // The answer repeats the search beside the titles that the visitor loves.
        if (query.Length > 0)
            http.WithoutCompression();
        if (query.Length == 0)
            return new(query, Total: 0, SuggestionsFor(profile, recommender), chosen);

        var page = catalogue.Search(query, medium: null, 0, MostFound);
        return new(query, page.Total, page.Titles, chosen);
    }

    private static string Shorten(string query) => query.Length > LongestQuery ? query[..LongestQuery] : query;

    /// <summary>Titles to begin with; with the first likes, those that fit them.</summary>
    private static List<Title> SuggestionsFor(Profile profile, Recommender recommender)
    {
        var titles = new List<Title>();
        foreach (var medium in Enum.GetValues<Medium>())
        {
            var result = recommender.Recommend(new(medium, Aim.Browse, From: null, SuggestionsPerMedium), profile);
            titles.AddRange(result.Cards.Select(card => card.Title));
        }

        titles.RemoveAll(title => profile.Has(FeedbackKind.Like, title.Id));
        return titles;
    }
}
