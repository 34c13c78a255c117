using ExpressiFy.Affect;
using ExpressiFy.Catalogue;
using ExpressiFy.Metadata;
using ExpressiFy.Metadata.Providers.Tmdb;
using ExpressiFy.Profiles;
using ExpressiFy.Recommendations;
using ExpressiFy.Recommendations.Candidates;
using ExpressiFy.Recommendations.Similar;
using ExpressiFy.Web.Account;
using ExpressiFy.Web.Hosting;
using ExpressiFy.Web.Hosting.Queries;
using ExpressiFy.Web.Recommendations;
using ExpressiFy.Web.Streaming;
using ExpressiFy.Web.Titles;
using ExpressiFy.Web.Ui;

namespace ExpressiFy.Web.TitlePages;

/// <summary>/title/{id}: a title's page; and the addresses that pages on a title had before.</summary>
public static class TitleRoutes
{
    // The moods named of an estimated title, and how strong they have to be, 0…1.
    private const int MostProbable = 3;
    private const double LeastProbable = 0.25;

    // YouTube's player without its cookies.
    private const string Player = "https://www.youtube-nocookie.com";

    public static void MapTitlePage(this WebApplication app)
    {
        // A wrong mood in the address leads to the page without a mood, not to an error.
        app.MapGet("/title/{id}", ShowAsync).ExcludeFromDescription().DisableValidation();
        app.MapPost("/title/{id}/reading", ShowForReadingAsync)
            .ExcludeFromDescription()
            .RequireSameOrigin()
            .DisableValidation();
        foreach (var earlier in new[] { "/watch/{id}", "/alike/{id}" })
            app.MapGet(earlier, LeadOn).ExcludeFromDescription();
    }

    private static async Task<IResult> ShowAsync(
        string id,
        [AsParameters] MoodQuery mood,
        HttpContext http,
        IVisitorTitles titles,
        TitlePageReader reader,
        MetadataReader metadata,
        SimilarTitles similarTitles,
        SuitabilityJudge judge,
        Visitors visitors,
        VisitorServices services,
        WhereToWatch whereToWatch,
        string? region = null,
        string? play = null)
    {
        if (await titles.FindAsync(id, http) is not { } title)
            return Missing(id);

        var cancellation = http.RequestAborted;
        var reading = reader.ReadAsync(title, cancellation);
        var offers = await reader.FindOffersAsync(title, cancellation);
        var known = await reading;

        var profile = await visitors.ProfileOfAsync(http);
        var films = similarTitles.Find(title, Medium.Film, SimilarQuery.DefaultCount, profile);
        var tracks = similarTitles.Find(title, Medium.Track, SimilarQuery.DefaultCount, profile);
        var series = similarTitles.Find(title, Medium.Series, SimilarQuery.DefaultCount, profile);
        var similar = films.Concat(series).Concat(tracks).Select(card => card.Title);
        var metadataById = await metadata.ReadKnownAsync([.. similar], cancellation);

        string? player = null;
        if (play is not null && known.Trailer is not null)
        {
            player = $"{Player}/embed/{known.Trailer}";
            http.Response.AllowFrame(Player);
        }

        var titleMood = MoodOf(title, mood, profile, judge);
        PageMood.Note(http, new(titleMood.Expression, titleMood.Request?.Aim.Name()));
        return Page.Of<TitleDetailsPage, TitleDetails>(new(
            title,
            new Dictionary<TitleId, TitleMetadata>(metadataById) { [title.Id] = known },
            profile,
            titleMood,
            new(title, await services.FindAsync(http), offers, WhereToWatchApi.RegionOf(http, whereToWatch, region)),
            films,
            series,
            tracks,
            player)
        {
            ProbableMoods = ProbableMoodsOf(title, titles.Shared),
        });
    }

    /// <summary>
    /// Answers a script with what the page says of the mood, for a reading of a camera: it stands in the body alone.
    /// </summary>
    private static async Task<IResult> ShowForReadingAsync(
        string id,
        [AsParameters] MoodQuery mood,
        HttpContext http,
        IVisitorTitles titles,
        SuitabilityJudge judge,
        Visitors visitors)
    {
        if (await titles.FindAsync(id, http) is not { } title)
            return TitleLookup.UnknownTitle();
        var (read, problem) = await SharesBody.ReadAsync(http.Request, mood, new SimilarQuery());
        if (problem is not null)
            return problem;
        var profile = await visitors.ProfileOfAsync(http);
        return Page.Of<TitleMoodParts, TitleMood>(MoodOf(title, read, profile, judge));
    }

    // Of a title without genres only the mean of its kind is known.
    private static IReadOnlyList<string> ProbableMoodsOf(Title title, TitleCatalogue catalogue)
    {
        if (!title.IsEstimated || title.Genres.Count == 0)
            return [];
        var strengths = CandidateTables.Of(catalogue).Find(title).MoodStrengths;
        return
        [
            .. MoodVocabulary.All.Index()
                .Where(word => strengths[word.Index] >= LeastProbable)
                .OrderByDescending(word => strengths[word.Index])
                .Take(MostProbable)
                .Select(word => word.Item.Name),
        ];
    }

    private static IResult LeadOn(string id, HttpContext http, TitleCatalogue catalogue) =>
        catalogue.TryFind(id, out var title)
            ? TypedResults.Redirect($"{title.PagePath()}{http.Request.QueryString}", permanent: true)
            : Missing(id);

    private static IResult Missing(string id) =>
        Page.Of<MissingTitlePage, MissingTitle>(MissingTitle.Of(id), StatusCodes.Status404NotFound);

    private static TitleMood MoodOf(Title title, MoodQuery mood, Profile profile, SuitabilityJudge judge)
    {
        var isGiven = mood.Aim.IsGiven() || mood.Expression.IsGiven() || mood.Valence.IsGiven()
            || mood.ToValence.IsGiven();
        // Whether an estimated title suits is not known well enough to say it.
        if (!isGiven || title.IsEstimated || !QueryValidation.IsValid(mood))
            return new(title, Request: null, Suitability: null);
        var request = mood.ToRequest(title.Medium, SimilarQuery.DefaultCount, seed: 0);
        return new(title, request, judge.Judge(title, request, profile));
    }
}
