using ExpressiFy.Affect;
using ExpressiFy.Catalogue;

namespace ExpressiFy.Tests.Recommendations;

/// <summary>Made-up films for tests.</summary>
internal static class SampleTitles
{
    /// <summary>A drama of 2000 with some mood tags.</summary>
    public static Title Film(params (string Word, int Strength)[] moods) => Film(1, "Somebody", moods);

    /// <summary>A drama of 2000 with an id of its own.</summary>
    public static Title Film(int number, string director, params (string Word, int Strength)[] moods) => new()
    {
        Id = TitleId.Film($"tt{number:0000000}"),
        Name = $"Film {number}",
        Year = 2000,
        Creators = [director],
        Genres = ["Drama"],
        Languages = ["en"],
        Moods = [.. moods.Select(mood => new MoodTag(MoodVocabulary.Find(mood.Word), mood.Strength))],
        Acclaim = 1,
    };
}
