using System.CommandLine;
using System.Globalization;
using ExpressiFy.Catalogue;
using ExpressiFy.Cli.Terminal;
using ExpressiFy.Lab.Simulate.Tastes;
using ExpressiFy.Profiles;
using ExpressiFy.Recommendations;
using Spectre.Console;

namespace ExpressiFy.Lab.Simulate;

/// <summary>
/// simulate: measures how soon a list follows a person's taste, how diverse a week of lists is, and what more diversity
/// would cost.
/// </summary>
internal sealed class SimulateCommand
{
    private const int DefaultPeople = 20;
    private const int MostPeople = 1000;
    private const int DefaultSeed = 1;

    // The values of --part.
    private const string All = "all";
    private const string TastePart = "taste";
    private const string WeekPart = "week";

    /// <summary>Weights of the similarity in the selections that are compared.</summary>
    private static readonly double[] Strengths = [0, 0.1, 0.2, 0.4, 0.8];

    private static readonly string[] NumericColumns = ["Fit", "Likeness", "Coverage", "Repeats", "Surprise (bits)"];

    public required int People { get; init; }

    public required int Seed { get; init; }

    public required string? Svg { get; init; }

    public required bool Json { get; init; }

    public required bool MeasuresWeek { get; init; }

    /// <summary>How the tastes are measured; null when they are not.</summary>
    public required TasteMeasurement? Tastes { get; init; }

    public static Command Describe(Screen screen)
    {
        var people = new Option<int>("--people")
        {
            Description = $"How many people are made up, 1…{MostPeople}.",
            DefaultValueFactory = _ => DefaultPeople,
        };
        people.AcceptOnlyBetween(1, MostPeople);
        var seed = new Option<int>("--seed")
        {
            Description = "Another seed makes up other people.",
            DefaultValueFactory = _ => DefaultSeed,
        };
        var svg = new Option<string?>("--svg")
        {
            Description = "Draws fit against variety into this file.",
            HelpName = "file",
        };
        var json = new Option<bool>("--json") { Description = "One JSON object." };
        var part = new Option<string>("--part")
        {
            Description = "What to measure: taste, week or all.",
            DefaultValueFactory = _ => All,
        };
        part.AcceptOnlyFromAmong(All, TastePart, WeekPart);
        var tastes = new SimulatedTasteOptions();
        var command = new DescribedCommand(
            "simulate",
            "Made-up people: how much of a list is in their taste after so many likes, and whether it still fits "
                + "the mood; and in a week of daily use how alike the films of a list are, how much of the catalogue "
                + "comes up, what is repeated.",
            "lab simulate",
            "lab simulate --part taste --host http://localhost:5080 --before http://localhost:5081",
            "lab simulate --part week --people 100 --svg variety.svg")
        {
            part, tastes.Host, tastes.Before, tastes.Tastes, tastes.Seeds, people, seed, svg, json,
        };
        return command.Runs(screen, (parsed, cancellation) =>
        {
            var simulation = new SimulateCommand
            {
                People = parsed.GetValue(people),
                Seed = parsed.GetValue(seed),
                Svg = parsed.GetValue(svg),
                Json = parsed.GetValue(json),
                MeasuresWeek = parsed.GetValue(part) != TastePart,
                Tastes = parsed.GetValue(part) == WeekPart ? null : tastes.Read(parsed),
            };
            return simulation.RunAsync(screen, cancellation);
        });
    }

    public async Task<int> RunAsync(Screen screen, CancellationToken cancellation)
    {
        var tastes = Tastes is null ? null : await Tastes.RunAsync(screen, cancellation);
        var lists = MeasuresWeek ? Measure(screen) : null;
        if (Svg is not null && lists is not null)
            await File.WriteAllTextAsync(Svg, TradeOffChart.Of(lists), cancellation);
        if (Json)
        {
            var result = new { people = People, days = SimulatedWeek.Days, seed = Seed, tastes, lists };
            await screen.Output.WriteLineAsync(JsonLine.Of(result));
            return ExitCode.Done;
        }

        if (tastes is not null)
            TasteSharesView.Show(screen, tastes);
        if (lists is not null)
            Show(screen, lists);
        return ExitCode.Done;
    }

    /// <summary>The diversity for each strength, then that of the product's own lists.</summary>
    private ListDiversity[] Measure(Screen screen)
    {
        var catalogue = TitleCatalogue.BuiltIn();
        IReadOnlyList<SimulatedOffer> offers = [];
        var week = new SimulatedWeek(catalogue, People, Seed);
        screen.Track("A week", People, show: true, progress => offers = week.Run(progress));
        var similarity = new TitleSimilarity(TitleFeatures.Of(catalogue));
        return [.. Strengths.Select(OfStrength), Of("the list offered", offer => offer.List)];

        ListDiversity OfStrength(double strength) => Of(
            strength.ToString(CultureInfo.InvariantCulture),
            offer => DiverseSelection.Of(similarity, offer.Longer, strength));

        ListDiversity Of(string name, Func<SimulatedOffer, IReadOnlyList<Card>> select) =>
            ListDiversity.Of(name, [.. offers.Select(offer => (offer, select(offer)))], catalogue, similarity);
    }

    private void Show(Screen screen, ListDiversity[] measures)
    {
        screen.Console.WriteLine(
            $"{People} people, {SimulatedWeek.Days} days, {SimulatedWeek.ListLength} films a day; "
            + $"other lists are picked of {SimulatedWeek.LongerLength} with that weight on variety.");
        var table = new Table().AddColumn("List");
        foreach (var name in NumericColumns)
            table.AddColumn(new TableColumn(name).RightAligned());
        foreach (var measure in measures)
        {
            table.AddRow(
                measure.Name,
                Text(measure.Fit, "0.000"),
                Text(measure.Similarity, "0.000"),
                Text(measure.Coverage, "0.0 %"),
                Text(measure.Repeats, "0.0 %"),
                Text(measure.Novelty, "0.00"));
        }

        screen.Show(table);
    }

    private static string Text(double value, string format) => value.ToString(format, CultureInfo.InvariantCulture);
}
