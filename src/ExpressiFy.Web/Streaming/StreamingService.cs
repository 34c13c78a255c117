using ExpressiFy.Catalogue;

namespace ExpressiFy.Web.Streaming;

/// <summary>A service at which people watch films and series or listen to music.</summary>
/// <param name="Id">E.g. "apple-tv": letters, digits and hyphens. Stored with profiles, so it never changes.</param>
/// <param name="Name">E.g. "Apple TV".</param>
/// <param name="Medium">What it has; films mean series, too.</param>
/// <param name="Search">The address of a search there, up to the words.</param>
/// <param name="OtherNames">Further names that providers of offers give it.</param>
public sealed record StreamingService(
    string Id, string Name, Medium Medium, string Search, params IReadOnlyList<string> OtherNames)
{
    /// <summary>Whether titles of a medium are searched for there.</summary>
    public bool Has(Medium medium) => medium.IsWatched() == Medium.IsWatched();

    /// <summary>The address of a search for a title there: by its name, of a track with its artist.</summary>
    public string SearchFor(Title title)
    {
        var words = title.Medium.IsWatched() ? title.Name : $"{title.Creators[0]} {title.Name}";
        return Search + Uri.EscapeDataString(words);
    }

    /// <summary>Whether a provider of offers means this service, e.g. by "Netflix Standard with Ads".</summary>
    public bool IsCalled(string offered) => OtherNames.Prepend(Name).Any(name => Means(offered, name));

    // A tier has more words after the service's name. So has a channel that another service sells, which is not the
    // service.
    private static bool Means(string offered, string name)
    {
        if (!offered.StartsWith(name, StringComparison.OrdinalIgnoreCase))
            return false;
        var rest = offered[name.Length..];
        return rest.Length == 0 || (rest[0] == ' ' && !rest.EndsWith(" Channel", StringComparison.OrdinalIgnoreCase));
    }
}
