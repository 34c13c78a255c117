namespace ExpressiFy.Web.Account;

/// <summary>The cookies of a visitor: for this site alone, out of reach of scripts.</summary>
internal static class VisitorCookie
{
    /// <summary>Options of such a cookie, which lasts until the browser is closed.</summary>
    public static CookieOptions Options(HttpContext http) => new()
    {
        HttpOnly = true,
        SameSite = SameSiteMode.Lax,
        Secure = http.Request.IsHttps,
        Path = "/",
    };
}
