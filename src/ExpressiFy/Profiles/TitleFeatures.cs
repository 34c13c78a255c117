using System.Runtime.CompilerServices;
using ExpressiFy.Catalogue;
using ExpressiFy.Profiles.Learning;

namespace ExpressiFy.Profiles;

/// <summary>
/// The feature matrix of a catalogue and the prior of the preference model over it. The rows are the judged films, the
/// series, then the tracks, each in the catalogue's order; the columns are the common features, then the rare ones. The
/// estimated titles of a medium have a matrix of their own with the same columns, so that what is learned of a person
/// does not depend on how many there are.
/// </summary>
public sealed class TitleFeatures
{
    // The constants were tuned on MovieLens ratings with the last fifth of each person's history held out
    // (lab/docs/ranking-evaluation.md). Precision 3 overfits little feedback, precision 30 learns slowly.
    private const double CommonPrecision = 10;

    // A director, an artist or a series is often chosen for its own sake, so a few likes may move its weight further
    // than a genre's.
    private const double RarePrecision = 3;

    // Unrated titles act as weak negatives, which reduces the weights of features that most titles share. 0.1 for each
    // title was best among 9,742 titles; a larger catalogue keeps the total, so that the model learns as fast.
    private const double MaxImplicitNegative = 0.1;
    private const double ImplicitNegativeTotal = 1000;

    private static readonly ConditionalWeakTable<TitleCatalogue, TitleFeatures> Cache = [];

    private readonly TitleFeatures? shared;
    private readonly Dictionary<Medium, Lazy<EstimatedRows>> estimated;
    private readonly Dictionary<TitleId, int> rows = [];
    private readonly Dictionary<string, int> columns = [];
    private readonly Dictionary<Medium, (int First, int Count)> rowsByMedium = [];
    private readonly float[] popularities;
    private readonly TitleId[] ids;
    private readonly Lazy<string[]> names;

    private TitleFeatures(TitleCatalogue catalogue)
    {
        List<Title> titles = [.. catalogue.Judged.OrderBy(title => title.Medium)];
        estimated = Enum.GetValues<Medium>()
            .ToDictionary(medium => medium, medium => new Lazy<EstimatedRows>(() => EstimatedOf(catalogue, medium)));
        AddRows(titles);
        AddColumns(titles.SelectMany(TitleFeature.CommonOf));
        CommonCount = columns.Count;
        AddColumns(titles.SelectMany(TitleFeature.RareOf));
        Prior = PriorOf(titles, CommonCount);
        ids = [.. titles.Select(title => title.Id)];
        names = new(() => [.. columns.OrderBy(column => column.Value).Select(column => column.Key)]);
        popularities = [.. titles.Select(title => (float)PopularityPrior.Standard(title))];
    }

    private TitleFeatures(TitleFeatures shared, IReadOnlyList<Title> own)
    {
        this.shared = shared;
        estimated = shared.estimated;
        columns = shared.columns;
        rowsByMedium = shared.rowsByMedium;
        names = shared.names;
        popularities = shared.popularities;
        CommonCount = shared.CommonCount;
        Prior = shared.Prior with { Features = shared.Prior.Features.With(own.Select(EntriesOf)) };
        ids = [.. own.Select(title => title.Id)];
        foreach (var (place, title) in own.Index())
            rows[title.Id] = popularities.Length + place;
    }

    /// <summary>The number of common features; their columns come first.</summary>
    internal int CommonCount { get; }

    /// <summary>The prior: every feature has the mean weight 0, that is, no influence.</summary>
    public PreferencePrior Prior { get; }

    /// <summary>The column of a feature by its name; null for a feature that no title has.</summary>
    internal int? ColumnOf(string feature) => columns.TryGetValue(feature, out var column) ? column : null;

    /// <summary>The name of a column's feature, e.g. "Film genre Western".</summary>
    internal string NameOf(int column) => names.Value[column];

    /// <summary>The title of a row.</summary>
    internal TitleId TitleIdOf(int row) =>
        shared is not null && !IsEstimated(row) ? shared.TitleIdOf(row) : ids[row - OwnStart];

    /// <summary>For each row of a judged title <see cref="PopularityPrior.Standard"/>.</summary>
    internal ReadOnlySpan<float> Popularities => popularities;

    /// <summary>The same for one row; 0 for an estimated title.</summary>
    internal float PopularityOf(int row) => IsEstimated(row) ? 0 : popularities[row];

    /// <summary>Whether a row is that of an estimated title.</summary>
    internal bool IsEstimated(int row) => row >= popularities.Length;

    /// <summary>Whether these are the features of a catalogue, perhaps with rows for one person.</summary>
    internal bool AreOf(TitleCatalogue catalogue) => (shared ?? this) == Of(catalogue);

    /// <summary>The features of a catalogue; computed once for each catalogue.</summary>
    public static TitleFeatures Of(TitleCatalogue catalogue) => Cache.GetValue(catalogue, key => new(key));

    /// <summary>
    /// The features of a catalogue with rows behind those of its judged titles for the estimated titles that a person
    /// said something of: their own, and those of the catalogue. Of their features those count that a judged title has,
    /// too.
    /// </summary>
    public static TitleFeatures Of(PersonalCatalogue catalogue)
    {
        var shared = Of(catalogue.Shared);
        Title[] more = [.. catalogue.OwnTitles, .. catalogue.NamedEstimated];
        return more.Length == 0 ? shared : new(shared, more);
    }

    /// <summary>The rows of the judged titles of a medium, which are contiguous.</summary>
    public (int First, int Count) RowsOf(Medium medium) => rowsByMedium[medium];

    /// <summary>
    /// The rows of the catalogue's estimated titles of a medium, in its order; seconds when it is first used and long.
    /// </summary>
    internal EstimatedRows EstimatedOf(Medium medium) => estimated[medium].Value;

    /// <summary>
    /// The row of a title; null for one that is neither a judged one nor an estimated one that the person spoke of.
    /// </summary>
    public int? RowOf(TitleId id) => rows.TryGetValue(id, out var row) ? row : shared?.RowOf(id);

    // The row of the first estimated title.
    private int OwnStart => shared is null ? 0 : popularities.Length;

    /// <summary>
    /// The matrix entries of a title, which need not be in the catalogue. Features that no title of the catalogue has
    /// are left out.
    /// </summary>
    public IEnumerable<(int Column, float Value)> EntriesOf(Title title)
    {
        var known = TitleFeature.CommonOf(title)
            .Concat(TitleFeature.RareOf(title))
            .Where(feature => columns.ContainsKey(feature.Name));
        return known
            .Select(feature => (Column: columns[feature.Name], feature.Value))
            .DistinctBy(entry => entry.Column);
    }

    private void AddRows(List<Title> titles)
    {
        foreach (var (row, title) in titles.Index())
            rows[title.Id] = row;
        var first = 0;
        foreach (var medium in Enum.GetValues<Medium>())
        {
            var count = titles.Count(title => title.Medium == medium);
            rowsByMedium[medium] = (first, count);
            first += count;
        }
    }

    private EstimatedRows EstimatedOf(TitleCatalogue catalogue, Medium medium)
    {
        List<Title> titles = [.. catalogue.Estimated.Where(title => title.Medium == medium)];
        return new(
            new(columns.Count, titles.Select(EntriesOf)),
            [.. titles.Select(title => (float)PopularityPrior.Standard(title))]);
    }

    private void AddColumns(IEnumerable<TitleFeature> features)
    {
        foreach (var feature in features)
            columns.TryAdd(feature.Name, columns.Count);
    }

    private PreferencePrior PriorOf(List<Title> titles, int commonCount)
    {
        var matrix = new FeatureMatrix(columns.Count, titles.Select(EntriesOf));
        var precision = new double[columns.Count];
        precision.AsSpan(..commonCount).Fill(CommonPrecision);
        precision.AsSpan(commonCount..).Fill(RarePrecision);
        var negative = Math.Min(MaxImplicitNegative, ImplicitNegativeTotal / Math.Max(1, titles.Count));
        var negatives = PreferencePrior.ImplicitNegativesOf(matrix, commonCount, negative);
        return new(matrix, precision, Expected: [], negatives);
    }
}

/// <summary>The rows of the estimated titles of one medium.</summary>
/// <param name="Matrix">Their features.</param>
/// <param name="Popularities">For each row <see cref="PopularityPrior.Standard"/>.</param>
internal sealed record EstimatedRows(FeatureMatrix Matrix, float[] Popularities);
