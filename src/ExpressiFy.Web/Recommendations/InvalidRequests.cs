using ExpressiFy.Recommendations.Requests;
using ExpressiFy.Web.Hosting;

namespace ExpressiFy.Web.Recommendations;

/// <summary>
/// Requests whose parameters are right one by one and contradict each other, e.g. fromYear after toYear.
/// </summary>
internal static class InvalidRequests
{
    /// <summary>Answers an <see cref="InvalidRequestException"/> with a 400 that carries its message.</summary>
    public static RouteHandlerBuilder RefuseInvalidRequests(this RouteHandlerBuilder endpoint) =>
        endpoint.AddEndpointFilter(async (context, next) =>
        {
            try
            {
                return await next(context);
            }
            catch (InvalidRequestException exception)
            {
                return Problem(exception.Message);
            }
        });

    /// <summary>A 400 with this sentence for people.</summary>
    public static IResult Problem(string detail) =>
        Problems.Of(StatusCodes.Status400BadRequest, "impossible-wish", detail);
}
