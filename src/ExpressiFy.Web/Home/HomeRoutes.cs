using ExpressiFy.Vision;
using ExpressiFy.Vision.Frames;
using ExpressiFy.Web.Account;
using ExpressiFy.Web.Hosting;
using ExpressiFy.Web.Photo;
using ExpressiFy.Web.Recommendations;
using ExpressiFy.Web.Ui;

namespace ExpressiFy.Web.Home;

/// <summary>The first page, its rows alone, and the photo form.</summary>
public static class HomeRoutes
{
    public static void MapHome(this WebApplication app)
    {
        app.MapGet("/", ShowAsync).ExcludeFromDescription();
        app.MapGet("/rows", RowsAsync).ExcludeFromDescription();
        app.MapPost("/photo", ReadPhotoAsync).RequireFormToken().RequireRateLimiting(RequestLimits.UploadPolicy);
        app.MapGet("/photo", () => TypedResults.Redirect("/")).ExcludeFromDescription();
    }

    private static async Task<IResult> ShowAsync(
        HttpContext http, SharedFacePipeline reading, RowRecommender rows, Visitors visitors, [AsParameters] MoodQuery mood, string? seed = null)
    {
        if (string.IsNullOrEmpty(mood.Expression) && string.IsNullOrEmpty(mood.Valence) && string.IsNullOrEmpty(mood.Aim) && string.IsNullOrEmpty(mood.ToValence))
            return Home(reading);
        return Read(mood, seed) is { } asked
            ? Home(reading, await rows.RecommendAsync(asked.Wish, await visitors.ProfileOfAsync(http), asked.Seed, http.RequestAborted))
            : TypedResults.Redirect("/");
    }

    private static async Task<IResult> RowsAsync(
        HttpContext http, RowRecommender rows, Visitors visitors, [AsParameters] MoodQuery mood, string? seed = null)
    {
        var asked = new QueryReader();
        var wish = MoodRequest.Read(asked, mood);
        var number = asked.Number("seed", seed, int.MinValue, int.MaxValue) ?? 0;
        if (asked.Problem is { } problem)
            return problem;
        var made = await rows.RecommendAsync(wish, await visitors.ProfileOfAsync(http), number, http.RequestAborted);
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
            var wish = MoodRequest.Read(new(), new(photo.Faces.FirstOrDefault()?.Expression));
            var made = await rows.RecommendAsync(wish, await visitors.ProfileOfAsync(http), 0, http.RequestAborted);
            return Home(reading, made, photo);
        }
        catch (FrameException refused)
        {
            return Home(reading, problem: refused.Message, status: PhotoApi.Refusal(refused).StatusCode);
        }
    }

    private static (MoodRequest Wish, int Seed)? Read(MoodQuery mood, string? seed)
    {
        // A person who asks for an aim without a mood that it needs is shown around rather than corrected.
        var nowhere = string.IsNullOrEmpty(mood.Expression) && string.IsNullOrEmpty(mood.Valence) && mood.Aim is ("match" or "lift" or "calm");
        var asked = new QueryReader();
        var wish = MoodRequest.Read(asked, nowhere ? mood with { Aim = "browse" } : mood);
        var number = asked.Number("seed", seed, int.MinValue, int.MaxValue) ?? 0;
        return asked.Problem is null ? (wish, number) : null;
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
