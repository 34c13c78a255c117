using ExpressiFy.Catalogue;
using ExpressiFy.Imports.Reading;
using ExpressiFy.Text;

namespace ExpressiFy.Imports.Matching;

/// <summary>
/// Finds the title of the catalogue that a row of a list means: by IMDb id where the row has one, else by name and year. A film may be
/// listed a year beside its first release, because festivals and countries differ. Safe to share.
/// </summary>
public sealed class TitleMatcher
{
    private const int YearSlack = 1;

    private readonly TitleCatalogue catalogue;
    private readonly ILookup<string, (Title Title, bool IsMain)> byName;

    public TitleMatcher(TitleCatalogue catalogue)
    {
        this.catalogue = catalogue;
        byName = catalogue.Titles.SelectMany(Names).Where(name => name.Key.Length > 0).ToLookup(name => name.Key, name => (name.Title, name.IsMain));
    }

    /// <summary>The titles that a row may mean: none, one, or several among which nothing decides.</summary>
    public IReadOnlyList<Title> Find(ListEntry entry)
    {
        // An id that the catalogue does not know is another title, whatever its name: "Fargo" is a film and a series.
        if (entry.ImdbId is { } id)
            return catalogue.Find(TitleId.Film(id)) is { } film ? [film] : [];
        return entry.Artist is { } artist ? Tracks(entry, artist) : Films(entry);
    }

    private static IEnumerable<(string Key, Title Title, bool IsMain)> Names(Title title) => title.Medium == Medium.Track
        ? NameKeys.SongKeys(title.Name).Select(key => (key, title, true))
        : title.OtherNames.Select(name => (NameKeys.TitleKey(name), title, false)).Prepend((NameKeys.TitleKey(title.Name), title, true))
            .DistinctBy(name => name.Item1);

    private IReadOnlyList<Title> Films(ListEntry entry)
    {
        var named = entry.OtherNames.Prepend(entry.Name).Select(NameKeys.TitleKey).Distinct()
            .SelectMany((key, place) => byName[key].Where(hit => hit.Title.Medium == Medium.Film).Select(hit => (hit.Title, Main: hit.IsMain && place == 0)))
            .ToList();
        if (entry.Year is not { } year)
            return Best(named.Select(hit => (hit.Title, hit.Main ? 0 : 1)));
        // The very year says more than the very name: films are known by many names.
        return Best(named.Where(hit => Math.Abs(hit.Title.Year - year) <= YearSlack)
            .Select(hit => (hit.Title, (hit.Title.Year == year ? 0 : 2) + (hit.Main ? 0 : 1))));
    }

    // Years of songs are those of one edition or another and tell nothing; the artist does.
    private IReadOnlyList<Title> Tracks(ListEntry entry, string artist)
    {
        var artists = NameKeys.ArtistKeys(artist).ToHashSet();
        return [.. NameKeys.SongKeys(entry.Name).SelectMany(key => byName[key]).Select(hit => hit.Title)
            .Where(title => title.Medium == Medium.Track && title.Creators.SelectMany(NameKeys.ArtistKeys).Any(artists.Contains))
            .Distinct()];
    }

    /// <summary>All titles of the lowest distance.</summary>
    private static IReadOnlyList<Title> Best(IEnumerable<(Title Title, int Distance)> hits)
    {
        var nearest = hits.GroupBy(hit => hit.Distance).MinBy(group => group.Key);
        return nearest is null ? [] : [.. nearest.Select(hit => hit.Title).Distinct()];
    }
}
