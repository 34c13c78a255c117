using System.Globalization;
using System.Runtime.CompilerServices;
using ExpressiFy.Catalogue;
using ExpressiFy.Profiles.Learning;

namespace ExpressiFy.Profiles;

/// <summary>What the learner sees of a catalogue's titles: genres, moods, decade, languages, acclaim, tempo, makers and series, a column each. Made once a catalogue.</summary>
public sealed class TitleFeatures
{
    // Constants found on MovieLens (the earlier ratings of all people, their own last fifth set aside); `expressify evaluate-taste` measures
    // what they come to. Precision 3 overrates what few words say and 30 is slow to believe them.
    private const double Precision = 10;

    // A director, an artist or a series is chosen for itself: who likes one work of theirs will rather like the next than who likes a genre.
    private const double RarePrecision = 3;

    // All titles nobody spoke of count together as about so many words that nothing is to be added: what most titles share tells little.
    // A tenth of a word each was best among 9,742 titles; the sum is kept whatever the size of the catalogue, so that it learns as fast.
    private const double ImplicitNegativeTotal = 1000, MaxImplicitNegative = 0.1;

    private static readonly ConditionalWeakTable<TitleCatalogue, TitleFeatures> Made = [];

    private readonly Dictionary<TitleId, int> rows = [];
    private readonly Dictionary<string, int> columns = [];
    private readonly Dictionary<Medium, (int First, int Count)> media = [];

    private TitleFeatures(TitleCatalogue catalogue)
    {
        List<Title> titles = [.. catalogue.Titles.OrderBy(title => title.Medium)];
        var first = 0;
        foreach (var medium in Enum.GetValues<Medium>())
        {
            var count = titles.Count(title => title.Medium == medium);
            media[medium] = (first, count);
            first += count;
        }

        foreach (var (row, title) in titles.Index())
            rows[title.Id] = row;
        foreach (var trait in titles.SelectMany(Common))
            columns.TryAdd(trait.Name, columns.Count);
        var common = columns.Count;
        foreach (var trait in titles.SelectMany(Rare))
            columns.TryAdd(trait.Name, columns.Count);

        var features = new FeatureMatrix(columns.Count, titles.Select(EntriesOf));
        var background = Math.Min(MaxImplicitNegative, ImplicitNegativeTotal / Math.Max(1, titles.Count));
        Prior = new(features, [.. Enumerable.Range(0, columns.Count).Select(column => column < common ? Precision : RarePrecision)], [], PreferencePrior.ImplicitNegativesOf(features, common, background));
    }

    /// <summary>What is believed of anybody's taste: indifference to every trait. Rows are the films, then the tracks, as the catalogue has them.</summary>
    public PreferencePrior Prior { get; }

    /// <summary>The traits of a catalogue; the same for the same catalogue.</summary>
    public static TitleFeatures Of(TitleCatalogue catalogue) => Made.GetValue(catalogue, made => new(made));

    /// <summary>The rows of a medium: they stand together, in the catalogue's order.</summary>
    public (int First, int Count) RowsOf(Medium medium) => media[medium];

    /// <summary>The row of a title; null for one that is not of the catalogue.</summary>
    public int? RowOf(TitleId id) => rows.TryGetValue(id, out var row) ? row : null;

    /// <summary>The columns of any title, of the catalogue or not, with their values; traits no title of the catalogue has are left out.</summary>
    public IEnumerable<(int Column, float Value)> EntriesOf(Title title) => Common(title).Concat(Rare(title))
        .Where(trait => columns.ContainsKey(trait.Name)).Select(trait => (columns[trait.Name], trait.Value)).DistinctBy(entry => entry.Item1);

    // Genres belong to a medium; moods, decades and languages are the same in both, so that films tell of music and the other way round.
    private static IEnumerable<(string Name, float Value)> Common(Title title) =>
    [
        .. Even($"{title.Medium} genre", title.Genres),
        .. title.Moods.Select(tag => ($"mood {tag.Word.Name}", tag.Strength / MathF.Sqrt(title.Moods.Sum(one => one.Strength * one.Strength)))),
        .. Even("decade", [(title.Year / 10).ToString(CultureInfo.InvariantCulture)]),
        .. Even("language", title.Languages),
        .. Even("acclaim", [title.Acclaim.ToString(CultureInfo.InvariantCulture)]),
        .. title.Tempo is { } tempo ? Even("tempo", [tempo.ToString()]) : [],
    ];

    private static IEnumerable<(string Name, float Value)> Rare(Title title) =>
        [.. Even("maker", title.Creators), .. title.Franchise is { } series ? Even("series", [series]) : []];

    // Traits of one kind have length 1 together, however many a title has of them.
    private static IEnumerable<(string Name, float Value)> Even(string kind, IReadOnlyList<string> names) =>
        names.Select(name => ($"{kind} {name}", 1 / MathF.Sqrt(names.Count)));
}
