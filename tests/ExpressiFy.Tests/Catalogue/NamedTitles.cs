using ExpressiFy.Catalogue;

namespace ExpressiFy.Tests.Catalogue;

/// <summary>Titles for tests of names: all but the name, year and creator is the same.</summary>
internal static class NamedTitles
{
    public static TitleId Id(int number) => TitleId.Film($"tt{number:0000000}");

    public static Title Film(int number, string name, int year, params string[] otherNames) =>
        TitleOf(Id(number), name, year, "Someone") with { OtherNames = otherNames };

    public static Title Track(string slug, string name, string artist, int year = 2000) =>
        TitleOf(TitleId.Track(slug), name, year, artist);

    private static Title TitleOf(TitleId id, string name, int year, string creator) => new()
    {
        Id = id,
        Name = name,
        Year = year,
        Creators = [creator],
        Genres = ["Drama"],
        Languages = ["en"],
        Moods = [],
        Acclaim = 1,
    };
}
