namespace ExpressiFy.Web.Hosting.Queries;

/// <summary>Names of parameters.</summary>
internal static class ParameterName
{
    /// <summary>The name of a property in camel case, e.g. "toValence".</summary>
    public static string Of(string property) => char.ToLowerInvariant(property[0]) + property[1..];
}
