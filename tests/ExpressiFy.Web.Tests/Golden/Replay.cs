using System.Text.Json.Nodes;

namespace ExpressiFy.Web.Tests.Golden;

/// <summary>Asks all of a conversation again.</summary>
internal static class Replay
{
    private const int MostShown = 40;

    /// <summary>Fails where an answer is not the recorded one, or records the answers when that is asked for.</summary>
    /// <param name="file">The golden file.</param>
    /// <param name="conversation">What is in it.</param>
    /// <param name="host">Who answers.</param>
    /// <param name="shorten">What of an answer is kept; all of it when left out.</param>
    /// <param name="prepare">What the browser knows before.</param>
    public static async Task CheckAsync(
        string file, Conversation conversation, IGoldenHost host,
        Func<JsonObject, JsonObject>? shorten = null, Action<GoldenBrowser>? prepare = null)
    {
        using var browser = new GoldenBrowser(host);
        prepare?.Invoke(browser);
        var replayed = new List<Exchange>();
        foreach (var exchange in conversation.Exchanges)
        {
            var answer = await browser.AskAsync(exchange.Request);
            replayed.Add(exchange with { Answer = shorten is null ? answer : shorten(answer) });
        }

        if (GoldenFiles.Recording)
        {
            GoldenFiles.Write(file, conversation with { Exchanges = replayed });
            return;
        }

        var differences = conversation.Exchanges.Zip(replayed)
            .SelectMany(pair => Difference.Between(pair.First.Answer, pair.Second.Answer, $"{pair.First.Request}: $"))
            .ToList();
        var shown = string.Join('\n', differences.Take(MostShown));
        Assert.True(differences.Count == 0, $"{file} has {differences.Count} differences:\n{shown}");
    }
}
