using System.Globalization;
using System.Text.RegularExpressions;
using ExpressiFy.Text;
using ExpressiFy.Text.Search;

namespace ExpressiFy.Catalogue;

/// <summary>Finds titles by the words of their names, creators and year. Immutable and safe to share.</summary>
internal sealed partial class TitleSearch
{
    // Of a query that finds nothing.
    private const int MostLettersTried = 24;
    private const int LeastLettersTried = 3;

    // The best known first: of titles that match equally well, these are meant most often.
    private readonly Title[] titles;
    private readonly int[] all;
    private readonly SearchIndex index;
    private readonly TitleFacets facets;

    public TitleSearch(IEnumerable<Title> catalogue)
    {
        titles = [.. catalogue
            .OrderByDescending(title => title.Popularity ?? 0)
            .ThenBy(title => title.IsEstimated)
            .ThenByDescending(title => title.Acclaim)
            .ThenBy(title => title.Name, StringComparer.Ordinal)
            .ThenBy(title => title.Year)
            .ThenBy(title => title.Id.Key, StringComparer.Ordinal)];
        all = [.. Enumerable.Range(0, titles.Length)];
        index = new(titles.Select(DocumentOf));
        facets = new(titles);
    }

    /// <summary>The titles that match, best first; all for a blank query, none for one of signs only.</summary>
    public IEnumerable<Title> Find(string query) => PlacesOf(query).Documents.Select(place => titles[place]);

    /// <summary>A page of the titles that match and pass the filters.</summary>
    public SearchResult Find(string query, IReadOnlyDictionary<SearchFacet, string> filters, int skip, int take)
    {
        var matches = PlacesOf(query);
        var (places, counts) = facets.Narrow(matches.Documents, filters);
        var page = places.Skip(skip).Take(take).Select(place => titles[place]);
        return new(places.Count, [.. page], MeantBy(matches), counts) { Unfiltered = matches.Documents.Count };
    }

    // The name as it is written, where the words are those of the name.
    private string? MeantBy(SearchMatches matches)
    {
        if (matches.Corrected is null)
            return null;
        var name = titles[matches.Documents[0]].Name;
        var isName = NameKeys.WithoutArticle(name) == NameKeys.WithoutArticle(matches.Corrected);
        return isName ? name : matches.Corrected;
    }

    /// <summary>
    /// What may have been meant by a query that finds nothing: titles for the longest beginning of it, or else the
    /// longest end, that finds some.
    /// </summary>
    public IReadOnlyList<Title> Nearest(string query, int count)
    {
        var text = NameNormalizer.Normalize(query);
        text = text[..Math.Min(text.Length, MostLettersTried)];
        var letters = Math.Max(0, text.Length - LeastLettersTried);
        List<int> shorter = [.. Enumerable.Range(LeastLettersTried, letters).Reverse()];
        return shorter.Select(length => text[..length])
            .Concat(shorter.Select(length => text[^length..]))
            .Select(part => index.Find(part).Documents)
            .Where(places => places.Count > 0)
            .Select(places => places.Take(count).Select(place => titles[place]).ToList())
            .FirstOrDefault([]);
    }

    private SearchMatches PlacesOf(string query) =>
        string.IsNullOrWhiteSpace(query) ? new(all, Corrected: null) : index.Find(query);

    private static SearchDocument DocumentOf(Title title)
    {
        string[] years = title.HasYear ? [title.Year.ToString(CultureInfo.InvariantCulture)] : [];
        IEnumerable<string> names = [title.Name, .. title.OtherNames];
        return new([.. names, .. names.Select(Joined).OfType<string>()], [.. title.Creators, .. years]);
    }

    // "WALL·E" is typed "walle", and "Spider-Man" "spiderman". Null for names without such a sign.
    private static string? Joined(string name)
    {
        var joined = JoiningSign().Replace(name, "");
        return joined == name ? null : joined;
    }

    [GeneratedRegex(@"(?<=\p{L})[-·.'’](?=\p{L})", RegexOptions.None, 100)]
    private static partial Regex JoiningSign();
}
