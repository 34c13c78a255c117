using System.CommandLine;
using ExpressiFy.Cli.Terminal;
using ExpressiFy.Lab.EvaluateTaste.Ratings;

namespace ExpressiFy.Lab.EvaluateTaste;

/// <summary>
/// evaluate-taste: measures how well the served preference model predicts what people like, in comparison with other
/// methods.
/// </summary>
internal sealed class EvaluateTasteCommand
{
    private const int DefaultSeed = 1;

    public required string Ratings { get; init; }

    public required string? MoodColumn { get; init; }

    public required int Seed { get; init; }

    public required bool Markdown { get; init; }

    public required bool Json { get; init; }

    public static Command Describe(Screen screen)
    {
        var ratings = new Argument<string>("ratings")
        {
            Description =
                "A ratings.csv as MovieLens writes it "
                + "(userId, movieId, rating, timestamp; commas, semicolons or tabs). "
                + "movies.csv and links.csv beside it tell of the films.",
        };
        ratings.Validators.Add(DescribedCommand.RefuseUnknownOptions);
        var mood = new Option<string?>("--mood")
        {
            Description = "The column that tells the mood before a title; \"mood\" when there is one.",
            HelpName = "column",
        };
        var seed = new Option<int>("--seed")
        {
            Description = "Chooses the people set aside and the draws of the bootstrap.",
            DefaultValueFactory = _ => DefaultSeed,
        };
        var markdown = new Option<bool>("--markdown") { Description = "Tables in Markdown." };
        var json = new Option<bool>("--json") { Description = "One JSON object." };
        var command = new DescribedCommand(
            "evaluate-taste",
            "Learns from each person's earlier ratings and foretells the last fifth: "
                + "NDCG@10 and AUC of the learner and of other methods, also for people of whom little is known, "
                + "and whether a mood changes what is liked.",
            "lab evaluate-taste ml-latest-small/ratings.csv",
            "lab evaluate-taste ratings.csv --mood dominantEmo --json > result.json")
        {
            ratings, mood, seed, markdown, json,
        };
        return command.Runs(screen, (parsed, cancellation) =>
        {
            var evaluation = new EvaluateTasteCommand
            {
                Ratings = parsed.GetRequiredValue(ratings),
                MoodColumn = parsed.GetValue(mood),
                Seed = parsed.GetValue(seed),
                Markdown = parsed.GetValue(markdown),
                Json = parsed.GetValue(json),
            };
            return Task.FromResult(evaluation.Run(screen, cancellation));
        });
    }

    public int Run(Screen screen, CancellationToken cancellation)
    {
        if (!File.Exists(Ratings))
            throw new Failure($"{Ratings}: There is no such file.");
        var ratings = RatingsFile.Read(Ratings, MoodColumn);
        var report = Evaluate(screen, ratings, cancellation);
        if (Json)
            screen.Output.WriteLine(report.ToJson());
        else if (Markdown)
            report.WriteMarkdown(screen.Output);
        else
            report.Show(screen);
        return ExitCode.Done;
    }

    private TasteReport Evaluate(Screen screen, RatingSet ratings, CancellationToken cancellation)
    {
        var evaluation = new TasteEvaluation(ratings, Seed, cancellation);
        TasteReport? report = null;
        screen.Track("Foretelling", TasteEvaluation.Steps, show: true, progress =>
        {
            var (results, selected) = evaluation.Compare(progress);
            var coldStarts = evaluation.CompareColdStarts(selected, steps => progress(results.Count + steps));
            var mood = MoodReranking.Of(ratings, evaluation.People.Reported, Seed);
            var page = new PageEvaluation(ratings, evaluation.People.Reported, cancellation).Run();
            report = new(Ratings, ratings, Seed, evaluation.People.Aside.Length, results, coldStarts, mood, page);
        });
        return report!;
    }
}
