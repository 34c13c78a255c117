using ExpressiFy.Imports.Matching;
using ExpressiFy.Imports.Reading;

namespace ExpressiFy.Imports;

/// <summary>A title of the catalogue with what the lists have about it.</summary>
/// <param name="Id">E.g. "film:tt0111161".</param>
/// <param name="Title">Its name in the catalogue.</param>
/// <param name="Year">Its year in the catalogue.</param>
/// <param name="Rating">The rating that counts; null when there is none.</param>
/// <param name="Seen">Whether a list has it as seen.</param>
/// <param name="Liked">Whether a list has it as liked.</param>
/// <param name="Saved">Whether a list has it as saved for later.</param>
/// <param name="Lines">The rows that name it, e.g. "ratings.csv:17".</param>
public sealed record ReportedMatch(
    string Id,
    string Title,
    int Year,
    ImportedRating? Rating,
    bool Seen,
    bool Liked,
    bool Saved,
    IReadOnlyList<string> Lines)
{
    /// <summary>Whether a list has it as not interesting.</summary>
    public bool Hidden { get; init; }

    /// <summary>The names by which the rows call it, as written.</summary>
    public IReadOnlyList<string> Written { get; init; } = [];

    public static ReportedMatch Of(MatchedTitle matched) => new(
        matched.Title.Id.ToString(),
        matched.Title.Name,
        matched.Title.Year,
        matched.Rating,
        matched.Has(ListMeaning.Seen),
        matched.Has(ListMeaning.Liked),
        matched.Has(ListMeaning.Saved),
        [.. matched.Entries.Select(entry => entry.Place)])
    {
        Hidden = matched.Has(ListMeaning.Hidden),
        Written = [.. matched.Entries.Select(entry => entry.Label).Distinct(StringComparer.OrdinalIgnoreCase)],
    };
}
