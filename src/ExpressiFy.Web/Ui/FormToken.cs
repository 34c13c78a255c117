using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.Features;

namespace ExpressiFy.Web.Ui;

/// <summary>Accepts a form only from our own pages.</summary>
public static class FormToken
{
    /// <summary>
    /// Requires the form's antiforgery token. A form without a valid token is answered with the page for 400, a form
    /// that is too large to read with the page for 413.
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

    private static IResult Refuse(Exception? error)
    {
        // The token is in the form: a form that is too large to read is reported as one without a token.
        var tooLarge = IsTooLarge(error?.InnerException);
        return ErrorPage.Of(tooLarge ? StatusCodes.Status413PayloadTooLarge : StatusCodes.Status400BadRequest);
    }

    private static bool IsTooLarge(Exception? error) => error switch
    {
        BadHttpRequestException refused => refused.StatusCode == StatusCodes.Status413PayloadTooLarge,
        InvalidDataException => true,
        _ => false,
    };
}
