using ExpressiFy.Text;

namespace ExpressiFy.Catalogue;

/// <summary>
/// Finds titles by the names that other sources give them: lists of facts, people's lists, content providers. Names are
/// compared by <see cref="FilmKeys"/> and <see cref="NameKeys"/>; nothing is guessed from similar spellings, which
/// would take sequels for their first parts. Immutable and safe to share.
/// </summary>
internal sealed class NameMatcher
{
    /// <summary>Years between two sources' first releases of one film: festivals and countries differ by one.</summary>
    public const int FilmYearSlack = 1;

    private readonly ILookup<string, NamedTitle> films;
    private readonly ILookup<string, Title> shortForms;
    private readonly ILookup<string, Title> series;
    private readonly ILookup<string, Title> tracks;

    public NameMatcher(IEnumerable<Title> titles)
    {
        var byMedium = titles.ToLookup(title => title.Medium);
        films = byMedium[Medium.Film].SelectMany(NamesOf).Where(name => name.Key.Length > 0).ToLookup(name => name.Key);
        shortForms = byMedium[Medium.Film]
            .SelectMany(film => ShortFormsOf(film).Select(key => (Key: key, Film: film)))
            .ToLookup(pair => pair.Key, pair => pair.Film);
        series = byMedium[Medium.Series]
            .SelectMany(one => NamesOf(one).Concat(ShortFormsOf(one).Select(key => new NamedTitle(key, one, false))))
            .Where(name => name.Key.Length > 0)
            .ToLookup(name => name.Key, name => name.Title);
        tracks = byMedium[Medium.Track]
            .SelectMany(track => NameKeys.SongKeys(track.Name).Select(key => (Key: key, Track: track)))
            .ToLookup(pair => pair.Key, pair => pair.Track);
    }

    /// <summary>
    /// The films that have one of the names and, when a year is given, were released at most
    /// <see cref="FilmYearSlack"/> years from it. Films of the same year go before films of the years beside it, then
    /// films whose main name is the first of <paramref name="names"/> before others; only the films that come first are
    /// returned: none, one, or several that are equally near. Without a year, all films that have one of the names are
    /// equally near.
    /// </summary>
    public IReadOnlyList<Title> Films(IEnumerable<string> names, int? year)
    {
        var keys = names.Select(FilmKeys.Of).Distinct().ToList();
        var matches = new List<(Title Film, int Distance)>();
        foreach (var (place, key) in keys.Index())
        {
            foreach (var name in films[key])
            {
                var isMain = name.IsMain && place == 0;
                if (YearsBetween(name.Title, year) <= FilmYearSlack)
                    matches.Add((name.Title, Distance(name.Title, year, isMain)));
            }
        }

        var nearest = matches.GroupBy(match => match.Distance).MinBy(group => group.Key);
        return nearest is null ? [] : [.. nearest.Select(match => match.Film).Distinct()];
    }

    /// <summary>
    /// The films of the very year whose names one shortens or lengthens to these: "Dune" for "Dune: Part One", "A
    /// Silent Voice: The Movie" for "A Silent Voice". A subtitle that says more than that, and a missing year, leave
    /// the match unsure, unless both parts of the name are forms of one film. For names that <see cref="Films"/> does
    /// not find.
    /// </summary>
    public NameMatch SimilarFilms(IReadOnlyList<string> names, int? year)
    {
        var shortened = names.Select(FilmKeys.Of).Distinct().SelectMany(key => shortForms[key]);
        var lengthened = names.Select(FilmKeys.WithoutGenericEnding).OfType<string>().SelectMany(FilmsOf);
        var found = OfYear(shortened, year, slack: 0).Union(OfYear(lengthened, year, FilmYearSlack)).ToList();
        if (found.Count > 0)
            return new(found, IsSure: year is not null);
        if (year is null)
            return NameMatch.None;
        var around = names.Select(FilmKeys.AroundSubtitle).OfType<(string Before, string Behind)>().ToList();
        var byBoth = around.SelectMany(keys => AnyFormOf(keys.Before).Intersect(AnyFormOf(keys.Behind)));
        var both = OfYear(byBoth, year, slack: 0);
        if (both.Count > 0)
            return new(both, IsSure: true);
        var byOne = around.SelectMany(keys => FilmsOf(keys.Before).Concat(AnyFormOf(keys.Behind)));
        return new(OfYear(byOne, year, slack: 0), IsSure: false);
    }

    /// <summary>All films that have one of the names, of whichever year.</summary>
    public IReadOnlyList<Title> FilmsNamed(IEnumerable<string> names) =>
        [.. names.Select(FilmKeys.Of).Distinct().SelectMany(FilmsOf).Distinct()];

    /// <summary>
    /// The series that have one of the names and, when a year is given, began at most <see cref="FilmYearSlack"/> years
    /// from it; when none did, those that ran in that year: lists give the year of a season, too.
    /// </summary>
    public IReadOnlyList<Title> Series(IEnumerable<string> names, int? year)
    {
        var named = names.Select(FilmKeys.Of).Distinct().SelectMany(key => series[key]).Distinct().ToList();
        if (year is null)
            return named;
        var begun = OfYear(named, year, FilmYearSlack);
        return begun.Count > 0 ? begun : named.FindAll(one => one.Year <= year && !(one.LastYear < year));
    }

    /// <summary>
    /// The tracks that have the name in any edition and one of the artists. The year does not count: sources give that
    /// of whichever edition they have.
    /// </summary>
    public IReadOnlyList<Title> Tracks(string name, string artists)
    {
        var sameName = NameKeys.SongKeys(name).SelectMany(key => tracks[key]).Distinct().ToList();
        if (sameName.Count == 0)
            return [];
        var artistKeys = NameKeys.ArtistKeys(artists).ToHashSet();
        return [.. sameName.Where(track => track.Creators.SelectMany(NameKeys.ArtistKeys).Any(artistKeys.Contains))];
    }

    private static IEnumerable<NamedTitle> NamesOf(Title film)
    {
        var others = film.OtherNames.Select(name => new NamedTitle(FilmKeys.Of(name), film, IsMain: false));
        return others.Prepend(new(FilmKeys.Of(film.Name), film, IsMain: true));
    }

    private static IEnumerable<string> ShortFormsOf(Title film) => film.OtherNames
        .Prepend(film.Name)
        .SelectMany(FilmKeys.ShortForms)
        .Where(key => key.Length > 0)
        .Distinct();

    private IEnumerable<Title> FilmsOf(string key) => films[key].Select(name => name.Title);

    private IEnumerable<Title> AnyFormOf(string key) => FilmsOf(key).Concat(shortForms[key]);

    private static IReadOnlyList<Title> OfYear(IEnumerable<Title> found, int? year, int slack) =>
        [.. found.Where(film => YearsBetween(film, year) <= slack).Distinct()];

    private static int YearsBetween(Title film, int? year) => year is null ? 0 : Math.Abs(film.Year - year.Value);

    // The same year counts more than the same name: films have many names.
    private static int Distance(Title film, int? year, bool isMain)
    {
        if (year is null)
            return 0;
        var distance = isMain ? 0 : 1;
        return YearsBetween(film, year) == 0 ? distance : distance + 2;
    }

    private sealed record NamedTitle(string Key, Title Title, bool IsMain);
}
