using System.Globalization;
using ExpressiFy.Cli.Terminal;
using ExpressiFy.Lab.EvaluateTaste.Ratings;
using Spectre.Console;

namespace ExpressiFy.Lab.EvaluateTaste;

/// <summary>What the evaluation found, for people, for pages and for programs. Every interval is 95 % of a bootstrap over people.</summary>
internal sealed class TasteReport(
    string file, RatingSet ratings, int seed, int aside, IReadOnlyList<MethodResult> fared, IReadOnlyList<ColdStart> start, MoodResult? mood)
{
    private static readonly (string Name, Func<RankingMetrics, double> Of)[] Measures =
    [
        ("NDCG@10", person => person.NdcgOfAll), ("AUC", person => person.AucOfAll),
        ("NDCG@10 of rated", person => person.NdcgOfRated), ("AUC of rated", person => person.AucOfRated),
    ];

    private readonly string protocol =
        "Each person's last fifth by time is foretold from the ratings before it. Liked is 4 stars or more. NDCG@10 and AUC: among all titles "
        + "the person had not rated before; \"of rated\": among their last fifth only. Settings were chosen on a tenth of the people, who are not reported on.";

    private readonly Dictionary<(string, string), Interval> intervals = fared
        .SelectMany(method => Measures.Select(measure => (Key: (method.Method, measure.Name), Interval: Bootstrap.Of(method.People.Select(measure.Of), seed))))
        .ToDictionary(entry => entry.Key, entry => entry.Interval);

    public void Show(Screen screen)
    {
        foreach (var (caption, header, rows) in Tables())
        {
            screen.Console.WriteLine(caption);
            var table = new Table();
            foreach (var (place, name) in header.Index())
                table.AddColumn(place == 0 ? new TableColumn(Markup.Escape(name)).NoWrap() : new TableColumn(Markup.Escape(name)).RightAligned());
            foreach (var row in rows)
                table.AddRow([.. row.Select(Markup.Escape)]);
            screen.Show(table);
            screen.Output.WriteLine();
        }

        foreach (var line in Verdicts())
            screen.Output.WriteLine(line);
    }

    public void WriteMarkdown(TextWriter output)
    {
        foreach (var (caption, header, rows) in Tables())
        {
            output.WriteLine($"{caption}\n\n| {string.Join(" | ", header)} |\n|{string.Concat(header.Select((_, place) => place == 0 ? "---|" : "---:|"))}");
            foreach (var row in rows)
                output.WriteLine($"| {string.Join(" | ", row)} |");
            output.WriteLine();
        }

        foreach (var line in Verdicts())
            output.WriteLine($"- {line}");
    }

    /// <summary>One object; of each interval mean, low, high and the number of people.</summary>
    public string ToJson() => JsonLine.Of(new
    {
        file, people = ratings.People.Count, titles = ratings.Titles.Count, ratings = ratings.Count, setAside = aside, seed, protocol,
        methods = fared.Select(method => new
        {
            name = method.Method,
            setting = method.Setting,
            measures = Measures.ToDictionary(measure => measure.Name, measure => Plain(intervals[(method.Method, measure.Name)])),
        }),
        coldStart = start.Select(known => new
        {
            likes = known.Likes,
            methods = known.Methods.Select(method => new
            {
                name = method.Method,
                measures = Measures.Take(2).ToDictionary(measure => measure.Name, measure => Plain(Bootstrap.Of(method.People.Select(measure.Of), seed))),
            }),
        }),
        mood = mood is null ? null : new
        {
            moods = mood.Moods, ratings = mood.Ratings,
            aucWithout = Plain(Bootstrap.Of(mood.Without, seed)), aucWith = Plain(Bootstrap.Of(mood.With, seed)),
            aucDealt = Plain(Bootstrap.Of(mood.Shuffled, seed)), gain = Plain(Bootstrap.Of(mood.Gain, seed)),
        },
        verdicts = Verdicts(),
    });

    private IEnumerable<(string Caption, string[] Header, List<string[]> Rows)> Tables()
    {
        yield return (
            $"{Number(ratings.Count)} ratings of {Number(ratings.Titles.Count)} titles by {Number(ratings.People.Count)} people; {Number(aside)} of them set aside, {Number(fared[0].People.Count)} foretold. {protocol}",
            ["method", .. Measures.Select(measure => measure.Name), "setting"],
            [.. fared.Select(method => (string[])[method.Method, .. Measures.Select(measure => Text(intervals[(method.Method, measure.Name)])), method.Setting])]);
        yield return (
            $"NDCG@10 after the first likes only, for {Number(start[0].Methods[0].People.Count)} people of whom the methods had learned nothing.",
            ["method", .. start.Select(known => $"{known.Likes} likes")],
            [.. fared.Select((method, row) => (string[])[method.Method, .. start.Select(known => Text(Bootstrap.Of(known.Methods[row].People.Select(person => person.NdcgOfAll), seed)))])]);
        if (mood is not null)
        {
            yield return (
                $"The mood before the title ({string.Join(", ", mood.Moods)}), told with {Number(mood.Ratings)} ratings: AUC of each person's last titles, liked before not liked.",
                ["learner", "AUC"],
                [
                    ["without the mood", Text(Bootstrap.Of(mood.Without, seed))], ["with the mood", Text(Bootstrap.Of(mood.With, seed))],
                    ["with moods dealt at random", Text(Bootstrap.Of(mood.Shuffled, seed))], ["gain of the mood", Text(Bootstrap.Of(mood.Gain, seed))],
                ]);
        }
    }

    private IEnumerable<string> Verdicts()
    {
        var (ours, measure) = (fared[^1], Measures[0]);
        foreach (var other in fared.SkipLast(1))
        {
            var (own, theirs) = (intervals[(ours.Method, measure.Name)], intervals[(other.Method, measure.Name)]);
            var difference = Bootstrap.Of(ours.People.Zip(other.People, (one, two) => measure.Of(one) - measure.Of(two)), seed);
            yield return $"{measure.Name}, {ours.Method} less {other.Method}: {Text(difference)}; "
                + (own.Above(theirs) ? "intervals apart" : theirs.Above(own) ? "intervals apart, the other way" : "intervals overlap");
        }

        if (mood is not null)
        {
            var gain = Bootstrap.Of(mood.Gain, seed);
            yield return gain.Low > 0 ? "The mood re-ranks what is liked: knowing it helps beyond chance."
                : gain.High < 0 ? "The mood does not re-rank what is liked: knowing it misleads."
                : "No sign that the mood re-ranks what is liked: what knowing it adds is within chance.";
        }
    }

    private static object Plain(Interval interval) =>
        new { mean = Rounded(interval.Mean), low = Rounded(interval.Low), high = Rounded(interval.High), people = interval.People };

    private static double? Rounded(double value) => double.IsFinite(value) ? Math.Round(value, 5) : null;

    private static string Text(Interval interval) =>
        interval.People == 0 ? "–" : string.Create(CultureInfo.InvariantCulture, $"{interval.Mean:0.000} [{interval.Low:0.000}, {interval.High:0.000}]");

    private static string Number(int count) => count.ToString("N0", CultureInfo.InvariantCulture);
}
