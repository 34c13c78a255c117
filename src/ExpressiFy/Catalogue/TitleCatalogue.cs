using ExpressiFy.Text;

namespace ExpressiFy.Catalogue;

/// <summary>
/// All titles that can be recommended: the judged ones, and those whose moods are estimated. Safe to share; its titles
/// do not change.
/// </summary>
public sealed class TitleCatalogue
{
    private static readonly Lazy<TitleCatalogue> BuiltInTitles = new(ReadBuiltIn);

    private readonly Dictionary<TitleId, Title> judgedById;
    private readonly Lazy<Dictionary<TitleId, Title>> estimatedById;
    private readonly Lazy<IReadOnlyList<Title>> estimated;
    private readonly Lazy<IReadOnlyList<Title>> titles;
    private readonly Lazy<TitleSearch> search;
    private readonly Lazy<TitleSearch> judgedSearch;
    private readonly Lazy<IReadOnlyList<Title>> byName;
    private volatile bool searchesJudgedOnly;

    /// <summary>A catalogue of these titles; <see cref="ArgumentException"/> when two have the same id.</summary>
    public TitleCatalogue(IEnumerable<Title> titles)
        : this(titles.ToLookup(title => title.IsEstimated))
    {
        // Throws when two have the same id.
        var twice = estimatedById.Value.Keys.FirstOrDefault(judgedById.ContainsKey);
        if (twice is not null)
            throw new ArgumentException($"Two titles have the id {twice}.", nameof(titles));
    }

    private TitleCatalogue(ILookup<bool, Title> titles)
        : this([.. titles[false]], new Lazy<IReadOnlyList<Title>>([.. titles[true]]))
    {
    }

    private TitleCatalogue(IReadOnlyList<Title> judged, Lazy<IReadOnlyList<Title>> estimated)
    {
        Judged = judged;
        this.estimated = estimated;
        judgedById = judged.ToDictionary(title => title.Id);
        estimatedById = new(() => Estimated.ToDictionary(title => title.Id));
        titles = new(() => [.. Judged.Concat(Estimated).OrderBy(title => title.Medium)]);
        // A command that searches for nothing does not wait for the index.
        judgedSearch = new(() => new(Judged));
        search = new(() => Estimated.Count == 0 ? judgedSearch.Value : new(Titles));
        byName = new(() => [.. Titles
            .OrderBy(title => NameNormalizer.Normalize(title.Name), StringComparer.Ordinal)
            .ThenBy(title => title.Year)
            .ThenBy(title => title.Id.Key, StringComparer.Ordinal)]);
    }

    /// <summary>All titles: the films, the series, the tracks, of each the judged ones first.</summary>
    public IReadOnlyList<Title> Titles => titles.Value;

    /// <summary>The titles whose moods were judged: the films, the series, the tracks.</summary>
    public IReadOnlyList<Title> Judged { get; }

    /// <summary>The titles whose moods are estimated.</summary>
    public IReadOnlyList<Title> Estimated => estimated.Value;

    /// <summary>The titles of the embedded files, read once.</summary>
    public static TitleCatalogue BuiltIn() => BuiltInTitles.Value;

    /// <summary>A catalogue with more titles; <see cref="ArgumentException"/> when two have the same id.</summary>
    public TitleCatalogue With(IEnumerable<Title> more) => new(Titles.Concat(more).OrderBy(title => title.Medium));

    /// <summary>
    /// A catalogue with the same judged titles and these estimated ones, but for those that are judged. They are read
    /// when one is first needed; who needs one meanwhile waits.
    /// </summary>
    /// <param name="read">Gives estimated titles, no two with the same id.</param>
    public TitleCatalogue WithEstimated(Func<IEnumerable<Title>> read) => new(
        Judged, new Lazy<IReadOnlyList<Title>>(() => [.. read().Where(title => !judgedById.ContainsKey(title.Id))]));

    /// <summary>The title of that id, or null.</summary>
    public Title? Find(TitleId id) => judgedById.GetValueOrDefault(id) ?? estimatedById.Value.GetValueOrDefault(id);

    /// <summary>
    /// The titles whose names, creators or year have every word of <paramref name="query"/>, or a word that begins with
    /// it, best match first; all titles by name when it is blank. Case and diacritics do not count. When few titles
    /// match, those follow that the query may mean with typing errors, and when none does, those that have most of it.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">A number is negative.</exception>
    public TitlePage Search(string? query, Medium? medium, int skip, int take)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(skip);
        ArgumentOutOfRangeException.ThrowIfNegative(take);
        var matches = string.IsNullOrWhiteSpace(query) ? byName.Value : Index.Find(query);
        var found = matches.Where(title => medium is null || title.Medium == medium).ToList();
        return new(found.Count, [.. found.Skip(skip).Take(take)]);
    }

    /// <summary>
    /// The same narrowed by filters, with what every filter would leave; for a blank query the best known titles first.
    /// </summary>
    /// <param name="query">Words of names, of creators' names, or a year.</param>
    /// <param name="filters">At most one value for each facet.</param>
    /// <param name="skip">How many titles to leave out at the start.</param>
    /// <param name="take">How many titles.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is negative.</exception>
    public SearchResult SearchWithin(string query, IReadOnlyDictionary<SearchFacet, string> filters, int skip, int take)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(skip);
        ArgumentOutOfRangeException.ThrowIfNegative(take);
        return Index.Find(query, filters, skip, take);
    }

    /// <summary>What may have been meant by a query that finds nothing: at most so many titles.</summary>
    public IReadOnlyList<Title> Nearest(string query, int count) => Index.Nearest(query, count);

    /// <summary>
    /// Makes what the first search would otherwise wait for. With estimated titles, searches find the judged ones alone
    /// until <see cref="PrepareWholeSearch"/> is done.
    /// </summary>
    public void PrepareSearch()
    {
        searchesJudgedOnly = true;
        _ = judgedSearch.Value;
    }

    /// <summary>Makes the search of all titles; seconds for hundreds of thousands.</summary>
    public void PrepareWholeSearch()
    {
        _ = search.Value;
        searchesJudgedOnly = false;
    }

    private TitleSearch Index => searchesJudgedOnly ? judgedSearch.Value : search.Value;

    private static TitleCatalogue ReadBuiltIn()
    {
        using var films = Tsv.OpenEmbedded("films.tsv");
        using var series = Tsv.OpenEmbedded("series.tsv");
        using var tracks = Tsv.OpenEmbedded("tracks.tsv");
        return new(
        [
            .. TitleReader.ReadFilms("films.tsv", films),
            .. TitleReader.ReadSeries("series.tsv", series),
            .. TitleReader.ReadTracks("tracks.tsv", tracks),
        ]);
    }
}
