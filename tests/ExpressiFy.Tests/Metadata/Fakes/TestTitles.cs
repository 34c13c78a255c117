using ExpressiFy.Catalogue;

namespace ExpressiFy.Tests.Metadata.Fakes;

/// <summary>Titles to find metadata of.</summary>
internal static class TestTitles
{
    public static Title Film { get; } = FilmOf("tt0111161");

    public static Title Track { get; } = TrackOf("Nina Simone", "Feeling Good");

    public static Title FilmOf(string imdbId) => new()
    {
        Id = TitleId.Film(imdbId),
        Name = "The Shawshank Redemption",
        Year = 1994,
        Creators = ["Frank Darabont"],
        Genres = ["Drama"],
        Languages = ["en"],
        Moods = [],
        Acclaim = 3,
    };

    public static Title TrackOf(string artist, string name) => new()
    {
        Id = TitleId.Track("a-track"),
        Name = name,
        Year = 1965,
        Creators = [artist],
        Genres = ["Jazz"],
        Languages = ["en"],
        Moods = [],
        Acclaim = 3,
    };

    /// <summary>The same title under another id, from 0 to 99.</summary>
    public static Title Numbered(Title title, int number)
    {
        var id = title.Medium == Medium.Film ? TitleId.Film($"tt90000{number:00}") : TitleId.Track($"a-track-{number}");
        return title with { Id = id };
    }
}
