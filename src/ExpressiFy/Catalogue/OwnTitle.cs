namespace ExpressiFy.Catalogue;

/// <summary>Makes estimated titles from what a list or a provider tells.</summary>
public static class OwnTitle
{
    /// <summary>The first and the last year that a title of one's own can have.</summary>
    public const int FirstYear = 1500, LastYear = 2200;

    /// <summary>
    /// An estimated title; it has no moods. Genres that the catalogue does not use, and makers without a name, are left
    /// out; they and the year may come from a file that anybody wrote.
    /// </summary>
    /// <param name="id">Its id.</param>
    /// <param name="name">Its name as written.</param>
    /// <param name="year">
    /// The year of its first release; null, or one that no title can have, where it is not known.
    /// </param>
    /// <param name="creators">Directors, or the artist; may be none, except of a track.</param>
    /// <param name="genres">Names of genres, in any case.</param>
    /// <param name="minutes">Its length; null where it is not known.</param>
    public static Title Of(
        TitleId id,
        string name,
        int? year,
        IEnumerable<string?>? creators = null,
        IEnumerable<string?>? genres = null,
        int? minutes = null) => new()
        {
            Id = id,
            Name = name,
            Year = year is >= FirstYear and <= LastYear ? year.Value : Title.UnknownYear,
            Creators = [.. NamesIn(creators)],
            Genres = [.. KnownGenres(id.Medium, NamesIn(genres))],
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

    private static IEnumerable<string> NamesIn(IEnumerable<string?>? names) =>
        (names ?? []).Where(name => !string.IsNullOrWhiteSpace(name)).OfType<string>();

    private static IEnumerable<string> KnownGenres(Medium medium, IEnumerable<string> names)
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
