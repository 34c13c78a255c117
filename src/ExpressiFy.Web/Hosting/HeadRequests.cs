namespace ExpressiFy.Web.Hosting;

/// <summary>Answers HEAD wherever GET is answered, as RFC 9110, section 9.1, asks of every server: monitors and link checkers use it.</summary>
public static class HeadRequests
{
    /// <summary>Comes before routing, which would otherwise refuse the method.</summary>
    public static void UseHeadRequests(this WebApplication app)
    {
        app.Use((http, next) =>
        {
            // The server still knows the method that came over the wire and sends no body.
            if (HttpMethods.IsHead(http.Request.Method))
                http.Request.Method = HttpMethods.Get;
            return next(http);
        });
        app.UseRouting();
    }
}
