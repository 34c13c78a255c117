using System.Globalization;
using ExpressiFy.Catalogue;
using ExpressiFy.DataSets.Files;
using ExpressiFy.DataSets.Staging;

namespace ExpressiFy.DataSets.Building;

/// <summary>Chooses films and series, and gathers what all stages tell of them.</summary>
internal sealed class WatchedDrafts
{
    private const int MostOtherNames = 6;

    private readonly IReadOnlyList<(string Part, Stage Stage)> stages;
    private readonly Popularities popularities;
    private readonly IReadOnlyDictionary<int, Title> judged;
    private readonly GenreNames genreNames;

    public WatchedDrafts(
        IReadOnlyList<(string Part, Stage Stage)> stages,
        Popularities popularities,
        IReadOnlyDictionary<int, Title> judged)
    {
        this.stages = stages;
        this.popularities = popularities;
        this.judged = judged;
        genreNames = new(stages.Select(stage => stage.Stage));
    }

    /// <summary>What data sets tell of the titles, and of the judged ones, for the estimate of moods.</summary>
    public TitleFeatureTable Features { get; } = new();

    /// <summary>For each data set how many of the gathered titles have something of it.</summary>
    public Dictionary<string, int> TitlesBySet { get; } = [];

    /// <summary>The best known films and series that nobody judged: the kind of each by the digits of its id.</summary>
    public IReadOnlyDictionary<int, Medium> Choose(int films, int series)
    {
        var best = new Dictionary<Medium, BestKnown>
        {
            [Medium.Film] = new(films),
            [Medium.Series] = new(series),
        };
        var seen = new NumberSet();
        foreach (var (_, stage) in stages)
        {
            foreach (var title in stage.ReadTitles())
            {
                if (title.Name is null || KindOf(title) is not { } kind)
                    continue;
                if (!judged.ContainsKey(title.Number) && seen.Add(title.Number))
                    best[kind].Add(title.Number, popularities.Of(title.Number));
            }
        }

        return best
            .SelectMany(kind => kind.Value.Numbers.Select(number => (number, kind.Key)))
            .ToDictionary(pair => pair.number, pair => pair.Key);
    }

    /// <summary>The chosen titles with all that is known of them.</summary>
    public IEnumerable<Title> Gather(IReadOnlyDictionary<int, Medium> chosen)
    {
        var drafts = chosen.ToDictionary(title => title.Key, title => new Draft(title.Key, title.Value));
        foreach (var (part, stage) in stages)
        {
            var set = CatalogueBuilder.SetOf(part);
            foreach (var title in stage.ReadTitles())
            {
                if (drafts.TryGetValue(title.Number, out var draft))
                    draft.Add(title, set, GenreNames.Of(title.Genres));
            }

            foreach (var detail in stage.ReadDetails())
                AddDetail(detail, set, drafts);
        }

        var people = PeopleOf(drafts.Values);
        foreach (var draft in drafts.Values.OrderBy(draft => draft.Number))
        {
            foreach (var set in draft.Sets)
                TitlesBySet[set] = TitlesBySet.GetValueOrDefault(set) + 1;
            yield return TitleOf(draft, people);
        }
    }

    // Of IMDb it is told; of Wikidata the names of its classes tell it.
    private Medium? KindOf(StagedTitle title) => title.Kind ?? genreNames.KindOf(title.Number);

    private void AddDetail(StagedDetail detail, string set, Dictionary<int, Draft> drafts)
    {
        if (detail.Kind is DetailKind.Person or DetailKind.ClassName)
            return;
        var isUsed = drafts.ContainsKey(detail.Number) || judged.ContainsKey(detail.Number);
        if (detail.Kind == DetailKind.Feature && isUsed)
            Features.Add(detail.Number, detail.Value);
        if (!drafts.TryGetValue(detail.Number, out var draft))
            return;
        draft.Sets.Add(set);
        if (detail.Kind == DetailKind.Maker)
            draft.Makers.Add(int.Parse(detail.Value, CultureInfo.InvariantCulture));
        else if (detail.Kind == DetailKind.Name)
            draft.AddName(detail.Value[(detail.Value.IndexOf('|', StringComparison.Ordinal) + 1)..]);
        else if (detail.Kind == DetailKind.Class)
            draft.AddGenres(genreNames.OfClass(detail.Value));
    }

    private Dictionary<int, string> PeopleOf(IEnumerable<Draft> drafts)
    {
        var wanted = new NumberSet();
        foreach (var maker in drafts.SelectMany(draft => draft.Makers))
            wanted.Add(maker);
        var people = new Dictionary<int, string>();
        foreach (var (_, stage) in stages)
        {
            foreach (var detail in stage.ReadDetails())
            {
                if (detail.Kind == DetailKind.Person && wanted.Contains(detail.Number))
                    people.TryAdd(detail.Number, detail.Value);
            }
        }

        return people;
    }

    private Title TitleOf(Draft draft, Dictionary<int, string> people)
    {
        var digits = draft.Number.ToString("0000000", CultureInfo.InvariantCulture);
        var makers = draft.Makers.Select(people.GetValueOrDefault).OfType<string>();
        var title = OwnTitle.Of(
            TitleId.Parse($"{draft.Kind.Name()}:tt{digits}"),
            draft.Name!,
            draft.Year,
            makers,
            draft.Genres,
            draft.Minutes);
        return title with
        {
            OtherNames = [.. draft.OtherNames.Where(name => name != draft.Name).Take(MostOtherNames)],
            LastYear = draft.Kind == Medium.Series ? draft.LastYear : null,
            Popularity = StageJoin.Rounded(popularities.Of(draft.Number)),
        };
    }

    /// <summary>What is known of one title so far; what came first counts.</summary>
    private sealed class Draft(int number, Medium kind)
    {
        private const int LongestFilm = 1000;

        public int Number { get; } = number;

        public Medium Kind { get; } = kind;

        public string? Name { get; private set; }

        public int? Year { get; private set; }

        public int? LastYear { get; private set; }

        public int? Minutes { get; private set; }

        public HashSet<string> Sets { get; } = [];

        public List<string> Genres { get; private set; } = [];

        public List<string> OtherNames { get; } = [];

        public List<int> Makers { get; } = [];

        public void Add(StagedTitle title, string set, IEnumerable<string> genres)
        {
            Sets.Add(set);
            if (title.Name is not null && Name is null)
                Name = title.Name;
            AddName(title.Name);
            AddName(title.OriginalName);
            Year ??= title.Year;
            LastYear ??= title.LastYear;
            Minutes ??= title.Minutes is > 0 and <= LongestFilm ? title.Minutes : null;
            AddGenres(genres);
        }

        public void AddName(string? name)
        {
            if (!string.IsNullOrWhiteSpace(name) && !OtherNames.Contains(name))
                OtherNames.Add(name);
        }

        public void AddGenres(IEnumerable<string> genres)
        {
            foreach (var genre in genres)
            {
                if (!Genres.Contains(genre))
                    Genres.Add(genre);
            }
        }
    }

    /// <summary>The so many best known titles of those that were added; of equals the first.</summary>
    private sealed class BestKnown(int most)
    {
        private readonly PriorityQueue<int, (double Popularity, long Place)> queue = new();
        private long place;

        public IEnumerable<int> Numbers => queue.UnorderedItems.Select(item => item.Element);

        public void Add(int number, double? popularity)
        {
            // The queue gives up the least first: of equals the one that came last.
            var priority = (popularity ?? double.MinValue, -place++);
            if (queue.Count < most)
                queue.Enqueue(number, priority);
            else if (most > 0)
                queue.EnqueueDequeue(number, priority);
        }
    }
}
