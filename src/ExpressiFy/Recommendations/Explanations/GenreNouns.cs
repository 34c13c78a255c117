using System.Collections.Frozen;
using ExpressiFy.Catalogue;

namespace ExpressiFy.Recommendations.Explanations;

/// <summary>What one title of a genre is called: "western", "animated film", "bossa nova".</summary>
internal static class GenreNouns
{
    // No word after the colon: the genre in lower case.
    private static readonly FrozenDictionary<string, string> Films = EnglishTable.Read(
        "Action:action film, Animation:animated film, Biography:true story, Crime:crime film, Family:family film, "
        + "History:historical film, Horror:horror film, Music:music film, Science Fiction:science-fiction film, "
        + "Sport:sports film, War:war film");

    private static readonly FrozenDictionary<string, string> Series = EnglishTable.Read(
        "Action:action series, Adventure:adventure series, Animation:animated series, Biography:true story, "
        + "Crime:crime series, Documentary:documentary series, Family:family series, Fantasy:fantasy series, "
        + "History:historical series, Horror:horror series, Music:music series, Musical:musical series, "
        + "Science Fiction:science-fiction series, Sport:sports series, War:war series");

    private static readonly FrozenDictionary<string, string> Tracks = EnglishTable.Read(
        "R&B:R&B, Classical:classical music, Latin:Latin music, Soundtrack:film music, World:world music, "
        + "Afrobeat:Afrobeat, New Age:new age music, Singer-Songwriter:songwriting, Alternative:alternative rock, "
        + "Indie:indie music, Electronic:electronic music, Ambient:ambient music, House:house music");

    /// <summary>Countable for films and series ("a western"), not for tracks ("jazz").</summary>
    public static string Of(string genre, Medium medium)
    {
        var nouns = medium switch
        {
            Medium.Film => Films,
            Medium.Series => Series,
            _ => Tracks,
        };
        return nouns.GetValueOrDefault(genre) ?? genre.ToLowerInvariant();
    }
}
