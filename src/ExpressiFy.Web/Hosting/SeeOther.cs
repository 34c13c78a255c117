namespace ExpressiFy.Web.Hosting;

/// <summary>303 See Other after a form: reloading the page that follows does not send the form again.</summary>
public sealed class SeeOther : IResult
{
    private readonly string path;

    private SeeOther(string path) => this.path = path;

    /// <summary>Redirects to a path of this host.</summary>
    public static IResult To(string path) => new SeeOther(path);

    /// <summary>The path if it is one of this host, else "/": a form must not redirect to another site.</summary>
    public static string Own(string? path) => path is not null && IsOwn(path) ? path : "/";

    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.StatusCode = StatusCodes.Status303SeeOther;
        httpContext.Response.Headers.Location = path;
        return Task.CompletedTask;
    }

    // Browsers read "//host" and "/\host" as another host.
    private static bool IsOwn(string path) =>
        path.StartsWith('/')
        && !path.StartsWith("//", StringComparison.Ordinal)
        && !path.Contains('\\')
        && !path.Any(char.IsControl);
}
