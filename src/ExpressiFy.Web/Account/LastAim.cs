using ExpressiFy.Affect;
using ExpressiFy.Web.Hosting.Queries;

namespace ExpressiFy.Web.Account;

/// <summary>
/// What a visitor asked for last, without the mood: in a cookie of their browser, beside that of their profile. A guest
/// has none, and the server keeps nothing of it.
/// </summary>
public static class LastAim
{
    public const string CookieName = "expressify-aim";

    private static readonly TimeSpan Age = TimeSpan.FromDays(365);

    /// <summary>The aim; null when there is none, as of a guest.</summary>
    public static Aim? Of(HttpContext http, Visitor? visitor)
    {
        if (visitor is null)
            return null;
        var aim = QueryValue<Aim>.Read(http.Request.Cookies[CookieName])?.Value;
        return aim is { } known && CanBeKept(known) ? known : null;
    }

    /// <summary>Keeps an aim of a visitor who agreed that something is kept.</summary>
    public static void Note(HttpContext http, Visitor? visitor, Aim? aim)
    {
        if (visitor is null || aim is not { } asked || !CanBeKept(asked) || Of(http, visitor) == asked)
            return;
        var options = VisitorCookie.Options(http);
        options.MaxAge = Age;
        http.Response.Cookies.Append(CookieName, QueryText.Write(asked), options);
    }

    /// <summary>Drops what was kept.</summary>
    public static void Forget(HttpContext http)
    {
        if (http.Request.Cookies.ContainsKey(CookieName))
            http.Response.Cookies.Delete(CookieName, VisitorCookie.Options(http));
    }

    // A chosen point is of one evening: it says a feeling.
    private static bool CanBeKept(Aim aim) => aim != Aim.Toward;
}
