using System.Text.Json;
using ExpressiFy.Affect;
using ExpressiFy.Vision;
using ExpressiFy.Web.Live;

namespace ExpressiFy.Web.Tests.Device;

/// <summary>Functions of the browser's modules that give what their types give.</summary>
public sealed class AffectPortTests : IDisposable
{
    private const int Cases = 500;

    private readonly TemporaryFolder folder = new();
    private readonly Random random = new(1);

    [Fact]
    public async Task Numbers_are_rounded_half_to_even()
    {
        var numbers = Enumerable.Range(0, Cases)
            .Select(i => i % 2 == 0 ? random.Next(-2000, 2000) / 16d : 40 * (random.NextDouble() - .5))
            .ToList();
        var calls = numbers.SelectMany(number => Enumerable.Range(1, 4).Select(digits => (number, digits))).ToList();
        var found = await CallAsync<double>(
            "device/live/rounded-numbers.js", "round", calls.Select(call => new object[] { call.number, call.digits }));
        Assert.Equal(calls.Select(call => Math.Round(call.number, call.digits)), found);
    }

    [Fact]
    public async Task Logits_give_the_same_shares_and_log_odds()
    {
        var calls = Enumerable.Range(0, Cases)
            .Select(_ => (Logits: Logits(), Temperature: .5 + (2 * random.NextDouble())))
            .ToList();
        // As double numbers: the shortest text of one of 32 bits is another number in 64.
        var arguments = calls
            .Select(call => new object[] { call.Logits.Select(logit => (double)logit), call.Temperature })
            .ToList();
        var shares = await CallAsync<double[]>("device/affect/expression-scores.js", "fromLogits", arguments);
        var odds = await CallAsync<double[]>("device/affect/expression-odds.js", "fromLogits", arguments);
        for (var i = 0; i < Cases; i++)
        {
            var (logits, temperature) = calls[i];
            AssertNear(ExpressionScores.FromLogits(logits, temperature).ToArray(), shares[i]);
            AssertNear(ExpressionOdds.FromLogits(logits, temperature).ToArray(), odds[i]);
        }
    }

    [Fact]
    public async Task A_photo_has_the_reply_of_the_server()
    {
        var readings = Enumerable.Range(0, 20).Select(Photo).ToList();
        var arguments = readings.Select(reading => new object[]
        {
            new
            {
                reading.Width,
                reading.Height,
                faces = reading.Faces.Select(face => new { face.Face, scores = face.Scores.ToArray() }),
                reading.Timings,
            },
        });
        var found = await CallAsync<JsonElement>("device/live/expression-reply.js", "expressionReply", arguments);
        foreach (var (reading, own) in readings.Zip(found))
        {
            var expected = JsonSerializer.SerializeToElement(ExpressionReply.Of(reading), ExpressionReply.Json);
            JsonAssert.Near(expected, own, tolerance: 1e-9);
        }
    }

    /// <summary>The page says of a live reading what it says of a photo without script.</summary>
    [Fact]
    public async Task The_words_for_a_share_are_the_same()
    {
        var shares = Enumerable.Range(0, 10_001).Select(share => share / 10_000d).ToList();
        var arguments = shares.Select(share => new object[] { share });
        var found = await CallAsync<string>("live-texts.js", "certainty", arguments);
        Assert.Equal(shares.Select(Certainty.Describe), found);
    }

    public void Dispose() => folder.Dispose();

    private async Task<T[]> CallAsync<T>(string module, string function, IEnumerable<object[]> arguments)
    {
        var path = Path.Combine(Repository.Root, "src", "ExpressiFy.Web", "wwwroot", module);
        var input = folder.Write("arguments.json", JsonSerializer.Serialize(arguments, ExpressionReply.Json));
        var found = await NodeProgram.RunAsync("tests/ExpressiFy.Web.Tests/Device/call.mjs", path, function, input);
        return found.Deserialize<T[]>(ExpressionReply.Json)!;
    }

    private PipelineReading Photo(int people)
    {
        var faces = Enumerable.Range(0, people % 4)
            .Select(seat => new MadeUpPerson(random, 130.7 * seat, 200 * random.NextDouble()).Read());
        var timings = new PipelineTimings(0, 9.876 * random.NextDouble(), random.NextDouble(), 0);
        return new(640 + people, 480, .4, [.. faces], timings);
    }

    private float[] Logits() =>
        [.. Enumerable.Range(0, ExpressionScores.Count).Select(_ => (float)(40 * (random.NextDouble() - .5)))];

    private static void AssertNear(double[] expected, double[] found) =>
        Assert.All(expected.Zip(found), pair => Assert.Equal(pair.First, pair.Second, tolerance: 1e-12));
}
