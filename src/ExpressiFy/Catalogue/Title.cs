using ExpressiFy.Affect;

namespace ExpressiFy.Catalogue;

/// <summary>A film or a track as the catalogue knows it, before any provider was asked.</summary>
public sealed record Title
{
    public required TitleId Id { get; init; }

    /// <summary>The name people know it by.</summary>
    public required string Name { get; init; }

    /// <summary>Other names it goes by, in other languages or countries; often none.</summary>
    public IReadOnlyList<string> OtherNames { get; init; } = [];

    /// <summary>Year of first release.</summary>
    public required int Year { get; init; }

    /// <summary>Directors of a film, the artist (or composer) of a track.</summary>
    public required IReadOnlyList<string> Creators { get; init; }

    /// <summary>One to three genres.</summary>
    public required IReadOnlyList<string> Genres { get; init; }

    /// <summary>ISO 639-1 codes; "zxx" where there are no words.</summary>
    public required IReadOnlyList<string> Languages { get; init; }

    /// <summary>Two to five mood tags, strongest first.</summary>
    public required IReadOnlyList<MoodTag> Moods { get; init; }

    /// <summary>1 liked by its audience, 2 widely praised, 3 counted among the best of its kind: an editor's judgement.</summary>
    public required int Acclaim { get; init; }

    /// <summary>Length in minutes; films only.</summary>
    public int? RuntimeMinutes { get; init; }

    /// <summary>The series it belongs to, if any; films only.</summary>
    public string? Franchise { get; init; }

    /// <summary>One sentence of our own that says what it is; films only.</summary>
    public string? About { get; init; }

    /// <summary>How fast it feels; tracks only.</summary>
    public Tempo? Tempo { get; init; }

    public Medium Medium => Id.Medium;

    /// <summary>Words of its clear mood tags, strongest first.</summary>
    public IEnumerable<MoodWord> ClearMoods => Moods.Where(tag => tag.IsClear).Select(tag => tag.Word);

    /// <summary>Where its mood tags put it: the mean of the words' affect, weighted by strength.</summary>
    public AffectPoint Affect
    {
        get
        {
            double valence = 0, arousal = 0, total = 0;
            foreach (var tag in Moods)
            {
                valence += tag.Strength * tag.Word.Affect.Valence;
                arousal += tag.Strength * tag.Word.Affect.Arousal;
                total += tag.Strength;
            }

            return total == 0 ? AffectPoint.Neutral : new(valence / total, arousal / total);
        }
    }

    /// <summary>Moods that both titles clearly have, strongest in this one first.</summary>
    public IEnumerable<MoodWord> ClearMoodsSharedWith(Title other) => ClearMoods.Where(other.ClearMoods.Contains);
}
