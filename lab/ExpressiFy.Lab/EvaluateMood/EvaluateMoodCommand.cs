using System.CommandLine;
using System.Globalization;
using ExpressiFy.Affect;
using ExpressiFy.Catalogue;
using ExpressiFy.Cli.Terminal;
using ExpressiFy.Lab.EvaluateTaste.Ratings;
using ExpressiFy.Profiles;
using ExpressiFy.Recommendations;
using ExpressiFy.Recommendations.Candidates;
using ExpressiFy.Recommendations.Requests;
using Spectre.Console;

namespace ExpressiFy.Lab.EvaluateMood;

/// <summary>evaluate-mood: whether the moods of titles are true, and how much lists differ.</summary>
internal sealed class EvaluateMoodCommand
{
    private static readonly Aim[] Aims = [Aim.Match, Aim.Lift, Aim.Calm, Aim.Surprise, Aim.Browse];

    public static Command Describe(Screen screen)
    {
        var folder = new Argument<string?>("folder")
        {
            Description = "A folder with MovieLens' links.csv and tags.csv; without it, only lists are measured.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        // With one list there is no next seed to compare it with.
        var seeds = SeedsOption.For("mood and aim", least: 2);
        var command = new DescribedCommand(
            "evaluate-mood",
            "Compares mood strengths with other people's tags, and lists for different moods and seeds.",
            "lab evaluate-mood ml-latest-small",
            "lab evaluate-mood --seeds 100")
        {
            folder, seeds,
        };
        return command.Runs(screen, (parsed, _) =>
        {
            Run(screen, parsed.GetValue(folder), parsed.GetValue(seeds));
            return Task.FromResult(ExitCode.Done);
        });
    }

    private static void Run(Screen screen, string? folder, int seeds)
    {
        var catalogue = TitleCatalogue.BuiltIn();
        if (folder is not null)
            ShowAgreement(screen, TagAgreement.Of(catalogue, MovieLensFiles.TagsIn(folder)));

        var recommender = new Recommender(catalogue, FixedClock.EvaluationDay);
        foreach (var medium in Enum.GetValues<Medium>())
            ShowVariety(screen, medium, [.. Aims.Select(aim => ListVariety.Of(recommender, medium, aim, seeds))]);
        ShowOffenders(screen, catalogue, recommender, seeds);
    }

    private static void ShowAgreement(Screen screen, IReadOnlyList<TagAgreement> moods)
    {
        var table = TableOf("Mood", "Tagged films", "Strengths", "Tags alone", "Genre alone", "Estimated");
        foreach (var mood in moods)
        {
            table.AddRow(
                mood.Mood,
                Text(mood.Tagged, "0"),
                Area(mood.Strengths),
                Area(mood.Tags),
                Area(mood.Genres),
                Area(mood.Estimated));
        }

        table.AddRow(
            "mean",
            "",
            Area(moods.Average(mood => mood.Strengths)),
            Area(moods.Average(mood => mood.Tags)),
            Area(moods.Average(mood => mood.Genres)),
            Area(moods.Average(mood => mood.Estimated)));
        screen.Console.WriteLine("Area under the ROC curve against tags of MovieLens; .5 is chance.");
        screen.Show(table);
    }

    private static void ShowVariety(Screen screen, Medium medium, IReadOnlyList<ListVariety> aims)
    {
        var table = TableOf(
            "Aim",
            "Mood fit",
            "Shared by moods",
            "Most",
            "Shared by refresh",
            "Fewest reached",
            "Median year",
            "Acclaim 3");
        foreach (var aim in aims)
        {
            table.AddRow(
                aim.Aim.ToString(),
                aim.Fit is { } fit ? Area(fit) : "",
                Text(aim.SharedByExpressions.Mean, "0.00"),
                Text(aim.SharedByExpressions.Most, "0.00"),
                Text(aim.SharedByRefresh, "0.00"),
                Text(aim.FewestReached, "0"),
                Text(aim.MedianYear, "0"),
                Text(aim.BestAcclaim, "0.00"));
        }

        screen.Console.WriteLine($"Lists of twelve, {medium.ToString().ToLowerInvariant()}s, without a profile.");
        screen.Show(table);
    }

    /// <summary>Prints every harsh title in a list for which the floor of kindness holds.</summary>
    private static void ShowOffenders(Screen screen, TitleCatalogue catalogue, Recommender recommender, int seeds)
    {
        var tables = CandidateTables.Of(catalogue);
        var lists = 0;
        foreach (var (medium, aim, expression) in KindRequests())
        {
            for (var seed = 0; seed < seeds; seed++)
            {
                lists++;
                var request = new RecommendationRequest(medium, aim, null, 12) { Expression = expression, Seed = seed };
                foreach (var title in ListVariety.ListOf(recommender, request).Where(IsHarsh))
                    screen.Console.WriteLine($"Harsh: {title.Name}, {title.Year}: {expression}, {aim}, seed {seed}");
            }
        }

        screen.Console.WriteLine($"{lists} lists were searched for harsh titles.");

        bool IsHarsh(Title title) => tables.Find(title).IsHarsh;
    }

    private static IEnumerable<(Medium Medium, Aim Aim, Expression Expression)> KindRequests() =>
        from medium in Enum.GetValues<Medium>()
        from aim in Aims
        from expression in ExpressionLabels.All
        where KindnessFloor.AppliesTo(new(medium, aim, null, 12) { Expression = expression })
        select (medium, aim, expression);

    private static Table TableOf(string first, params string[] numbers)
    {
        var table = new Table().AddColumn(first);
        foreach (var name in numbers)
            table.AddColumn(new TableColumn(name).RightAligned());
        return table;
    }

    private static string Area(double value) => Text(value, "0.000");

    private static string Text(double value, string format) => value.ToString(format, CultureInfo.InvariantCulture);
}
