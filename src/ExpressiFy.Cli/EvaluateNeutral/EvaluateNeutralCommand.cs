using System.CommandLine;
using System.Globalization;
using ExpressiFy.Affect;
using ExpressiFy.Cli.Terminal;
using Spectre.Console;

namespace ExpressiFy.Cli.EvaluateNeutral;

/// <summary>`expressify evaluate-neutral`: what a person's own neutral face gains, on made-up people.</summary>
internal static class EvaluateNeutralCommand
{
    private const int UsualTraces = 1000;
    private const int MostTraces = 100_000;
    private const int ShareDigits = 4;

    public static Command Describe(Screen screen)
    {
        var traces = new Option<int>("--traces")
        {
            Description = $"How many made-up people, 1…{MostTraces}.",
            HelpName = "n",
            DefaultValueFactory = _ => UsualTraces,
        };
        traces.AcceptOnlyBetween(1, MostTraces);
        var json = new Option<bool>("--json") { Description = "One JSON object." };
        var command = new DescribedCommand(
            "evaluate-neutral",
            "Measures what the live reading gains from a person's own neutral face, on made-up people: their resting "
                + "faces and expressions are log odds of faces of FER-2013, with noise, blinks and light that drifts.",
            "expressify evaluate-neutral",
            "expressify evaluate-neutral --traces 100 --json")
        {
            traces, json,
        };
        return command.Runs(screen, (parsed, cancellation) =>
        {
            Run(screen, parsed.GetValue(traces), parsed.GetValue(json), cancellation);
            return Task.FromResult(ExitCode.Done);
        });
    }

    private static void Run(Screen screen, int traces, bool json, CancellationToken cancellation)
    {
        var (general, personal) = Measure(traces, cancellation);
        if (json)
            screen.Output.WriteLine(JsonLine.Of(new { general = Listed(general), personal = Listed(personal) }));
        else
            Show(screen, general, personal);
    }

    /// <summary>The same people without and with their neutral face.</summary>
    public static (TraceCounts General, TraceCounts Personal) Measure(int traces, CancellationToken cancellation)
    {
        var table = OddsTable.BuiltIn();
        var general = new TraceCounts();
        var personal = new TraceCounts();
        for (var seed = 0; seed < traces; seed++)
        {
            cancellation.ThrowIfCancellationRequested();
            general.Add(new NeutralTrace(table, seed).Follow(asksForNeutral: false));
            personal.Add(new NeutralTrace(table, seed).Follow(asksForNeutral: true));
        }

        return (general, personal);
    }

    private static void Show(Screen screen, TraceCounts general, TraceCounts personal)
    {
        screen.Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{personal.Traces:N0} made-up people; of {personal.Refused:N0} the first neutral face was refused, "
                + $"{personal.WithoutNeutral:N0} have none after a second try."));
        var table = new Table()
            .AddColumn("")
            .AddColumn(new TableColumn("General reading").RightAligned())
            .AddColumn(new TableColumn("Own neutral face").RightAligned());
        Row("Smiles found", counts => counts.FoundShare(Expression.Happy));
        foreach (var label in ExpressionLabels.All.Except([Expression.Happy, Expression.Neutral]))
            Row($"{label} found", counts => counts.FoundShare(label));
        Row("Expressions missed (false negatives)", counts => counts.MissedShare);
        Row("Neutral kept", counts => counts.KeptShare);
        Row("Rest read as angry, disgust, fear or sad", counts => counts.NegativeShare);
        Row($"Neutral kept of {personal.Misread} misread at rest", counts => counts.MisreadKeptShare);
        screen.Show(table);

        void Row(string name, Func<TraceCounts, double> share) =>
            table.AddRow(name, Percent(share(general)), Percent(share(personal)));
    }

    private static object Listed(TraceCounts counts) => new
    {
        traces = counts.Traces,
        refused = counts.Refused,
        withoutNeutral = counts.WithoutNeutral,
        found = ExpressionLabels.All.Where(label => label != Expression.Neutral)
            .ToDictionary(label => label.Name(), label => Rounded(counts.FoundShare(label))),
        missed = Rounded(counts.MissedShare),
        neutralKept = Rounded(counts.KeptShare),
        restReadNegative = Rounded(counts.NegativeShare),
        misreadAtRest = counts.Misread,
        misreadKept = Rounded(counts.MisreadKeptShare),
    };

    private static double Rounded(double share) => Math.Round(share, ShareDigits);

    private static string Percent(double share) => string.Create(CultureInfo.InvariantCulture, $"{100 * share:0.0} %");
}
