using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.WebUtilities;

namespace ExpressiFy.Web.Hosting;

/// <summary>Errors as callers see them: RFC 9457 problem details for programs, a page for people. Never the text of an exception.</summary>
public static class Problems
{
    /// <summary>A reading takes milliseconds, so a second later there is room.</summary>
    private const string BusyRetrySeconds = "1";

    private const string TypePrefix = "urn:expressify:problem:";

    /// <summary>A problem with a stable type, e.g. "urn:expressify:problem:consent-needed".</summary>
    public static ProblemHttpResult Of(int status, string name, string detail) =>
        TypedResults.Problem(detail, statusCode: status, title: ReasonPhrases.GetReasonPhrase(status), type: TypePrefix + name);

    /// <summary>A 400 that names what is wrong with each parameter.</summary>
    public static ProblemHttpResult Invalid(IDictionary<string, string[]> errors) => TypedResults.Problem(new HttpValidationProblemDetails(errors)
    {
        Status = StatusCodes.Status400BadRequest,
        Title = "Bad Request",
        Type = TypePrefix + "invalid-parameter",
        Detail = string.Join(" ", errors.Values.SelectMany(messages => messages)),
    });

    /// <summary>A 503 that says when to come again.</summary>
    public static ProblemHttpResult Busy(HttpContext http)
    {
        http.Response.Headers.RetryAfter = BusyRetrySeconds;
        return Of(StatusCodes.Status503ServiceUnavailable, "busy", "All places are taken. Please try again in a moment.");
    }

    public static void AddProblems(this WebApplicationBuilder builder)
    {
        // Before the framework's own writer: the first that can write does.
        builder.Services.AddSingleton<IProblemDetailsWriter, ValidationProblemWriter>();
        builder.Services.AddProblemDetails();
        builder.Services.Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = false);
    }

    /// <summary>Gives every error without a body one, and every exception a plain answer.</summary>
    public static void UseProblems(this WebApplication app)
    {
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            ExceptionHandler = http => AnswerAsync(http, StatusOf(http.Features.Get<IExceptionHandlerFeature>()?.Error)),
            // A body that is too large or cut off is the caller's fault, not an error of ours worth a log entry.
            SuppressDiagnosticsCallback = context => context.Exception is BadHttpRequestException or OperationCanceledException,
        });
        app.UseStatusCodePages(context => AnswerAsync(context.HttpContext, context.HttpContext.Response.StatusCode));
    }

    private static int StatusOf(Exception? error) => error switch
    {
        BadHttpRequestException refused => refused.StatusCode,
        // The form reader's word for a body over its limit.
        InvalidDataException => StatusCodes.Status413PayloadTooLarge,
        _ => StatusCodes.Status500InternalServerError,
    };

    private static Task AnswerAsync(HttpContext http, int status)
    {
        http.Response.StatusCode = status;
        IResult answer = ForPeople(http.Request)
            ? http.RequestServices.GetRequiredService<ErrorPageFactory>()(status)
            : Of(status, NameOf(status), DetailOf(status));
        return answer.ExecuteAsync(http);
    }

    private static bool ForPeople(HttpRequest request) =>
        !request.Path.StartsWithSegments("/api") && !request.Path.StartsWithSegments("/openapi") && !request.Path.StartsWithSegments("/health")
        && request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase);

    private static string NameOf(int status) => ReasonPhrases.GetReasonPhrase(status).ToLowerInvariant().Replace(' ', '-');

    private static string DetailOf(int status) => status switch
    {
        400 => "The request cannot be read. Check its parameters and body.",
        404 => "There is nothing at this address.",
        405 => "This address does not answer to that method.",
        413 => "The body is too large.",
        415 => "This kind of content is not taken here.",
        _ => "Something went wrong on our side.",
    };
}
