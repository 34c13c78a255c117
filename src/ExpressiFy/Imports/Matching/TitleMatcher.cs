using ExpressiFy.Catalogue;
using ExpressiFy.Imports.Reading;

namespace ExpressiFy.Imports.Matching;

/// <summary>
/// Finds the titles of a catalogue that the rows of a list name: by IMDb id where a row has one, else by name with year
/// or artist. Immutable and safe to share.
/// </summary>
public sealed class TitleMatcher(TitleCatalogue catalogue)
{
    private readonly NameMatcher names = new(catalogue.Titles);

    /// <summary>The titles that a row may mean: none, one, or several that match equally well.</summary>
    public IReadOnlyList<Title> Find(ListEntry entry)
    {
        if (entry.ImdbId is not null)
            return FindById(entry.ImdbId);
        if (entry.Artist is not null)
            return names.Tracks(entry.Name, entry.Artist);
        return names.Films(entry.OtherNames.Prepend(entry.Name), entry.Year);
    }

    // The name is not tried for an id that the catalogue does not hold: "Fargo" is a film and a series.
    private IReadOnlyList<Title> FindById(string imdbId)
    {
        var film = catalogue.Find(TitleId.Film(imdbId));
        return film is null ? [] : [film];
    }
}
