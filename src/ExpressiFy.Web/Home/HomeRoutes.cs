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
        app.MapGet("/rows", ShowRowsAsync).ExcludeFromDescription();
        app.MapPost("/rows", ShowRowsForSharesAsync)
            .ExcludeFromDescription()
            .RequireSameOrigin()
            .DisableValidation();
        app.MapPost("/photo", ReadPhotoAsync).RequireFormToken().RequireRateLimiting(RequestLimits.UploadPolicy);
        app.MapGet("/photo", () => TypedResults.Redirect("/")).ExcludeFromDescription();
    }

    private static async Task<IResult> ShowAsync(
        [AsParameters] MoodQuery mood,
        [AsParameters] RowQuery query,
        HttpContext http,
        SharedFacePipeline pipeline,
        RowRecommender rows,
        Visitors visitors)
    {
        var hasMood = mood.Expression.IsGiven() || mood.Valence.IsGiven();
        if (!hasMood && !mood.Aim.IsGiven() && !mood.ToValence.IsGiven())
            return Show(http, new(pipeline.Failure));

        // A person who picks an aim before the mood that it needs gets titles rather than an error.
        if (!hasMood && mood.Aim?.Value is Aim.Match or Aim.Lift or Aim.Calm)
            mood = mood with { Aim = QueryValue<Aim>.Of(Aim.Browse) };
        if (!QueryValidation.IsValid(mood) || !QueryValidation.IsValid(query))
            return TypedResults.Redirect("/");

        var profile = await visitors.ProfileOfAsync(http);
        var shown = await rows.RecommendAsync(mood, query, profile, http.RequestAborted);
        return Show(http, new(pipeline.Failure, shown));
    }

    private static async Task<IResult> ShowRowsAsync(
        [AsParameters] MoodQuery mood,
        [AsParameters] RowQuery query,
        HttpContext http,
        RowRecommender rows,
        Visitors visitors)
    {
        var profile = await visitors.ProfileOfAsync(http);
        var shown = await rows.RecommendAsync(mood, query, profile, http.RequestAborted);
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

    private static async Task<IResult> ReadPhotoAsync(
        HttpContext http, SharedFacePipeline pipeline, RowRecommender rows, Visitors visitors)
    {
        if (!pipeline.IsReady)
        {
            return Refuse(
                http, pipeline, StatusCodes.Status503ServiceUnavailable, "Photos cannot be read on this server now.");
        }

        try
        {
            var picture = await UploadedPicture.ReadAsync(http.Request, http.RequestAborted);
            if (picture is null or [])
                return Refuse(http, pipeline, StatusCodes.Status400BadRequest, "Choose a photo first.");

            var reading = await pipeline.ReadUploadAsync(picture, http.RequestAborted);
            if (reading is null)
            {
                return Refuse(
                    http,
                    pipeline,
                    StatusCodes.Status503ServiceUnavailable,
                    "Many photos are being read just now. Please try again in a moment.");
            }

            var photo = ExpressionReply.Of(reading);
            var mood = MoodOf(photo.Faces.FirstOrDefault());
            var profile = await visitors.ProfileOfAsync(http);
            var shown = await rows.RecommendAsync(mood, new RowQuery(), profile, http.RequestAborted);
            return Show(http, new(pipeline.Failure, shown, photo));
        }
        catch (FrameException exception)
        {
            return Refuse(http, pipeline, PhotoApi.Refusal(exception).StatusCode, exception.Message);
        }
    }

    private static MoodQuery MoodOf(FaceReply? face) => new(QueryValue<Expression>.Read(face?.Expression))
    {
        Shares = face is null ? null : [.. face.Scores.Values.Select(score => score.RoundedShare())],
    };

    private static IResult Refuse(HttpContext http, SharedFacePipeline pipeline, int status, string problem) =>
        Show(http, new(pipeline.Failure, PhotoProblem: problem), status);

    private static IResult Show(HttpContext http, HomeModel model, int status = StatusCodes.Status200OK)
    {
        PageMood.Note(http, model.Mood);
        return Page.Of<HomePage, HomeModel>(model, status);
    }
}
