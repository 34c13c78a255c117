using System.Globalization;
using ExpressiFy.Cli.Terminal;
using ExpressiFy.Lab.EvaluateTaste.Ratings;
using Spectre.Console;

namespace ExpressiFy.Lab.EvaluateTaste;

/// <summary>
/// The results of an evaluation as console tables, Markdown or JSON. Every interval is a 95 % bootstrap interval over
/// people.
/// </summary>
internal sealed class TasteReport
{
    private const string Protocol =
        "Each person's last fifth by time is foretold from the ratings before it. Liked is 4 stars or more. "
        + "NDCG@10 and AUC: among all titles the person had not rated before; "
        + "\"of rated\": among their last fifth only. "
        + "Settings were chosen on a tenth of the people, who are not reported on.";

    private static readonly Metric[] Metrics =
    [
        new("NDCG@10", person => person.NdcgOfAll),
        new("AUC", person => person.AucOfAll),
        new("NDCG@10 of rated", person => person.NdcgOfRated),
        new("AUC of rated", person => person.AucOfRated),
    ];

    /// <summary>The metrics of the cold start.</summary>
    private static readonly Metric[] ColdStartMetrics = Metrics[..2];

    private readonly string file;
    private readonly RatingSet ratings;
    private readonly int seed;
    private readonly int setAside;
    private readonly IReadOnlyList<MethodResult> results;
    private readonly IReadOnlyList<ColdStart> coldStarts;
    private readonly MoodResult? mood;
    private readonly PageResult? page;

    /// <param name="file">The ratings file.</param>
    /// <param name="ratings">Its ratings.</param>
    /// <param name="seed">Seed of the split of people and of the bootstrap.</param>
    /// <param name="setAside">Number of people set aside.</param>
    /// <param name="results">A result for each method; that of the served model last.</param>
    /// <param name="coldStarts">The results by the number of known likes.</param>
    /// <param name="mood">The effect of the mood; null if not measured.</param>
    /// <param name="page">
    /// How well the page's own learner does; null if the file and the catalogue share too little.
    /// </param>
    public TasteReport(
        string file,
        RatingSet ratings,
        int seed,
        int setAside,
        IReadOnlyList<MethodResult> results,
        IReadOnlyList<ColdStart> coldStarts,
        MoodResult? mood,
        PageResult? page)
    {
        this.file = file;
        this.ratings = ratings;
        this.seed = seed;
        this.setAside = setAside;
        this.results = results;
        this.coldStarts = coldStarts;
        this.mood = mood;
        this.page = page;
    }

    public void Show(Screen screen)
    {
        foreach (var report in Tables())
        {
            screen.Console.WriteLine(report.Caption);
            var table = new Table();
            foreach (var (index, name) in report.Header.Index())
            {
                var column = new TableColumn(Markup.Escape(name));
                table.AddColumn(index == 0 ? column.NoWrap() : column.RightAligned());
            }

            foreach (var row in report.Rows)
                table.AddRow([.. row.Select(Markup.Escape)]);
            screen.Show(table);
            screen.Output.WriteLine();
        }

        foreach (var verdict in Verdicts())
            screen.Output.WriteLine(verdict);
    }

    public void WriteMarkdown(TextWriter output)
    {
        foreach (var table in Tables())
        {
            var alignments = table.Header.Select((_, index) => index == 0 ? "---|" : "---:|");
            output.WriteLine($"{table.Caption}\n");
            output.WriteLine($"| {string.Join(" | ", table.Header)} |\n|{string.Concat(alignments)}");
            foreach (var row in table.Rows)
                output.WriteLine($"| {string.Join(" | ", row)} |");
            output.WriteLine();
        }

        foreach (var verdict in Verdicts())
            output.WriteLine($"- {verdict}");
    }

    /// <summary>One JSON object. An interval has the mean, the bounds and the number of people.</summary>
    public string ToJson() => JsonLine.Of(new
    {
        file,
        people = ratings.People.Count,
        titles = ratings.Titles.Count,
        ratings = ratings.Count,
        setAside,
        seed,
        page = page is null ? null : ToJson(page),
        protocol = Protocol,
        methods = results.Select(result => new
        {
            name = result.Method,
            setting = result.Setting,
            measures = Metrics.ToDictionary(metric => metric.Name, metric => ToJson(IntervalOf(result, metric))),
        }),
        coldStart = coldStarts.Select(start => new
        {
            likes = start.Likes,
            methods = start.Methods.Select(result => new
            {
                name = result.Method,
                measures = ColdStartMetrics.ToDictionary(
                    metric => metric.Name, metric => ToJson(IntervalOf(result, metric))),
            }),
        }),
        mood = mood is null ? null : ToJson(mood),
        verdicts = Verdicts(),
    });

    private object ToJson(PageResult result) => new
    {
        protocol = PageEvaluation.Protocol,
        titles = result.Titles,
        known = result.Known.Select(comparison => new
        {
            name = comparison.Name,
            popularity = ToJson(IntervalOf(comparison.Popularity, Metrics[0])),
            page = ToJson(IntervalOf(comparison.Page, Metrics[0])),
            difference = ToJson(DifferenceOf(comparison)),
        }),
    };

    private object ToJson(MoodResult result) => new
    {
        moods = result.Moods,
        ratings = result.Ratings,
        aucWithout = ToJson(Bootstrap.Of(result.Without, seed)),
        aucWith = ToJson(Bootstrap.Of(result.With, seed)),
        aucDealt = ToJson(Bootstrap.Of(result.Shuffled, seed)),
        gain = ToJson(Bootstrap.Of(result.Gain, seed)),
    };

    private static object ToJson(Interval interval) => new
    {
        mean = Round(interval.Mean),
        low = Round(interval.Low),
        high = Round(interval.High),
        people = interval.People,
    };

    private static double? Round(double value) => double.IsFinite(value) ? Math.Round(value, 5) : null;

    private IEnumerable<ReportTable> Tables()
    {
        if (page is not null)
            yield return PageTable(page);
        yield return MethodTable();
        yield return ColdStartTable();
        if (mood is not null)
            yield return MoodTable(mood);
    }

    private ReportTable PageTable(PageResult result)
    {
        var people = Number(result.Known[0].Page.People.Count);
        return new(
            $"NDCG@10 of {people} people among {Number(result.Titles)} titles. {PageEvaluation.Protocol}",
            ["method", .. result.Known.Select(comparison => comparison.Name)],
            [
                Row(result.Known[0].Popularity.Method, comparison => IntervalOf(comparison.Popularity, Metrics[0])),
                Row(result.Known[0].Page.Method, comparison => IntervalOf(comparison.Page, Metrics[0])),
                Row("difference for the same people", DifferenceOf),
            ]);

        string[] Row(string name, Func<PageComparison, Interval> interval) =>
            [name, .. result.Known.Select(comparison => Text(interval(comparison)))];
    }

    private ReportTable MethodTable()
    {
        var data = $"{Number(ratings.Count)} ratings of {Number(ratings.Titles.Count)} titles "
            + $"by {Number(ratings.People.Count)} people";
        var people = $"{Number(setAside)} of them set aside, {Number(results[0].People.Count)} foretold";
        return new(
            $"{data}; {people}. {Protocol}",
            ["method", .. Metrics.Select(metric => metric.Name), "setting"],
            [.. results.Select(Row)]);

        string[] Row(MethodResult result) =>
            [result.Method, .. Metrics.Select(metric => Text(IntervalOf(result, metric))), result.Setting];
    }

    private ReportTable ColdStartTable()
    {
        var people = Number(coldStarts[0].Methods[0].People.Count);
        return new(
            $"NDCG@10 after the first likes only, for {people} people of whom the methods had learned nothing.",
            ["method", .. coldStarts.Select(start => $"{start.Likes} likes")],
            [.. results.Select((result, index) => Row(result.Method, index))]);

        string[] Row(string method, int index) =>
            [method, .. coldStarts.Select(start => Text(IntervalOf(start.Methods[index], Metrics[0])))];
    }

    private ReportTable MoodTable(MoodResult result) => new(
        $"The mood before the title ({string.Join(", ", result.Moods)}), told with {Number(result.Ratings)} ratings: "
            + "AUC of each person's last titles, liked before not liked.",
        ["learner", "AUC"],
        [
            ["without the mood", Text(Bootstrap.Of(result.Without, seed))],
            ["with the mood", Text(Bootstrap.Of(result.With, seed))],
            ["with moods dealt at random", Text(Bootstrap.Of(result.Shuffled, seed))],
            ["gain of the mood", Text(Bootstrap.Of(result.Gain, seed))],
        ]);

    private IEnumerable<string> Verdicts()
    {
        var served = results[^1];
        foreach (var other in results.SkipLast(1))
            yield return Compare(served, other, Metrics[0]);
        if (mood is not null)
            yield return MoodVerdict(mood);
    }

    private string Compare(MethodResult served, MethodResult other, Metric metric)
    {
        var differences = served.People.Zip(other.People, (first, second) => metric.Of(first) - metric.Of(second));
        var difference = Text(Bootstrap.Of(differences, seed));
        var servedInterval = IntervalOf(served, metric);
        var otherInterval = IntervalOf(other, metric);
        var verdict = "intervals overlap";
        if (servedInterval.Above(otherInterval))
            verdict = "intervals apart";
        else if (otherInterval.Above(servedInterval))
            verdict = "intervals apart, the other way";
        return $"{metric.Name}, {served.Method} less {other.Method}: {difference}; {verdict}";
    }

    private Interval DifferenceOf(PageComparison comparison) => Bootstrap.Of(
        comparison.Page.People.Zip(
            comparison.Popularity.People, (page, popularity) => page.NdcgOfAll - popularity.NdcgOfAll),
        seed);

    private string MoodVerdict(MoodResult result)
    {
        var gain = Bootstrap.Of(result.Gain, seed);
        if (gain.Low > 0)
            return "The mood re-ranks what is liked: knowing it helps beyond chance.";
        if (gain.High < 0)
            return "The mood does not re-rank what is liked: knowing it misleads.";
        return "No sign that the mood re-ranks what is liked: what knowing it adds is within chance.";
    }

    private Interval IntervalOf(MethodResult result, Metric metric) =>
        Bootstrap.Of(result.People.Select(metric.Of), seed);

    private static string Text(Interval interval)
    {
        if (interval.People == 0)
            return "–";
        return string.Create(
            CultureInfo.InvariantCulture, $"{interval.Mean:0.000} [{interval.Low:0.000}, {interval.High:0.000}]");
    }

    private static string Number(int count) => count.ToString("N0", CultureInfo.InvariantCulture);

    private sealed record Metric(string Name, Func<RankingMetrics, double> Of);
}
