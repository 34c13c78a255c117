using ExpressiFy.Catalogue;
using ExpressiFy.Profiles;

namespace ExpressiFy.Storage;

/// <summary>
/// A row of "own_titles": an estimated title of one person, with what a list or a provider told of it. Deleted with the
/// profile, and when no feedback names it any more.
/// </summary>
public sealed class StoredOwnTitle
{
    private const string Separator = "; ";

    public required ProfileId ProfileId { get; init; }

    public required TitleId TitleId { get; init; }

    public required string Name { get; init; }

    /// <summary>0 where it is not known.</summary>
    public required int Year { get; init; }

    /// <summary>Directors or artists, separated by "; "; empty for none.</summary>
    public required string Creators { get; init; }

    /// <summary>Genres of the catalogue's lists, separated by "; "; empty for none.</summary>
    public required string Genres { get; init; }

    public int? RuntimeMinutes { get; init; }

    internal static StoredOwnTitle From(ProfileId profile, Title title) => new()
    {
        ProfileId = profile,
        TitleId = title.Id,
        Name = Shortened(title.Name),
        Year = title.Year,
        Creators = Joined(title.Creators),
        Genres = Joined(title.Genres),
        RuntimeMinutes = title.RuntimeMinutes,
    };

    internal Title ToTitle() => OwnTitle.Of(
        TitleId, Name, Year, Parts(Creators), Parts(Genres), RuntimeMinutes);

    // The first name is always kept: a track needs an artist.
    private static string Joined(IReadOnlyList<string> names)
    {
        var kept = names.Select(name => name.Replace(";", ",", StringComparison.Ordinal)).ToList();
        while (kept.Count > 1 && kept.Sum(name => name.Length + Separator.Length) > ExpressiFyDb.DefaultTextLength)
            kept.RemoveAt(kept.Count - 1);
        return Shortened(string.Join(Separator, kept));
    }

    private static string[] Parts(string text) => text.Split(Separator, StringSplitOptions.RemoveEmptyEntries);

    private static string Shortened(string name) =>
        name.Length <= ExpressiFyDb.DefaultTextLength ? name : name[..ExpressiFyDb.DefaultTextLength];
}
