using ExpressiFy.Affect;

namespace ExpressiFy.Catalogue;

/// <summary>
/// A film, a series or a track with what the catalogue has about it; providers' metadata is separate.
/// </summary>
public sealed record Title
{
    /// <summary>The year of an estimated title of which none is known.</summary>
    public const int UnknownYear = 0;

    /// <summary>The language of a title of which none is known: "undetermined" in ISO 639.</summary>
    public const string UnknownLanguage = "und";

    /// <summary>A title has no more genres.</summary>
    public const int MostGenres = 3;

    // That of a clear tag.
    private const double TempoStrength = 2;

    public required TitleId Id { get; init; }

    /// <summary>The name by which it is best known.</summary>
    public required string Name { get; init; }

    /// <summary>Names in other languages or countries; often none.</summary>
    public IReadOnlyList<string> OtherNames { get; init; } = [];

    /// <summary>
    /// Year of first release; of a series, of its first episode. <see cref="UnknownYear"/> where nobody told it, which
    /// only estimated titles have.
    /// </summary>
    public required int Year { get; init; }

    /// <summary>
    /// Directors of a film, creators of a series (perhaps none), the artist (or composer) of a track.
    /// </summary>
    public required IReadOnlyList<string> Creators { get; init; }

    /// <summary>One to three genres; an estimated title may have none.</summary>
    public required IReadOnlyList<string> Genres { get; init; }

    /// <summary>
    /// ISO 639 codes of two or three letters; "zxx" for titles without words, "und" for estimated titles whose language
    /// is not known.
    /// </summary>
    public required IReadOnlyList<string> Languages { get; init; }

    /// <summary>Two to eight mood tags, strongest first; none of an estimated title.</summary>
    public required IReadOnlyList<MoodTag> Moods { get; init; }

    /// <summary>At most three of <see cref="Catalogue.Themes.All"/>; none for tracks.</summary>
    public IReadOnlyList<string> Themes { get; init; } = [];

    /// <summary>
    /// An editor's judgement: 1 liked by its audience, 2 widely praised, 3 among the best of its kind.
    /// </summary>
    public required int Acclaim { get; init; }

    /// <summary>
    /// An editor's judgement of how widely known and liked it is: 1 to specialists … 10 to nearly everyone; null for
    /// titles that nobody has judged.
    /// </summary>
    public int? Popularity { get; init; }

    /// <summary>Length in minutes, of a series that of a usual episode; null for tracks.</summary>
    public int? RuntimeMinutes { get; init; }

    /// <summary>How many seasons there are; series only.</summary>
    public int? Seasons { get; init; }

    /// <summary>Year of the last episode; null while a series goes on, and for all other titles.</summary>
    public int? LastYear { get; init; }

    /// <summary>The series that it is part of, if any; films only.</summary>
    public string? Franchise { get; init; }

    /// <summary>One sentence that describes it; null for tracks.</summary>
    public string? About { get; init; }

    /// <summary>How fast it feels; tracks only.</summary>
    public Tempo? Tempo { get; init; }

    /// <summary>
    /// Whether nobody judged it: it comes from a person's list, from a provider or from a data set, and its moods are
    /// estimated from what is known of it.
    /// </summary>
    public bool IsEstimated { get; init; }

    /// <summary>
    /// Of an estimated title from a data set, its strength of each word of <see cref="MoodVocabulary.All"/>, 0…1, as it
    /// was estimated when the data set was read; null for all other titles.
    /// </summary>
    public IReadOnlyList<float>? EstimatedStrengths { get; init; }

    /// <summary>Whether it is an estimated title that a data set brought; the others are people's own.</summary>
    public bool IsFromDataSet => EstimatedStrengths is not null;

    /// <summary>Whether its year is known.</summary>
    public bool HasYear => Year != UnknownYear;

    /// <summary>Film, series or track, as in <see cref="Id"/>.</summary>
    public Medium Medium => Id.Medium;

    /// <summary>The words of the clear mood tags, strongest first.</summary>
    public IEnumerable<MoodWord> ClearMoods => Moods.Where(tag => tag.IsClear).Select(tag => tag.Word);

    /// <summary>
    /// The mean affect of its mood tags' words, weighted by strength; neutral without tags. The tempo of a track counts
    /// for the arousal like a tag: "sensual" is an active word, and a slow song that is sensual is not active.
    /// </summary>
    public AffectPoint Affect
    {
        get
        {
            var valence = 0d;
            var arousal = 0d;
            var total = 0d;
            foreach (var tag in Moods)
            {
                valence += tag.Strength * tag.Word.Affect.Valence;
                arousal += tag.Strength * tag.Word.Affect.Arousal;
                total += tag.Strength;
            }

            if (total == 0)
                return AffectPoint.Neutral;
            var place = new AffectPoint(valence / total, arousal / total);
            if (Tempo is not { } tempo)
                return place;
            arousal += TempoStrength * TempoArousal.Of(tempo);
            return place with { Arousal = arousal / (total + TempoStrength) };
        }
    }

    /// <summary>Moods that are clear in both titles, strongest in this one first.</summary>
    public IEnumerable<MoodWord> ClearMoodsSharedWith(Title other) => ClearMoods.Where(other.ClearMoods.Contains);
}
