using ExpressiFy.Web.Hosting.Queries;

namespace ExpressiFy.Web.Hosting;

/// <summary>
/// Writes the framework's validation failures as <see cref="Problems.Invalid"/>: parameters named as callers write
/// them,
/// a detail of all sentences and a stable type, whatever the request accepts.
/// </summary>
internal sealed class ValidationProblemWriter : IProblemDetailsWriter
{
    // Problems of our own have a type; the framework's validation sets none.
    public bool CanWrite(ProblemDetailsContext context) =>
        context.ProblemDetails is HttpValidationProblemDetails { Type: null };

    public async ValueTask WriteAsync(ProblemDetailsContext context)
    {
        var problem = (HttpValidationProblemDetails)context.ProblemDetails;
        var errors = problem.Errors.ToDictionary(error => ParameterName.Of(error.Key), error => error.Value);
        await Problems.Invalid(errors).ExecuteAsync(context.HttpContext);
    }
}
