namespace ExpressiFy.Web.Hosting;

/// <summary>The path prefixes whose requests count against the limit of one address.</summary>
public sealed class LimitedPaths
{
    private readonly List<PathString> prefixes = [];

    public void Add(PathString prefix) => prefixes.Add(prefix);

    /// <summary>Whether a path is one of the prefixes or below one, whatever its case.</summary>
    public bool Contains(PathString path) => prefixes.Any(prefix => path.StartsWithSegments(prefix));
}
