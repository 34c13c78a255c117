using System.Text.Json;
using ExpressiFy.Affect;

namespace ExpressiFy.Web.Tests.Live;

/// <summary>The script says of a reading what the pages without script say.</summary>
public sealed class LookTextsTests : IDisposable
{
    private const string Program = """
        import { readFileSync } from "node:fs";
        import { pathToFileURL } from "node:url";
        const texts = await import(pathToFileURL(process.argv[2]));
        const { adjectives, readings } = JSON.parse(readFileSync(process.argv[3], "utf8"));
        const say = ({ label, shares }) => {
          const other = texts.besideNeutral(label, shares);
          return other ? texts.looksBetween(adjectives[other]) : texts.looks(adjectives[label]);
        };
        console.log(JSON.stringify(readings.map(say)));
        """;

    private readonly TemporaryFolder folder = new();

    [Fact]
    public async Task The_script_and_the_page_say_the_same()
    {
        var readings = Enumerable.Range(0, 400).Select(Reading).ToList();
        var expected = readings.Select(reading => $"Looks {ExpressionLook.Describe(reading.Label, reading.Scores)}");
        var input = JsonSerializer.Serialize(new
        {
            adjectives = ExpressionLabels.All.ToDictionary(label => label.Name(), label => label.Adjective()),
            readings = readings.Select(reading => new
            {
                label = reading.Label.Name(),
                shares = ExpressionLabels.All.ToDictionary(label => label.Name(), label => reading.Scores[label]),
            }),
        });
        var texts = Path.Combine(Repository.Root, "src", "ExpressiFy.Web", "wwwroot", "live-texts.js");

        var run = await ChildProcess.RunAsync(
            new("node", [folder.Write("say.mjs", Program), texts, folder.Write("readings.json", input)]));

        Assert.True(run.ExitCode == 0, run.Error);
        var said = JsonSerializer.Deserialize<string[]>(run.Output)!;
        Assert.Equal(expected, said);
        Assert.InRange(said.Count(text => text.StartsWith("Looks close to neutral, a little ")), 50, 350);
    }

    public void Dispose() => folder.Dispose();

    /// <summary>Much of neutral and of one other; the label is one of them, or now and then a third.</summary>
    private static (Expression Label, ExpressionScores Scores) Reading(int seed)
    {
        var random = new Random(seed);
        var weights = Enumerable.Range(0, ExpressionScores.Count).Select(_ => random.NextDouble() * .08).ToArray();
        var other = (Expression)random.Next((int)Expression.Neutral);
        weights[(int)other] = random.NextDouble();
        weights[(int)Expression.Neutral] = random.NextDouble();
        Expression[] labels = [other, Expression.Neutral, other, Expression.Neutral, Expression.Surprise];
        return (labels[random.Next(labels.Length)], ExpressionScores.FromWeights(weights));
    }
}
