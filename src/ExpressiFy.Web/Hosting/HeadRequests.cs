namespace ExpressiFy.Web.Hosting;

/// <summary>Answers HEAD wherever GET is answered (RFC 9110, section 9.1), for monitors and link checkers.</summary>
public static class HeadRequests
{
    /// <summary>Must come before routing, which would otherwise refuse the method.</summary>
    public static void UseHeadRequests(this WebApplication app)
    {
        app.Use((http, next) =>
        {
            // The server still knows the method of the request line and sends no body.
            if (HttpMethods.IsHead(http.Request.Method))
                http.Request.Method = HttpMethods.Get;
            return next(http);
        });
        app.UseRouting();
    }
}
