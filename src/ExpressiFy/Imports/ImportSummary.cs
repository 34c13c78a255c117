using System.Text.Json.Serialization;
using ExpressiFy.Catalogue;

namespace ExpressiFy.Imports;

/// <summary>An import that can be undone.</summary>
/// <param name="Id">Its number.</param>
/// <param name="At">When it was made.</param>
/// <param name="What">The kinds of its lists, e.g. "IMDb ratings".</param>
/// <param name="FeedbackCount">How many feedback events it added.</param>
public sealed record ImportSummary(
    long Id,
    DateTimeOffset At,
    string What,
    [property: JsonPropertyName("words")] int FeedbackCount);

/// <summary>How many events of each kind an import added.</summary>
/// <param name="Summary">The import; null when it added nothing.</param>
/// <param name="Ratings">Ratings.</param>
/// <param name="Likes">Likes.</param>
/// <param name="Seen">Titles marked as seen.</param>
/// <param name="Saved">Titles saved for later.</param>
public sealed record ImportOutcome(ImportSummary? Summary, int Ratings, int Likes, int Seen, int Saved)
{
    /// <summary>Titles hidden as not interesting.</summary>
    public int Hidden { get; init; }

    /// <summary>Titles that the catalogue does not have and that are the person's own now.</summary>
    public int OwnTitles { get; init; }

    /// <summary>Under which id a title of the lists is kept, where that is not the one that the report has.</summary>
    public IReadOnlyDictionary<TitleId, TitleId> KeptAs { get; init; } = new Dictionary<TitleId, TitleId>();

    /// <summary>Events of an exported profile, of all kinds; they do not count among the others.</summary>
    public int Restored { get; init; }

    /// <summary>
    /// Services of an exported profile; 0 for a person who has chosen some, which are kept. They stay when the import
    /// is undone.
    /// </summary>
    public int Services { get; init; }
}
