using ExpressiFy.Settings;
using ExpressiFy.Vision;
using ExpressiFy.Vision.Frames;
using ExpressiFy.Vision.Models;
using ExpressiFy.Web.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ExpressiFy.Web.Photo;

/// <summary>/api/v1/expressions: the faces in a picture with their expressions.</summary>
public static class PhotoApi
{
    public static void MapExpressions(this RouteGroupBuilder api) => api
        .MapPost("/expressions", ReadAsync)
        .WithTags("Expressions")
        .WithName("ReadExpressions")
        .WithSummary("Reads the expressions in a picture")
        .WithDescription(
            "The body is a JPEG, PNG or WebP file of at most 15 MB and 40 megapixels, or a form with such a file in "
            + "the field \"image\". It is read in memory and thrown away. No face: 200 with an empty list.")
        .WithRequestBody("image/jpeg", "image/png", "image/webp", "multipart/form-data")
        .Produces<ExpressionReply>()
        .ProducesProblem(400)
        .ProducesProblem(413)
        .ProducesProblem(415)
        .ProducesProblem(422)
        .ProducesProblem(429)
        .ProducesProblem(503)
        .RequireRateLimiting(RequestLimits.UploadPolicy)
        .DisableAntiforgery();

    private static async Task<Results<Ok<ExpressionReply>, ProblemHttpResult>> ReadAsync(
        HttpContext http, SharedFacePipeline pipeline, CancellationToken cancellation)
    {
        if (!pipeline.IsReady)
            return NotReady(pipeline);
        try
        {
            var picture = await UploadedPicture.ReadAsync(http.Request, cancellation);
            if (picture is null)
                return NoImage();
            var reading = await pipeline.ReadUploadAsync(picture, cancellation);
            return reading is null ? Problems.Busy(http) : TypedResults.Ok(ExpressionReply.Of(reading));
        }
        catch (FrameException exception)
        {
            return Refusal(exception);
        }
    }

    /// <summary>413, 415 or 422, by the kind of problem; a rare form of a format is 415 too.</summary>
    internal static ProblemHttpResult Refusal(FrameException exception) => exception.Problem switch
    {
        FrameProblem.NotAnImage =>
            Problems.Of(StatusCodes.Status415UnsupportedMediaType, "not-an-image", exception.Message),
        FrameProblem.Unsupported =>
            Problems.Of(StatusCodes.Status415UnsupportedMediaType, "image-unsupported", exception.Message),
        FrameProblem.TooLarge =>
            Problems.Of(StatusCodes.Status413PayloadTooLarge, "image-too-large", exception.Message),
        _ =>
            Problems.Of(StatusCodes.Status422UnprocessableEntity, "image-broken", exception.Message),
    };

    /// <summary>503 while the networks are not loaded, and where none are to be.</summary>
    internal static ProblemHttpResult NotReady(SharedFacePipeline pipeline) =>
        pipeline.Where == ReadingPlace.Device
            ? Problems.Of(
                StatusCodes.Status503ServiceUnavailable,
                "read-on-device",
                "This server reads no pictures: the pages read them on the visitor's device.")
            : Problems.Of(
                StatusCodes.Status503ServiceUnavailable,
                "no-model",
                "Expressions cannot be read on this server now: "
                    + $"{(pipeline.Failure ?? ReadingFailure.NotLoaded).ForVisitors}.");

    private static ProblemHttpResult NoImage() => Problems.Of(
        StatusCodes.Status400BadRequest,
        "no-image",
        $"The form has no file in the field \"{UploadedPicture.Field}\".");
}
