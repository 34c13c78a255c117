namespace ExpressiFy.Web.Hosting;

/// <summary>303: the form was taken, look there. Reloading the page that follows does not send the form again.</summary>
public sealed class SeeOther : IResult
{
    private readonly string path;

    private SeeOther(string path) => this.path = path;

    /// <summary>Leads to a path of this host.</summary>
    public static IResult To(string path) => new SeeOther(path);

    /// <summary>The path if it is one of this host, else the first page: nobody shall be led elsewhere by a form they did not write.</summary>
    public static string Own(string? path) =>
        path is ['/', ..] && !path.StartsWith("//", StringComparison.Ordinal) && !path.Contains('\\') && !path.Any(char.IsControl) ? path : "/";

    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.StatusCode = StatusCodes.Status303SeeOther;
        httpContext.Response.Headers.Location = path;
        return Task.CompletedTask;
    }
}
