using ExpressiFy.Imports;

namespace ExpressiFy.Web.Imports;

/// <summary>What an import added, as JSON.</summary>
/// <param name="Import">
/// The import, by whose id it can be undone; null when nothing was new or nothing was stored.
/// </param>
/// <param name="Added">How much feedback was added; null when nothing was to be stored.</param>
/// <param name="Report">What became of every row.</param>
public sealed record ImportReply(ImportSummary? Import, AddedFeedback? Added, ImportReport Report)
{
    public static ImportReply Of(ImportedLists result) => new(
        result.Outcome?.Summary,
        result.Outcome is null ? null : AddedFeedback.Of(result.Outcome),
        result.Report);
}

/// <summary>
/// How many feedback events of each kind an import added, how many services of an exported profile, and how many
/// titles that the catalogue does not have.
/// </summary>
public sealed record AddedFeedback(
    int Ratings, int Likes, int Seen, int Saved, int Hidden, int Restored, int Services, int OwnTitles)
{
    public static AddedFeedback Of(ImportOutcome outcome) => new(
        outcome.Ratings,
        outcome.Likes,
        outcome.Seen,
        outcome.Saved,
        outcome.Hidden,
        outcome.Restored,
        outcome.Services,
        outcome.OwnTitles);
}
