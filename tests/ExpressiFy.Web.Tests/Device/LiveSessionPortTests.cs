using System.Text.Json;
using ExpressiFy.Vision;

namespace ExpressiFy.Web.Tests.Device;

/// <summary>Where the browser reads the frames, the page gets the replies that the server would send.</summary>
public sealed class LiveSessionPortTests : IDisposable
{
    // Replies are rounded, so that what differs before that by less than a millionth is mostly equal after it.
    private const int Seeds = 4;

    private readonly TemporaryFolder folder = new();

    public static TheoryData<string> Scenarios => [.. LiveScenarios.All.Keys];

    [Theory]
    [MemberData(nameof(Scenarios))]
    public async Task The_replies_are_those_of_the_server(string name)
    {
        var (happen, shows) = LiveScenarios.All[name];
        var traces = Enumerable.Range(0, Seeds).Select(seed => new LiveTrace(seed, even: seed == 0)).ToList();
        traces.ForEach(happen);
        Assert.Contains(traces.SelectMany(trace => trace.Replies), shows);

        var input = JsonSerializer.Serialize(traces.Select(trace => trace.Steps), ExpressionReply.Json);
        var replies = await NodeProgram.RunAsync(
            "tests/ExpressiFy.Web.Tests/Device/live-session.mjs", folder.Write("traces.json", input));
        var found = replies.EnumerateArray().ToList();
        Assert.Equal(Seeds, found.Count);
        foreach (var (trace, own) in traces.Zip(found))
        {
            var server = JsonSerializer.SerializeToElement(trace.Replies, ExpressionReply.Json);
            JsonAssert.Near(server, own, tolerance: 1e-9);
        }
    }

    public void Dispose() => folder.Dispose();
}
