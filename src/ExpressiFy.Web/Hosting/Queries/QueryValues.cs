namespace ExpressiFy.Web.Hosting.Queries;

/// <summary>Reads parameters that may be absent.</summary>
public static class QueryValues
{
    /// <summary>The value; <paramref name="fallback"/> when the parameter is absent.</summary>
    public static T Or<T>(this QueryValue<T>? parameter, T fallback)
        where T : struct => parameter?.Value ?? fallback;

    /// <summary>Whether the request has the parameter with text that is not empty.</summary>
    public static bool IsGiven<T>(this QueryValue<T>? parameter)
        where T : struct => parameter?.IsGiven == true;
}
