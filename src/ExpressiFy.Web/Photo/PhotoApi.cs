using ExpressiFy.Vision;
using ExpressiFy.Vision.Frames;
using ExpressiFy.Web.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ExpressiFy.Web.Photo;

/// <summary>/api/v1/expressions: a picture in, its faces with their expressions out.</summary>
public static class PhotoApi
{
    public static void MapExpressions(this RouteGroupBuilder api)
    {
        api.MapPost("/expressions", ReadAsync)
            .WithTags("Expressions")
            .WithName("ReadExpressions")
            .WithSummary("Reads the expressions in a picture")
            .WithDescription("The body is a JPEG, PNG or WebP file of at most 15 MB and 40 megapixels, or a form with such a file in the field \"image\". "
                + "It is read in memory and thrown away. No face: 200 with an empty list.")
            .WithRequestBody("image/jpeg", "image/png", "image/webp", "multipart/form-data")
            .Produces<ExpressionReply>()
            .ProducesProblem(400).ProducesProblem(413).ProducesProblem(415).ProducesProblem(422).ProducesProblem(429).ProducesProblem(503)
            .RequireRateLimiting(RequestLimits.UploadPolicy)
            .DisableAntiforgery();
    }

    private static async Task<Results<Ok<ExpressionReply>, ProblemHttpResult>> ReadAsync(
        HttpContext http, SharedFacePipeline reading, CancellationToken cancellation)
    {
        if (!reading.IsReady)
            return NotReady();
        try
        {
            if (await UploadedPicture.ReadAsync(http.Request, cancellation) is not { } picture)
                return Problems.Of(StatusCodes.Status400BadRequest, "no-image", $"The form has no file in the field \"{UploadedPicture.Field}\".");
            return await reading.ReadUploadAsync(picture, cancellation) is { } read ? TypedResults.Ok(ExpressionReply.Of(read)) : Problems.Busy(http);
        }
        catch (FrameException refused)
        {
            return Refusal(refused);
        }
    }

    /// <summary>415, 413 or 422, as the frame's problem says.</summary>
    internal static ProblemHttpResult Refusal(FrameException refused) => refused.Problem switch
    {
        FrameProblem.NotAnImage => Problems.Of(StatusCodes.Status415UnsupportedMediaType, "not-an-image", refused.Message),
        FrameProblem.TooLarge => Problems.Of(StatusCodes.Status413PayloadTooLarge, "image-too-large", refused.Message),
        _ => Problems.Of(StatusCodes.Status422UnprocessableEntity, "image-broken", refused.Message),
    };

    internal static ProblemHttpResult NotReady() =>
        Problems.Of(StatusCodes.Status503ServiceUnavailable, "no-model", "Expressions cannot be read on this server now.");
}
