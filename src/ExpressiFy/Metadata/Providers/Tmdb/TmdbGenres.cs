namespace ExpressiFy.Metadata.Providers.Tmdb;

/// <summary>The genres of the catalogue that TMDB has, with TMDB's ids of them.</summary>
public static class TmdbGenres
{
    private static readonly (string Name, int Id)[] All =
    [
        ("Action", 28),
        ("Adventure", 12),
        ("Animation", 16),
        ("Comedy", 35),
        ("Crime", 80),
        ("Documentary", 99),
        ("Drama", 18),
        ("Family", 10751),
        ("Fantasy", 14),
        ("History", 36),
        ("Horror", 27),
        ("Music", 10402),
        ("Mystery", 9648),
        ("Romance", 10749),
        ("Science Fiction", 878),
        ("Thriller", 53),
        ("War", 10752),
        ("Western", 37),
    ];

    /// <summary>The genres that a discovery can search.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. All.Select(genre => genre.Name)];

    internal static int IdOf(string name) => All.First(genre => genre.Name == name).Id;

    /// <summary>The names of the ids that are known here, in the given order.</summary>
    internal static IReadOnlyList<string> NamesOf(IReadOnlyList<int> ids) =>
        [.. ids.Select(id => All.FirstOrDefault(genre => genre.Id == id).Name).Where(name => name is not null)];
}
