using Microsoft.AspNetCore.Antiforgery;

namespace ExpressiFy.Web.Ui;

/// <summary>Accepts a form only from our own pages.</summary>
public static class FormToken
{
    /// <summary>
    /// Requires the form's antiforgery token. A form without a valid token or that cannot be read is answered with 400,
    /// one that is too large to read with 413: as a page for people, as problem details for programs.
    /// </summary>
    public static RouteHandlerBuilder RequireFormToken(this RouteHandlerBuilder endpoint) => endpoint
        .WithMetadata(new RequireAntiforgeryTokenAttribute())
        .ExcludeFromDescription()
        .AddEndpointFilter(async (context, next) =>
        {
            // Checked before the handler runs: the request's form throws when it is read without a valid token.
            var validation = context.HttpContext.Features.Get<IAntiforgeryValidationFeature>();
            return validation is null or { IsValid: true } ? await next(context) : Refuse(validation.Error);
        });

    // The token is in the form: a form that cannot be read is reported as one without a token.
    private static IResult Refuse(Exception? error)
    {
        var status = (error?.InnerException as BadHttpRequestException)?.StatusCode ?? StatusCodes.Status400BadRequest;
        return TypedResults.StatusCode(status);
    }
}
