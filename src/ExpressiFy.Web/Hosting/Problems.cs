using ExpressiFy.Storage.Files;
using ExpressiFy.Storage.Monitoring;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.WebUtilities;

namespace ExpressiFy.Web.Hosting;

/// <summary>
/// Answers errors with RFC 9457 problem details for programs and with a page for people, and never with the text
/// of an exception.
/// </summary>
public static class Problems
{
    /// <summary>A reading takes milliseconds, so the server has capacity again a second later.</summary>
    private const string BusyRetrySeconds = "1";

    /// <summary>What a person reads while the database cannot be used.</summary>
    private const string UnavailableText = "What you say of titles can be neither kept nor read just now. "
        + "Nothing was saved or changed. Please try again later.";
    private const string BusyDetail = "All places are taken. Please try again in a moment.";

    private const string TypePrefix = "urn:expressify:problem:";

    /// <summary>Paths that only programs call.</summary>
    private static readonly string[] ProgramPaths = ["/api", "/openapi", "/health"];

    /// <summary>A problem with a stable type, e.g. "urn:expressify:problem:consent-needed".</summary>
    public static ProblemHttpResult Of(int status, string name, string detail) =>
        TypedResults.Problem(
            detail,
            statusCode: status,
            title: ReasonPhrases.GetReasonPhrase(status),
            type: TypePrefix + name);

    /// <summary>A 400 that names what is wrong with each parameter.</summary>
    public static ProblemHttpResult Invalid(IDictionary<string, string[]> errors)
    {
        var details = new HttpValidationProblemDetails(errors)
        {
            Status = StatusCodes.Status400BadRequest,
            Title = "Bad Request",
            Type = TypePrefix + "invalid-parameter",
            Detail = string.Join(" ", errors.Values.SelectMany(messages => messages)),
        };
        return TypedResults.Problem(details);
    }

    /// <summary>A 503 that says when to try again.</summary>
    public static ProblemHttpResult Busy(HttpContext http)
    {
        http.Response.Headers.RetryAfter = BusyRetrySeconds;
        return Of(StatusCodes.Status503ServiceUnavailable, "busy", BusyDetail);
    }

    /// <summary>Refuses a request for now: problem details for programs, a page for people.</summary>
    /// <param name="http">The request.</param>
    /// <param name="status">429 or 503.</param>
    /// <param name="detail">For programs.</param>
    /// <param name="seconds">When to try again.</param>
    public static Task RefuseAsync(HttpContext http, int status, string detail, int seconds)
    {
        http.Response.Headers.RetryAfter = $"{seconds}";
        return AnswerAsync(http, status, NameOf(status), detail);
    }

    /// <summary><see cref="Busy"/> for programs, a page for people.</summary>
    public static Task RefuseUploadAsync(HttpContext http)
    {
        http.Response.Headers.RetryAfter = BusyRetrySeconds;
        return AnswerAsync(http, StatusCodes.Status503ServiceUnavailable, "busy", BusyDetail);
    }

    public static void AddProblems(this WebApplicationBuilder builder)
    {
        // Registered before the framework's own writer, because the first writer that can write is used.
        builder.Services.AddSingleton<IProblemDetailsWriter, ValidationProblemWriter>();
        builder.Services.AddProblemDetails();
        builder.Services.Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = false);
    }

    /// <summary>Adds a body to every error response that has none, and answers every exception.</summary>
    public static void UseProblems(this WebApplication app)
    {
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            ExceptionHandler = http =>
            {
                var error = http.Features.Get<IExceptionHandlerFeature>()?.Error;
                var problem = DatabaseFailures.Of(error);
                return problem is null ? AnswerAsync(http, StatusOf(error)) : AnswerAsync(http, problem);
            },
            // The monitor of the database logs what is wrong with it, once.
            SuppressDiagnosticsCallback = context =>
                IsCausedByCaller(context.Exception) || DatabaseFailures.Of(context.Exception) is not null,
        });
        app.UseStatusCodePages(context => AnswerAsync(context.HttpContext, context.HttpContext.Response.StatusCode));
    }

    /// <summary>Whether the body was too large or cut off. Such errors are not logged.</summary>
    private static bool IsCausedByCaller(Exception error) =>
        error is BadHttpRequestException or OperationCanceledException;

    private static int StatusOf(Exception? error) => error switch
    {
        BadHttpRequestException refused => refused.StatusCode,
        _ => StatusCodes.Status500InternalServerError,
    };

    private static Task AnswerAsync(HttpContext http, int status) =>
        AnswerAsync(http, status, NameOf(status), DetailOf(status));

    private static Task AnswerAsync(HttpContext http, int status, string name, string detail) =>
        AnswerAsync(http, Of(status, name, detail), text: null);

    private static Task AnswerAsync(HttpContext http, DatabaseProblem problem)
    {
        http.Response.Headers.RetryAfter = $"{DatabaseMonitor.Interval.TotalSeconds}";
        var detail = $"Nothing was saved or changed. {problem.Reason} Please try again later.";
        return AnswerAsync(
            http, Of(StatusCodes.Status503ServiceUnavailable, "database-unavailable", detail), UnavailableText);
    }

    private static Task AnswerAsync(HttpContext http, ProblemHttpResult problem, string? text)
    {
        http.Response.StatusCode = problem.StatusCode;
        IResult answer = ForPeople(http.Request)
            ? http.RequestServices.GetRequiredService<ErrorPageFactory>()(problem.StatusCode, text)
            : problem;
        return answer.ExecuteAsync(http);
    }

    private static bool ForPeople(HttpRequest request)
    {
        var isProgramPath = ProgramPaths.Any(path => request.Path.StartsWithSegments(path));
        var accept = request.Headers.Accept.ToString();
        return !isProgramPath && accept.Contains("text/html", StringComparison.OrdinalIgnoreCase);
    }

    private static string NameOf(int status)
    {
        var phrase = ReasonPhrases.GetReasonPhrase(status);
        return phrase.ToLowerInvariant().Replace(' ', '-');
    }

    private static string DetailOf(int status) => status switch
    {
        400 => "The request cannot be read. Check its parameters and body.",
        404 => "There is nothing at this address.",
        405 => "This address does not answer to that method.",
        408 => "The body came too slowly.",
        413 => "The body is too large.",
        415 => "This kind of content is not taken here.",
        _ => "Something went wrong on our side.",
    };
}
