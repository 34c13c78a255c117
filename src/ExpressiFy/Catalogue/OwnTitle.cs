namespace ExpressiFy.Catalogue;

/// <summary>Makes estimated titles from what a list or a provider tells.</summary>
public static class OwnTitle
{
    /// <summary>An estimated title; it has no moods, and genres that the catalogue does not use are left out.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="name">Its name as written.</param>
    /// <param name="year">The year of its first release; null or 0 where it is not known.</param>
    /// <param name="creators">Directors, or the artist; may be none, except of a track.</param>
    /// <param name="genres">Names of genres, in any case.</param>
    /// <param name="minutes">Its length; null where it is not known.</param>
    public static Title Of(
        TitleId id,
        string name,
        int? year,
        IReadOnlyList<string>? creators = null,
        IReadOnlyList<string>? genres = null,
        int? minutes = null) => new()
        {
            Id = id,
            Name = name,
            Year = year ?? Title.UnknownYear,
            Creators = creators ?? [],
            Genres = [.. KnownGenres(id.Medium, genres ?? [])],
            Languages = [Title.UnknownLanguage],
            Moods = [],
            Acclaim = 1,
            RuntimeMinutes = minutes,
            IsEstimated = true,
        };

    /// <summary>An estimated title of which no more is known than its name, year and artist.</summary>
    /// <param name="medium">Its kind.</param>
    /// <param name="name">Its name as written.</param>
    /// <param name="year">The year of its first release; null where it is not known.</param>
    /// <param name="artist">The artist of a track; not used for what is watched.</param>
    public static Title Named(Medium medium, string name, int? year, string? artist = null) => medium == Medium.Track
        ? Of(NameIds.OfTrack(artist!, name), name, year, [artist!])
        : Of(NameIds.OfWatched(medium, name, year), name, year);

    private static IEnumerable<string> KnownGenres(Medium medium, IReadOnlyList<string> names)
    {
        var known = Genres.Of(medium);
        return names
            .Select(name => known.FirstOrDefault(genre => IsSame(genre, name)))
            .OfType<string>()
            .Distinct()
            .Take(Title.MostGenres);
    }

    // "Sci-Fi" and "Science Fiction", as sites and the catalogue write it.
    private static bool IsSame(string genre, string name) =>
        genre.Equals(name.Trim(), StringComparison.OrdinalIgnoreCase)
        || (genre == "Science Fiction" && name.Trim().Equals("Sci-Fi", StringComparison.OrdinalIgnoreCase));
}
