using ExpressiFy.Catalogue;
using ExpressiFy.Imports.Fields;
using ExpressiFy.Imports.Reading;

namespace ExpressiFy.Imports.Matching;

/// <summary>Makes estimated titles of rows that name none of the catalogue.</summary>
internal static class ListedTitle
{
    /// <summary>The title that rows of one name mean; null for a book, a game, an episode and the like.</summary>
    /// <param name="rows">At least one.</param>
    public static Title? Of(IReadOnlyList<ListEntry> rows)
    {
        if (rows[0].IsKindUnclear || MediumOf(rows[0]) is not { } medium)
            return null;
        var first = rows[0];
        var name = first.Name.Length > 0 ? first.Name : first.ImdbId;
        if (string.IsNullOrWhiteSpace(name))
            return null;
        var directors = rows.Select(row => row.Directors).FirstOrDefault(names => names.Count > 0, []);
        return OwnTitle.Of(
            IdOf(first, medium, name),
            name,
            rows.Select(row => row.Year).FirstOrDefault(year => year is not null),
            medium == Medium.Track ? [first.Artist!] : directors,
            rows.Select(row => row.Genres).FirstOrDefault(names => names.Count > 0, []),
            rows.Select(row => row.RuntimeMinutes).FirstOrDefault(minutes => minutes is not null));
    }

    private static TitleId IdOf(ListEntry row, Medium medium, string name)
    {
        if (medium == Medium.Track)
            return NameIds.OfTrack(row.Artist!, name);
        if (row.ImdbId is null)
            return NameIds.OfWatched(medium, name, row.Year);
        return medium == Medium.Film ? TitleId.Film(row.ImdbId) : TitleId.Series(row.ImdbId);
    }

    // A list without kinds is one of films; of anime that is no known film, most are series.
    private static Medium? MediumOf(ListEntry row) => row.Kind switch
    {
        null or WorkKind.Track when row.Artist is not null => Medium.Track,
        null or WorkKind.Film => Medium.Film,
        WorkKind.Series or WorkKind.Anime => Medium.Series,
        _ => null,
    };
}
