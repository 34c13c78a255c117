using ExpressiFy.Catalogue;
using ExpressiFy.Imports.Fields;
using ExpressiFy.Imports.Reading;

namespace ExpressiFy.Imports.Matching;

/// <summary>
/// Finds the titles of a catalogue that the rows of a list name: the one that the person chose, else by IMDb id where a
/// row has one, else by name with year or artist. Immutable and safe to share.
/// </summary>
public sealed class TitleMatcher(TitleCatalogue catalogue)
{
    private const string Declined = "you said that it is none of the catalogue";

    private readonly NameMatcher names = new(catalogue.Titles);

    /// <summary>The titles that a row may mean: none, one, or several that match equally well.</summary>
    public IReadOnlyList<Title> Find(ListEntry entry) => Match(entry).Titles;

    /// <summary>The titles that a row may mean, and how sure that is.</summary>
    public TitleMatch Match(ListEntry entry)
    {
        if (entry.Choice is not null)
            return Chosen(entry.Choice);
        if (entry.ImdbId is not null)
            return ById(entry);
        if (entry.Artist is not null && entry.Kind is null or WorkKind.Track)
            return new(names.Tracks(entry.Name, entry.Artist));
        if (WorkKinds.Phrase(entry.Kind) is string phrase)
            return TitleMatch.None(phrase);
        IReadOnlyList<string> written = [entry.Name, .. entry.OtherNames];
        var match = entry.Kind == WorkKind.Anime ? Anime(written, entry.Year) : Film(written, entry.Year);
        return entry.IsKindUnclear ? match with { IsSure = false } : match;
    }

    private TitleMatch Chosen(TitleChoice choice)
    {
        var title = choice.Title is null ? null : catalogue.Find(choice.Title);
        return title is null ? TitleMatch.None(Declined) : new([title]);
    }

    // The name is not tried for an id that the catalogue does not hold: "Fargo" is a film and a series.
    private TitleMatch ById(ListEntry entry)
    {
        var film = catalogue.Find(TitleId.Film(entry.ImdbId!));
        return film is null ? TitleMatch.None(WorkKinds.Phrase(entry.Kind)) : new([film]);
    }

    private TitleMatch Film(IReadOnlyList<string> written, int? year)
    {
        var found = names.Films(written, year);
        if (found.Count > 0)
            return new(found);
        var similar = names.SimilarFilms(written, year);
        return new(similar.Films, similar.IsSure);
    }

    // A list of anime does not say whether the series or the film is meant.
    private TitleMatch Anime(IReadOnlyList<string> written, int? year)
    {
        var found = names.FilmsNamed(written);
        var isOfYear = found.Count == 1
            && (year is null || Math.Abs(found[0].Year - year.Value) <= NameMatcher.FilmYearSlack);
        return found.Count > 1 || isOfYear ? new(found) : TitleMatch.None();
    }
}
