using ExpressiFy.Catalogue;
using ExpressiFy.Imports.Fields;
using ExpressiFy.Imports.Reading;
using ExpressiFy.Profiles;

namespace ExpressiFy.Imports.Matching;

/// <summary>
/// Finds the titles of a catalogue that the rows of a list name: the one that the person chose, else by IMDb id where a
/// row has one, else by name with year or artist. Immutable and safe to share.
/// </summary>
public sealed class TitleMatcher(TitleCatalogue catalogue)
{
    private const int LeastWellKnown = 8;
    private const string Declined = "you said that it is none of the catalogue";

    private readonly NameMatcher names = new(catalogue.Titles);

    /// <summary>The titles that a row may mean: none, one, or several that match equally well.</summary>
    public IReadOnlyList<Title> Find(ListEntry entry) => Match(entry).Titles;

    /// <summary>
    /// The same, with what the person said of such names before: a choice for the row itself goes before that. A row
    /// with an IMDb id was never taken for a wrong title.
    /// </summary>
    public TitleMatch Match(ListEntry entry, TitleCorrections corrections)
    {
        if (entry.Choice is null && corrections.TryFindName(entry.Label, out var meant))
            return Chosen(new(meant));
        var match = Match(entry);
        var isByName = entry.Choice is null && entry.ImdbId is null && match.Only is not null;
        return isByName && corrections.TryFindWrong(match.Only!.Id, out var right) ? Chosen(new(right)) : match;
    }

    /// <summary>The titles that a row may mean, and how sure that is.</summary>
    public TitleMatch Match(ListEntry entry)
    {
        if (entry.Choice is not null)
            return Chosen(entry.Choice);
        if (entry.ImdbId is not null)
            return ById(entry);
        if (entry.Artist is not null && entry.Kind is null or WorkKind.Track)
            return new(names.Tracks(entry.Name, entry.Artist));
        IReadOnlyList<string> written = [entry.Name, .. entry.OtherNames];
        if (entry.Kind == WorkKind.Series)
            return Series(written, entry.Year) ?? TitleMatch.None(WorkKinds.Phrase(entry.Kind));
        if (WorkKinds.Phrase(entry.Kind) is string phrase)
            return TitleMatch.None(phrase);
        var match = entry.Kind switch
        {
            WorkKind.Film => Film(written, entry.Year),
            WorkKind.Anime => Anime(written, entry.Year),
            _ => Any(written, entry.Year),
        };
        return entry.IsKindUnclear ? match with { IsSure = false } : match;
    }

    private TitleMatch Chosen(TitleChoice choice)
    {
        if (choice.Title is null)
            return TitleMatch.None(Declined);
        return catalogue.Find(choice.Title) is { } title
            ? new([title])
            : TitleMatch.None() with { Own = choice.Title };
    }

    // The name is not tried for an id that the catalogue does not hold: "Fargo" is a film and a series.
    private TitleMatch ById(ListEntry entry)
    {
        var title = catalogue.Find(TitleId.Film(entry.ImdbId!)) ?? catalogue.Find(TitleId.Series(entry.ImdbId!));
        return title is null ? TitleMatch.None(WorkKinds.Phrase(entry.Kind)) : new([title]);
    }

    private TitleMatch Film(IReadOnlyList<string> written, int? year)
    {
        var found = names.Films(written, year);
        if (found.Count > 0)
            return new(found);
        var similar = names.SimilarFilms(written, year);
        return new(similar.Films, similar.IsSure);
    }

    private TitleMatch? Series(IReadOnlyList<string> written, int? year)
    {
        var found = names.Series(written, year);
        return found.Count == 0 ? null : new(found);
    }

    // The list does not say whether its titles are films: a film and a series of one name are both possible.
    private TitleMatch Any(IReadOnlyList<string> written, int? year)
    {
        var film = Film(written, year);
        var series = names.Series(written, year).Where(one => year is null || one.Year == year).ToList();
        if (film.Titles.Count == 0)
            return series.Count == 0 ? film : new(series, IsSure: year is not null && series.TrueForAll(IsWellKnown));
        return series.Count == 0 || year is null ? film : new([.. film.Titles, .. series]);
    }

    // One that few know is as likely a film that the catalogue does not have.
    private static bool IsWellKnown(Title title) => title.Popularity >= LeastWellKnown;

    private static bool IsOfYear(Title title, int? year) =>
        year is null || Math.Abs(title.Year - year.Value) <= NameMatcher.FilmYearSlack;

    // A list of anime does not say whether the series or the film is meant.
    private TitleMatch Anime(IReadOnlyList<string> written, int? year)
    {
        List<Title> found = [.. names.FilmsNamed(written), .. names.Series(written, year)];
        var isOfYear = found.Count == 1 && IsOfYear(found[0], year);
        return found.Count > 1 || isOfYear ? new(found) : TitleMatch.None();
    }
}
