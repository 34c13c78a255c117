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

/// <summary>/photo: the page on which a photo is chosen, and its form.</summary>
public static class PhotoRoutes
{
    public static void MapPhotoPage(this WebApplication app)
    {
        app.MapGet(PhotoPage.Path, (SharedFacePipeline pipeline) =>
            Page.Of<PhotoPage, PhotoModel>(new(ReadingChoice.Of(pipeline)))).ExcludeFromDescription();
        app.MapPost(PhotoPage.Path, ReadPhotoAsync)
            .RequireFormToken()
            .RequireRateLimiting(RequestLimits.UploadPolicy);
    }

    private static async Task<IResult> ReadPhotoAsync(
        HttpContext http, SharedFacePipeline pipeline, RowRecommender rows, Visitors visitors)
    {
        if (!pipeline.IsReady)
            return Refuse(
                pipeline, StatusCodes.Status503ServiceUnavailable, "Photos cannot be read on this server now.");

        try
        {
            var picture = await UploadedPicture.ReadAsync(http.Request, http.RequestAborted);
            if (picture is null or [])
                return Refuse(pipeline, StatusCodes.Status400BadRequest, "Choose a photo first.");

            var reading = await pipeline.ReadUploadAsync(picture, http.RequestAborted);
            if (reading is null)
            {
                return Refuse(
                    pipeline,
                    StatusCodes.Status503ServiceUnavailable,
                    "Many photos are being read just now. Please try again in a moment.");
            }

            var photo = ExpressionReply.Of(reading);
            var mood = MoodOf(photo.Faces.FirstOrDefault());
            var profile = await visitors.ProfileOfAsync(http);
            var shown = await rows.RecommendAsync(mood, new RowQuery(), profile, http.RequestAborted);
            return HomeRoutes.Show(http, new(ReadingChoice.Of(pipeline), shown, photo));
        }
        catch (FrameException exception)
        {
            return Refuse(pipeline, PhotoApi.Refusal(exception).StatusCode, exception.Message);
        }
    }

    private static MoodQuery MoodOf(FaceReply? face) => new(QueryValue<Expression>.Read(face?.Expression))
    {
        Shares = face is null ? null : [.. face.Scores.Values.Select(score => score.RoundedShare())],
    };

    private static IResult Refuse(SharedFacePipeline pipeline, int status, string problem) =>
        Page.Of<PhotoPage, PhotoModel>(new(ReadingChoice.Of(pipeline), problem), status);
}
