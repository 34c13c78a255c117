using ExpressiFy.Catalogue;
using ExpressiFy.DataSets.Staging;

namespace ExpressiFy.DataSets.Building;

/// <summary>Joins what the stages tell of tracks: those heard most, or on most media, that nobody judged.</summary>
internal sealed class TrackJoin
{
    private readonly IReadOnlyList<(string Part, Stage Stage)> stages;
    private readonly NameMatcher judgedNames;
    private readonly TitleCatalogue judged;

    public TrackJoin(IReadOnlyList<(string Part, Stage Stage)> stages, TitleCatalogue judged)
    {
        this.stages = stages;
        this.judged = judged;
        judgedNames = new(judged.Judged.Where(title => title.Medium == Medium.Track));
    }

    /// <summary>At most so many tracks, the best known first.</summary>
    /// <param name="most">How many.</param>
    /// <param name="titlesBySet">Gets for each data set how many of the tracks have something of it.</param>
    public List<Title> Titles(int most, Dictionary<string, int> titlesBySet)
    {
        var drafts = new Dictionary<TitleId, Draft>();
        foreach (var (part, stage) in stages)
            Add(stage, CatalogueBuilder.SetOf(part), drafts);
        var chosen = drafts.Values
            .OrderByDescending(draft => draft.Popularity)
            .ThenBy(draft => draft.Id.Key, StringComparer.Ordinal)
            .Take(most)
            .ToList();
        foreach (var set in chosen.SelectMany(draft => draft.Sets))
            titlesBySet[set] = titlesBySet.GetValueOrDefault(set) + 1;
        return chosen.ConvertAll(draft => draft.ToTitle());
    }

    private void Add(Stage stage, string set, Dictionary<TitleId, Draft> drafts)
    {
        var tracks = stage.ReadTracks().ToList();
        var counts = new List<(long Count, int Popularity)>();
        var unknown = new List<StagedTrack>();
        foreach (var track in tracks)
        {
            if (JudgedOf(track) is not { } title)
                unknown.Add(track);
            else if (title.Popularity is { } popularity)
                counts.Add((track.Count, popularity));
        }

        var scale = new PopularityScale(counts);
        foreach (var track in unknown)
        {
            var id = NameIds.OfTrack(track.Artist, track.Name);
            if (judged.Find(id) is not null)
                continue;
            if (!drafts.TryGetValue(id, out var draft))
                drafts[id] = draft = new(id, track.Artist, track.Name);
            draft.Add(track, set, scale.Of(track.Count));
        }
    }

    private Title? JudgedOf(StagedTrack track)
    {
        var found = judgedNames.Tracks(track.Name, track.Artist);
        return found.Count == 0 ? null : found[0];
    }

    private sealed class Draft(TitleId id, string artist, string name)
    {
        private double sum;

        public TitleId Id { get; } = id;

        public HashSet<string> Sets { get; } = [];

        // The mean of the data sets: how often it was heard, and on how many media it is.
        public double Popularity => sum / Sets.Count;

        private int? Year { get; set; }

        public void Add(StagedTrack track, string set, double popularity)
        {
            Year = Year is null || track.Year < Year ? track.Year ?? Year : Year;
            // Of several recordings of one track in a data set the first, which is the most heard, counts.
            if (Sets.Add(set))
                sum += popularity;
        }

        public Title ToTitle() =>
            OwnTitle.Of(Id, name, Year, [artist]) with { Popularity = StageJoin.Rounded(Popularity) };
    }
}
