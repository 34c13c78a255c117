using ExpressiFy.Affect;
using ExpressiFy.Profiles;
using ExpressiFy.Web.Account;
using ExpressiFy.Web.Hosting;
using ExpressiFy.Web.Hosting.Queries;
using ExpressiFy.Web.Photo;
using ExpressiFy.Web.Picks;
using ExpressiFy.Web.Recommendations;
using ExpressiFy.Web.Ui;

namespace ExpressiFy.Web.Home;

/// <summary>The first page, and its rows alone.</summary>
public static class HomeRoutes
{
    public static void MapHome(this WebApplication app)
    {
        // A wrong address leads to the page without a mood, not to an error.
        app.MapGet("/", ShowAsync).ExcludeFromDescription().DisableValidation();
        app.MapPost(PageState.ReadingPath, ShowReadingAsync).RequireFormToken().DisableValidation();
        app.MapGet(PageState.ReadingPath, () => TypedResults.Redirect("/")).ExcludeFromDescription();
        app.MapGet("/rows", ShowRowsAsync).ExcludeFromDescription();
        app.MapPost("/rows", ShowRowsForSharesAsync)
            .ExcludeFromDescription()
            .RequireSameOrigin()
            .DisableValidation();
    }

    /// <summary>The page with its colours.</summary>
    internal static IResult Show(HttpContext http, HomeModel model)
    {
        PageMood.Note(http, model.Mood);
        return Page.Of<HomePage, HomeModel>(model);
    }

    private static async Task<IResult> ShowAsync(
        [AsParameters] MoodQuery mood,
        [AsParameters] RowQuery query,
        HttpContext http,
        SharedFacePipeline pipeline,
        RowRecommender rows,
        TonightRecommender tonight,
        Visitors visitors)
    {
        var isTonight = !mood.Expression.IsGiven() && !mood.Valence.IsGiven() && !mood.ToValence.IsGiven()
            && mood.Aim?.Value is null or Aim.Match or Aim.Lift or Aim.Calm;
        if (isTonight)
            mood = new MoodQuery(Aim: mood.Aim);
        if (!QueryValidation.IsValid(isTonight ? new MoodQuery() : mood) || !QueryValidation.IsValid(query))
            return TypedResults.Redirect("/");

        if (!isTonight)
        {
            var shown = await RecommendAsync(mood, query, http, rows, visitors);
            return Show(http, new(ReadingChoice.Of(pipeline), shown));
        }

        var visitor = await visitors.FindIfReadableAsync(http);
        LastAim.Note(http, visitor, mood.Aim?.Value);
        var aim = mood.Aim?.Value ?? LastAim.Of(http, visitor);
        var titles = await tonight.RecommendAsync(visitor?.Profile ?? Profile.Empty, aim, query, http.RequestAborted);
        var waiting = WaitingAim.Of(aim) with { MaxRuntime = query.MaxRuntime?.Value, Taken = titles.Taken };
        return Show(http, new(ReadingChoice.Of(pipeline)) { Tonight = titles, Waiting = waiting });
    }

    /// <summary>The page for a mood that was read, which a form brings: for browsers without script.</summary>
    private static async Task<IResult> ShowReadingAsync(
        [AsParameters] MoodQuery mood,
        [AsParameters] RowQuery query,
        HttpContext http,
        SharedFacePipeline pipeline,
        RowRecommender rows,
        Visitors visitors)
    {
        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        // The buttons of the page are fields of its form; its links are addresses.
        mood = mood with
        {
            Aim = mood.Aim ?? QueryValue<Aim>.Read(form["aim"]),
            ToValence = mood.ToValence ?? QueryValue<double>.Read(form["toValence"]),
            ToArousal = mood.ToArousal ?? QueryValue<double>.Read(form["toArousal"]),
        };
        if (SharesBody.ReadField(form, mood) is not { Shares: not null } read || !QueryValidation.IsValid(query))
            return ErrorPage.Of(StatusCodes.Status400BadRequest);
        var shown = await RecommendAsync(read, query, http, rows, visitors);
        return Show(http, new(ReadingChoice.Of(pipeline), shown));
    }

    private static async Task<IResult> ShowRowsAsync(
        [AsParameters] MoodQuery mood,
        [AsParameters] RowQuery query,
        HttpContext http,
        RowRecommender rows,
        Visitors visitors)
    {
        var shown = await RecommendAsync(mood, query, http, rows, visitors);
        return Page.Of<TitleRows, RowSet>(shown);
    }

    private static async Task<IResult> ShowRowsForSharesAsync(
        [AsParameters] MoodQuery mood,
        [AsParameters] RowQuery query,
        HttpContext http,
        RowRecommender rows,
        Visitors visitors)
    {
        var (read, problem) = await SharesBody.ReadAsync(http.Request, mood, query);
        return problem is null ? await ShowRowsAsync(read, query, http, rows, visitors) : problem;
    }

    private static async Task<RowSet> RecommendAsync(
        MoodQuery mood, RowQuery query, HttpContext http, RowRecommender rows, Visitors visitors)
    {
        var visitor = await visitors.FindIfReadableAsync(http);
        LastAim.Note(http, visitor, mood.Aim?.Value);
        return await rows.RecommendAsync(mood, query, visitor?.Profile ?? Profile.Empty, http.RequestAborted);
    }
}
