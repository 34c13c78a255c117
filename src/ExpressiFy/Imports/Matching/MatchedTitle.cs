using ExpressiFy.Catalogue;
using ExpressiFy.Imports.Reading;

namespace ExpressiFy.Imports.Matching;

/// <summary>A title of the catalogue with all rows of the lists that name it.</summary>
/// <param name="Title">The title.</param>
/// <param name="Entries">The rows; at least one.</param>
public sealed record MatchedTitle(Title Title, IReadOnlyList<ListEntry> Entries)
{
    /// <summary>
    /// The rating that counts: of the highest rank, then of the latest day, then of the last row; null without ratings.
    /// </summary>
    public ImportedRating? Rating => Entries
        .Where(entry => entry.Rating is not null)
        .OrderBy(entry => entry.Rank)
        .ThenBy(entry => entry.On ?? DateOnly.MinValue)
        .LastOrDefault()
        ?.Rating;

    /// <summary>Whether any of the rows has this meaning.</summary>
    public bool Has(ListMeaning meaning) => Entries.Any(entry => entry.Meaning == meaning);
}
