using System.Globalization;
using ExpressiFy.Affect;
using ExpressiFy.Catalogue;
using ExpressiFy.DataSets.Files;
using ExpressiFy.DataSets.Staging;

namespace ExpressiFy.DataSets.Building;

/// <summary>
/// Joins the stages of all parts to titles: chooses the best known, gathers what is told of them, and estimates their
/// moods. The stages are read several times, and only the chosen titles are held.
/// </summary>
internal sealed class StageJoin
{
    private const int LeastPopular = 1;
    private const int MostPopular = 10;

    private readonly BuildOptions options;
    private readonly TitleCatalogue judged;
    private readonly List<(string Part, Stage Stage)> stages;
    private readonly Dictionary<int, Title> judgedByNumber = [];
    private readonly Dictionary<string, int> titlesBySet = [];
    private readonly List<string> notes = [];

    public StageJoin(BuildOptions options, TitleCatalogue judged, IReadOnlyDictionary<string, Stage> stages)
    {
        this.options = options;
        this.judged = judged;
        var order = KnownDataSets.All.Select(set => set.Id).ToList();
        this.stages = [.. stages
            .OrderBy(stage => order.IndexOf(CatalogueBuilder.SetOf(stage.Key)))
            .ThenBy(stage => stage.Key, StringComparer.Ordinal)
            .Select(stage => (stage.Key, stage.Value))];
        foreach (var title in judged.Judged.Where(title => title.Id.ImdbId is not null))
            judgedByNumber[int.Parse(title.Id.Key.AsSpan(2), CultureInfo.InvariantCulture)] = title;
    }

    /// <summary>The agreement of the estimated moods with the judged ones, once the titles were made.</summary>
    public MoodAgreement Moods { get; private set; } = new([], 0);

    /// <summary>What the operator should know of the join.</summary>
    public IReadOnlyList<string> Notes => notes;

    /// <summary>How many of the titles have something of a data set, once they were made.</summary>
    public int TitlesWith(string set) => titlesBySet.GetValueOrDefault(set);

    /// <summary>The titles, each with the estimated strengths of its moods.</summary>
    public IReadOnlyList<Title> Titles(CancellationToken cancellation)
    {
        var popularities = new Popularities(stages.Select(stage => stage.Stage), judgedByNumber);
        cancellation.ThrowIfCancellationRequested();
        var drafts = new WatchedDrafts(stages, popularities, judgedByNumber);
        var chosen = drafts.Choose(options.Films, options.Series);
        cancellation.ThrowIfCancellationRequested();
        var watched = drafts.Gather(chosen).ToList();
        foreach (var (set, count) in drafts.TitlesBySet)
            titlesBySet[set] = count;
        if (watched.Count > 0 && popularities.Count == 0)
        {
            notes.Add("No data set tells how well known a title is (title.ratings of IMDb, ratings of MovieLens, "
                + "Wikidata): the first ones were taken.");
        }

        cancellation.ThrowIfCancellationRequested();
        var tracks = new TrackJoin(stages, judged).Titles(options.Tracks, titlesBySet);
        return WithMoods([.. watched, .. tracks], drafts.Features);
    }

    private List<Title> WithMoods(List<Title> titles, TitleFeatureTable features)
    {
        var watched = judged.Judged.Where(title => title.Medium.IsWatched()).ToList();
        Moods = MoodAgreement.Of(watched, features.Of);
        var fit = new EstimatedMoods(judged.Judged, features.Of);
        return titles.ConvertAll(title => title with
        {
            EstimatedStrengths = [.. fit.Of(title, features.Of(title)).Select(strength => (float)strength)],
        });
    }

    /// <summary>Popularity as titles have it.</summary>
    internal static int? Rounded(double? popularity) => popularity is { } known
        ? Math.Clamp((int)Math.Round(known), LeastPopular, MostPopular)
        : null;
}
