using System.CommandLine;
using System.Globalization;
using ExpressiFy.Catalogue;
using ExpressiFy.Cli.Terminal;
using ExpressiFy.Profiles;
using Spectre.Console;

namespace ExpressiFy.Lab.Simulate;

/// <summary>`lab simulate`: how varied a week of lists is, and what more variety would cost.</summary>
internal sealed class SimulateCommand
{
    private const int UsualPeople = 20, MostPeople = 1000, UsualSeed = 1;

    private static readonly double[] Strengths = [0, 0.1, 0.2, 0.4, 0.8];

    public required int People { get; init; }

    public required int Seed { get; init; }

    public required string? Svg { get; init; }

    public required bool Json { get; init; }

    public static Command Describe(Screen screen)
    {
        var people = new Option<int>("--people") { Description = $"How many people are made up, 1…{MostPeople}.", DefaultValueFactory = _ => UsualPeople };
        people.Validators.Add(option =>
        {
            if (option.Tokens is [{ Value: var text }] && int.TryParse(text, out var number) && number is < 1 or > MostPeople)
                option.AddError($"--people is 1 to {MostPeople}.");
        });
        var seed = new Option<int>("--seed") { Description = "Another seed makes up other people.", DefaultValueFactory = _ => UsualSeed };
        var svg = new Option<string?>("--svg") { Description = "Draws fit against variety into this file.", HelpName = "file" };
        var json = new Option<bool>("--json") { Description = "One JSON object." };
        return new DescribedCommand(
            "simulate",
            "A week of daily use by people who are made up: how alike the films of a list are, how much of the catalogue comes up, what is repeated.",
            "lab simulate",
            "lab simulate --people 100 --svg variety.svg")
        {
            people, seed, svg, json,
        }.Runs(screen, (parsed, _) => Task.FromResult(new SimulateCommand
        {
            People = parsed.GetValue(people),
            Seed = parsed.GetValue(seed),
            Svg = parsed.GetValue(svg),
            Json = parsed.GetValue(json),
        }.Run(screen)));
    }

    public int Run(Screen screen)
    {
        var catalogue = TitleCatalogue.BuiltIn();
        IReadOnlyList<SimulatedOffer> offers = [];
        screen.Track("A week", People, show: true, progress => offers = new SimulatedWeek(catalogue, People, Seed).Run(progress));
        var traits = TitleFeatures.Of(catalogue);
        ListDiversity[] measures =
        [
            .. Strengths.Select(strength => ListDiversity.Of(
                strength.ToString(CultureInfo.InvariantCulture), [.. offers.Select(offer => (offer, ListDiversity.Pick(traits, offer.Longer, strength)))], catalogue)),
            ListDiversity.Of("the list offered", [.. offers.Select(offer => (offer, offer.List))], catalogue),
        ];
        if (Svg is not null)
            File.WriteAllText(Svg, TradeOffChart.Of(measures));
        if (Json)
            screen.Output.WriteLine(JsonLine.Of(new { people = People, days = SimulatedWeek.Days, seed = Seed, lists = measures }));
        else
            Show(screen, measures);
        return ExitCode.Done;
    }

    private void Show(Screen screen, ListDiversity[] measures)
    {
        screen.Console.WriteLine($"{People} people, {SimulatedWeek.Days} days, {SimulatedWeek.ListLength} films a day; other lists are picked of {SimulatedWeek.LongerLength} with that weight on variety.");
        var table = new Table().AddColumn("List");
        foreach (var name in new[] { "Fit", "Likeness", "Coverage", "Repeats", "Surprise (bits)" })
            table.AddColumn(new TableColumn(name).RightAligned());
        foreach (var one in measures)
            table.AddRow(one.Name, Text(one.Fit, "0.000"), Text(one.Likeness, "0.000"), Text(one.Coverage, "0.0 %"), Text(one.Repeats, "0.0 %"), Text(one.Surprise, "0.00"));
        screen.Show(table);
    }

    private static string Text(double value, string format) => value.ToString(format, CultureInfo.InvariantCulture);
}
