using System.Text.Json.Nodes;

namespace ExpressiFy.Web.Tests.Golden;

/// <summary>
/// Today's program opens what an earlier one wrote: a database with its key ring, and the cookie and the group code
/// that it handed out.
/// </summary>
public sealed class UpgradeTests : IAsyncLifetime
{
    /// <summary>
    /// Packed with gzip: one visitor's feedback of every kind, an import, a provider's answers, its count of the day,
    /// and the key ring.
    /// </summary>
    public const string Database = "before/expressify.db.gz";

    private const string Visitor = "before/visitor.json";
    private const string Answers = "before/answers.json";

    public async ValueTask InitializeAsync() => await Before.RecordAsync();

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task What_an_earlier_program_wrote_is_understood()
    {
        var before = GoldenFiles.Read<VisitorOfBefore>(Visitor);
        await using var host = new UpgradedGoldenHost();
        var conversation = GoldenFiles.Read<Conversation>(Answers);
        await Replay.CheckAsync(Answers, conversation, host, prepare: browser => Present(browser, before));
        Assert.Empty(host.OutgoingCalls);
    }

    [Fact]
    public async Task The_cookie_of_before_leads_to_the_same_profile()
    {
        var before = GoldenFiles.Read<VisitorOfBefore>(Visitor);
        await using var host = new UpgradedGoldenHost();
        var export = await ExportAsync(host, before.Cookie);
        Assert.Equal(before.ProfileId, export["profile"]!.GetValue<string>());
        // Later versions tell more of each event, and nothing less.
        var feedback = export["feedback"]!.AsArray();
        foreach (var told in feedback)
            told!.AsObject().Remove("import");
        Assert.Empty(Difference.Between(before.Feedback, feedback));
    }

    [Fact]
    public async Task Another_cookie_leads_nowhere()
    {
        await using var host = new UpgradedGoldenHost();
        await Assert.ThrowsAsync<HttpRequestException>(() => ExportAsync(host, "expressify-profile=CfDJ8nonsense"));
    }

    internal static async Task<JsonNode> ExportAsync(IGoldenHost host, string cookie)
    {
        using var http = new HttpClient(new SocketsHttpHandler { UseCookies = false }) { BaseAddress = host.Address };
        http.DefaultRequestHeaders.Add("Cookie", cookie);
        return JsonNode.Parse(await http.GetStringAsync("/api/v1/profile/export"))!;
    }

    private static void Present(GoldenBrowser browser, VisitorOfBefore before)
    {
        browser.CookiesOf(null)["expressify-profile"] = before.Cookie.Split('=', 2)[1];
        browser.Code = before.Code;
    }
}

/// <summary>What a visitor of an earlier program holds, and what that program knew of them.</summary>
/// <param name="Cookie">Name and value.</param>
/// <param name="Code">A group code.</param>
/// <param name="ProfileId">The profile's number.</param>
/// <param name="Feedback">Everything they said, as it was exported.</param>
internal sealed record VisitorOfBefore(string Cookie, string Code, string ProfileId, JsonNode Feedback);
