using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.Features;

namespace ExpressiFy.Web.Ui;

/// <summary>Takes a form only from our own pages.</summary>
public static class FormToken
{
    /// <summary>Asks for the form's token; a form without a good one gets a page that says so, an oversized one a page that says that.</summary>
    public static RouteHandlerBuilder RequireFormToken(this RouteHandlerBuilder endpoint) => endpoint
        .WithMetadata(new RequireAntiforgeryTokenAttribute())
        .ExcludeFromDescription()
        .AddEndpointFilter(async (context, next) =>
        {
            // Asked before anything else: the request's form throws when it is touched without a good token.
            if (context.HttpContext.Features.Get<IAntiforgeryValidationFeature>() is not { IsValid: false } refused)
                return await next(context);

            // The token is in the form: a form that is too large to read is reported as one without a token.
            var tooLarge = refused.Error?.InnerException is BadHttpRequestException { StatusCode: 413 } or InvalidDataException;
            return Refuse(tooLarge ? StatusCodes.Status413PayloadTooLarge : StatusCodes.Status400BadRequest);
        });

    private static IResult Refuse(int status) => Page.Of<ErrorPage>(new() { [nameof(ErrorPage.Status)] = status }, status);
}
