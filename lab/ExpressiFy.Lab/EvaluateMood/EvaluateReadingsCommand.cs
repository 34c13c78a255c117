using System.CommandLine;
using System.Globalization;
using ExpressiFy.Affect;
using ExpressiFy.Catalogue;
using ExpressiFy.Cli.Terminal;
using ExpressiFy.Recommendations;
using Spectre.Console;

namespace ExpressiFy.Lab.EvaluateMood;

/// <summary>
/// evaluate-readings: what lists gain when they are made for all shares of a reading and not for its label alone.
/// </summary>
internal sealed class EvaluateReadingsCommand
{
    private static readonly Aim[] Aims = [Aim.Match, Aim.Lift, Aim.Calm];

    public static Command Describe(Screen screen)
    {
        var medium = new Option<Medium>("--medium")
        {
            Description = "Films or tracks.",
            DefaultValueFactory = _ => Medium.Film,
        };
        var seeds = SeedsOption.For("reading and aim", least: 1);
        var command = new DescribedCommand(
            "evaluate-readings",
            "Compares lists for the label of twenty example readings with lists for all their shares.",
            "lab evaluate-readings",
            "lab evaluate-readings --medium track --seeds 100")
        {
            medium, seeds,
        };
        return command.Runs(screen, (parsed, _) =>
        {
            Run(screen, parsed.GetValue(medium), parsed.GetValue(seeds));
            return Task.FromResult(ExitCode.Done);
        });
    }

    private static void Run(Screen screen, Medium medium, int seeds)
    {
        var recommender = new Recommender(TitleCatalogue.BuiltIn(), FixedClock.EvaluationDay);
        foreach (var aim in Aims)
        {
            var readings = ExampleReading.All()
                .Select(reading => ReadingComparison.Of(recommender, reading, medium, aim, seeds))
                .ToList();
            screen.Console.WriteLine(
                $"{aim}, {medium.ToString().ToLowerInvariant()}s: for the label alone → for the shares.");
            screen.Show(TableOf(readings));
        }
    }

    private static Table TableOf(IReadOnlyList<ReadingComparison> readings)
    {
        var table = new Table().AddColumn("Reading").AddColumn("Label");
        foreach (var name in new[] { "Shared", "Valence", "Arousal", "Fit", "Feeding", "Shared with the line before" })
            table.AddColumn(new TableColumn(name).RightAligned());

        ReadingComparison? before = null;
        foreach (var reading in readings)
        {
            table.AddRow(
                reading.Reading.Name,
                reading.Reading.Label.Name(),
                Text(reading.Shared, "0.00"),
                Change(reading, lists => lists.Valence, "0.00"),
                Change(reading, lists => lists.Arousal, "0.00"),
                Change(reading, lists => lists.Fit, "0.000"),
                Change(reading, lists => lists.Feeding, "0.0"),
                before is null ? "" : SharedWith(before, reading));
            before = reading;
        }

        table.AddRow(
            "mean",
            "",
            Text(readings.Average(reading => reading.Shared), "0.00"),
            "",
            "",
            Means(readings, lists => lists.Fit, "0.000"),
            Means(readings, lists => lists.Feeding, "0.0"),
            "");
        return table;
    }

    private static string SharedWith(ReadingComparison before, ReadingComparison reading)
    {
        var label = ReadingLists.SharedBy(before.Label.Lists, reading.Label.Lists);
        var shares = ReadingLists.SharedBy(before.Shares.Lists, reading.Shares.Lists);
        return $"{Text(label, "0.00")} → {Text(shares, "0.00")}";
    }

    private static string Change(ReadingComparison reading, Func<ReadingLists, double> value, string format) =>
        $"{Text(value(reading.Label), format)} → {Text(value(reading.Shares), format)}";

    private static string Means(
        IReadOnlyList<ReadingComparison> readings, Func<ReadingLists, double> value, string format)
    {
        var label = readings.Average(reading => value(reading.Label));
        var shares = readings.Average(reading => value(reading.Shares));
        return $"{Text(label, format)} → {Text(shares, format)}";
    }

    private static string Text(double value, string format) => value.ToString(format, CultureInfo.InvariantCulture);
}
