namespace ExpressiFy.Catalogue;

/// <summary>The genres that titles can have; a file with other genres is refused.</summary>
public static class Genres
{
    /// <summary>Genres of films and series.</summary>
    public static IReadOnlyList<string> Watched { get; } =
    [
        "Action", "Adventure", "Animation", "Biography", "Comedy", "Crime", "Documentary", "Drama", "Family",
        "Fantasy", "History", "Horror", "Music", "Musical", "Mystery", "Romance", "Science Fiction", "Sport",
        "Thriller", "War", "Western",
    ];

    /// <summary>Genres of tracks.</summary>
    public static IReadOnlyList<string> Track { get; } =
    [
        "Pop", "Rock", "Indie", "Alternative", "Soul", "R&B", "Funk", "Disco", "Hip-Hop", "Jazz", "Blues",
        "Classical", "Electronic", "Ambient", "House", "Folk", "Singer-Songwriter", "Country", "Reggae", "Ska",
        "Latin", "Bossa Nova", "Afrobeat", "Chanson", "Flamenco", "Metal", "Punk", "Gospel", "Soundtrack", "New Age",
        "World",
    ];

    /// <summary>Genres of a medium.</summary>
    public static IReadOnlyList<string> Of(Medium medium) => medium.IsWatched() ? Watched : Track;
}
