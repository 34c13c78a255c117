using ExpressiFy.Affect;
using ExpressiFy.Vision;
using ExpressiFy.Vision.Frames;
using ExpressiFy.Web.Account;
using ExpressiFy.Web.Hosting;
using ExpressiFy.Web.Hosting.Queries;
using ExpressiFy.Web.Photo;
using ExpressiFy.Web.Recommendations;
using ExpressiFy.Web.Ui;

namespace ExpressiFy.Web.Home;

/// <summary>The first page, its rows alone, and the photo form.</summary>
public static class HomeRoutes
{
    public static void MapHome(this WebApplication app)
    {
        // A wrong address leads to the page without a mood, not to an error.
        app.MapGet("/", ShowAsync).ExcludeFromDescription().DisableValidation();
        app.MapGet("/rows", RowsAsync).ExcludeFromDescription();
        app.MapPost("/photo", ReadPhotoAsync).RequireFormToken().RequireRateLimiting(RequestLimits.UploadPolicy);
        app.MapGet("/photo", () => TypedResults.Redirect("/")).ExcludeFromDescription();
    }

    private static async Task<IResult> ShowAsync(
        [AsParameters] MoodQuery mood,
        [AsParameters] RowQuery query,
        HttpContext http,
        SharedFacePipeline reading,
        RowRecommender rows,
        Visitors visitors)
    {
        var isMoodGiven = mood.Expression.IsGiven() || mood.Valence.IsGiven();
        if (!isMoodGiven && !mood.Aim.IsGiven() && !mood.ToValence.IsGiven())
            return Home(reading);
        // A person who picks an aim before the mood that it needs gets titles rather than an error.
        if (!isMoodGiven && mood.Aim?.Value is Aim.Match or Aim.Lift or Aim.Calm)
            mood = mood with { Aim = QueryValue<Aim>.Of(Aim.Browse) };
        if (!QueryValidation.IsValid(mood) || !QueryValidation.IsValid(query))
            return TypedResults.Redirect("/");
        var profile = await visitors.ProfileOfAsync(http);
        return Home(reading, await rows.RecommendAsync(mood, query.Seed.Or(0), profile, http.RequestAborted));
    }

    private static async Task<IResult> RowsAsync(
        [AsParameters] MoodQuery mood,
        [AsParameters] RowQuery query,
        HttpContext http,
        RowRecommender rows,
        Visitors visitors)
    {
        var profile = await visitors.ProfileOfAsync(http);
        var made = await rows.RecommendAsync(mood, query.Seed.Or(0), profile, http.RequestAborted);
        return Page.Of<TitleRows>(new() { [nameof(TitleRows.Rows)] = made });
    }

    private static async Task<IResult> ReadPhotoAsync(HttpContext http, SharedFacePipeline reading, RowRecommender rows, Visitors visitors)
    {
        if (!reading.IsReady)
            return Home(reading, problem: "Photos cannot be read on this server now.", status: StatusCodes.Status503ServiceUnavailable);
        try
        {
            var picture = await UploadedPicture.ReadAsync(http.Request, http.RequestAborted);
            if (picture is null or [])
                return Home(reading, problem: "Choose a photo first.", status: StatusCodes.Status400BadRequest);
            if (await reading.ReadUploadAsync(picture, http.RequestAborted) is not { } read)
                return Home(reading, problem: "Many photos are being read just now. Please try again in a moment.", status: StatusCodes.Status503ServiceUnavailable);
            var photo = ExpressionReply.Of(read);
            var mood = new MoodQuery(QueryValue<Expression>.Read(photo.Faces.FirstOrDefault()?.Expression));
            var profile = await visitors.ProfileOfAsync(http);
            var made = await rows.RecommendAsync(mood, seed: 0, profile, http.RequestAborted);
            return Home(reading, made, photo);
        }
        catch (FrameException refused)
        {
            return Home(reading, problem: refused.Message, status: PhotoApi.Refusal(refused).StatusCode);
        }
    }

    private static IResult Home(
        SharedFacePipeline reading, RowSet? rows = null, ExpressionReply? photo = null, string? problem = null, int status = StatusCodes.Status200OK) =>
        Page.Of<HomePage>(new()
        {
            [nameof(HomePage.CanRead)] = reading.IsReady,
            [nameof(HomePage.Rows)] = rows,
            [nameof(HomePage.Photo)] = photo,
            [nameof(HomePage.PhotoProblem)] = problem,
        }, status);
}
