using System.Text.Json.Nodes;

namespace ExpressiFy.Web.Tests.Golden;

/// <summary>The product answers what it answered before it was restructured. See README.md beside this.</summary>
public sealed class GoldenTests
{
    private const string Lists = "lists.json";
    private const string ListAddress = "/api/v1/recommendations?";

    /// <summary>Named one by one, so that a file that is gone is missed.</summary>
    public static TheoryData<string> Files =>
    [
        "answers/host.json", "answers/imports.json", "answers/mood-map.json", "answers/names.json",
        "answers/pick.json", "answers/playlists.json", "answers/profile.json",
        "answers/recommendation-errors.json", "answers/recommendations.json",
        "answers/titles.json", "answers/tmdb.json", "answers/together.json",
        "pages/home.json", "pages/import.json", "pages/library.json", "pages/titles.json", "pages/together.json",
    ];

    [Theory]
    [MemberData(nameof(Files))]
    public async Task An_answer_is_what_it_was(string file)
    {
        var conversation = GoldenFiles.Read<Conversation>(file);
        await using IGoldenHost host = conversation.Tmdb ? new TmdbGoldenHost() : new PlainGoldenHost();
        await Replay.CheckAsync(file, conversation, host);
    }

    [Fact]
    public async Task A_list_is_what_it_was()
    {
        var conversation = GoldenFiles.Read<Conversation>(Lists);
        var addresses = conversation.Exchanges.Select(exchange => exchange.Request.Url);
        Assert.Equal(40, addresses.Count(address => address.StartsWith(ListAddress, StringComparison.Ordinal)));
        await using var host = new PlainGoldenHost();
        await Replay.CheckAsync(Lists, conversation, host, Shortened);
    }

    [Fact]
    public async Task Every_address_of_the_api_is_asked()
    {
        await using var host = new PlainGoldenHost();
        using var browser = new GoldenBrowser(host);
        var paths = (await browser.AskAsync(new("/openapi/v1.json")))["json"]!["paths"]!.AsObject();
        var described =
            from path in paths
            from method in path.Value!.AsObject()
            select $"{method.Key.ToUpperInvariant()} {path.Key}";
        var asked = Files.SelectMany(file => GoldenFiles.Read<Conversation>(file.Data).Exchanges)
            .Select(exchange => $"{exchange.Request.Method ?? "GET"} {exchange.Request.Url.Split('?')[0]}").ToHashSet();
        Assert.NotEmpty(paths);
        Assert.All(described, address =>
            Assert.Contains(asked, request => Fits(address.Split('/'), request.Split('/'))));
    }

    private static bool Fits(string[] address, string[] request) =>
        address.Length == request.Length && address.Zip(request).All(part => FitsPart(part.First, part.Second));

    /// <summary>Whether "{id}.svg" or "playlist.{format}" fits a part of an address.</summary>
    private static bool FitsPart(string template, string part)
    {
        if (!template.Contains('{'))
            return template == part;
        var before = template[..template.IndexOf('{')];
        var after = template[(template.IndexOf('}') + 1)..];
        return part.StartsWith(before, StringComparison.Ordinal) && part.EndsWith(after, StringComparison.Ordinal);
    }

    /// <summary>Of a list, each title's id, score and reasons; of anything else its status.</summary>
    private static JsonObject Shortened(JsonObject answer)
    {
        var shorter = new JsonObject { ["status"] = answer["status"]!.DeepClone() };
        if (answer["json"]?["cards"] is JsonArray cards)
            shorter["cards"] = new JsonArray([.. cards.Select(card => Shortened(card!))]);
        return shorter;
    }

    private static JsonObject Shortened(JsonNode card) => new()
    {
        ["id"] = card["id"]!.DeepClone(),
        ["score"] = card["score"]!.DeepClone(),
        ["reasons"] = new JsonArray([.. card["reasons"]!.AsArray().Select(reason => reason!["text"]!.DeepClone())]),
    };
}
