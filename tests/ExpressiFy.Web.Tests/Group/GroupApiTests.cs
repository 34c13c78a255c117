using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace ExpressiFy.Web.Tests.Group;

public sealed class GroupApiTests(WebHost host) : IClassFixture<WebHost>
{
    private const string Address = "/api/v1/together";

    private static readonly string[] Fits = ["great", "good", "compromise"];

    private readonly HttpClient browser = host.Browser();

    [Fact]
    public async Task Several_moods_give_one_list_that_says_for_whom_each_title_works()
    {
        var reply = await RecommendAsync(
            new { name = "Ana", expression = "sad", aim = "lift" },
            new { name = "Ben", expression = "angry", aim = "calm" },
            new { name = "Cleo" });
        var cards = (await reply.JsonAsync()).Items("cards");
        Assert.Equal(12, cards.Count);
        Assert.All(cards, AssertFitsEverybody);
    }

    [Fact]
    public async Task A_lent_taste_counts_and_nothing_of_it_is_in_the_reply()
    {
        using var lender = await GroupVisitor.WithTasteAsync(host);
        var code = await GroupVisitor.CodeAsync(lender);
        var without = await TextAsync(new { name = "Ana" }, new { name = "Ben" });
        var with = await TextAsync(new { name = "Ana" }, new { name = "Ben", code });
        Assert.NotEqual(without, with);
        Assert.DoesNotContain("liked", with);
        Assert.DoesNotContain("Shawshank", with);
        Assert.DoesNotContain("taste", with);
        Assert.DoesNotContain(GroupVisitor.Liked, id => code.Contains(id, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_code_is_no_cookie()
    {
        using var lender = await GroupVisitor.WithTasteAsync(host);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/profile");
        request.Headers.Add("Cookie", $"expressify-profile={await GroupVisitor.CodeAsync(lender)}");
        using var handler = new SocketsHttpHandler { UseCookies = false };
        using var cookieless = new HttpClient(handler) { BaseAddress = host.Address };
        Assert.False((await (await cookieless.SendAsync(request)).JsonAsync()).Flag("remembered"));
    }

    [Fact]
    public async Task A_code_ends_with_the_profile()
    {
        using var lender = await GroupVisitor.WithTasteAsync(host);
        var code = await GroupVisitor.CodeAsync(lender);
        await lender.DeleteAsync("/api/v1/profile");
        Assert.Contains("Ben: the code", await DetailAsync(new { name = "Ana" }, new { name = "Ben", code }));
    }

    [Fact]
    public async Task An_exported_profile_counts_too()
    {
        using var lender = await GroupVisitor.WithTasteAsync(host);
        var profile = await lender.JsonAsync("/api/v1/profile/export");
        var without = await TextAsync(new { name = "Ana" }, new { name = "Ben" });
        Assert.NotEqual(without, await TextAsync(new { name = "Ana" }, new { name = "Ben", profile }));
    }

    [Fact]
    public async Task Without_a_profile_there_is_no_code()
    {
        var reply = await host.Browser().PostAsync($"{Address}/code", null);
        Assert.Equal("consent-needed", (await reply.ProblemAsync(HttpStatusCode.Conflict)).Kind());
    }

    [Fact]
    public async Task A_group_of_one_is_refused() =>
        Assert.Contains("2 to 8", await DetailAsync(new { name = "Ana" }));

    [Fact]
    public async Task Two_members_of_one_name_are_refused() =>
        Assert.Contains("called", await DetailAsync(new { name = "Ana" }, new { name = "ana" }));

    [Fact]
    public async Task A_member_with_a_wrong_mood_is_named() =>
        Assert.StartsWith(
            "Ben: expression is one of",
            await DetailAsync(new { name = "Ana" }, new { name = "Ben", expression = "hungry" }));

    [Fact]
    public async Task A_member_with_a_wrong_code_is_named() =>
        Assert.StartsWith(
            "Ben: the code",
            await DetailAsync(new { name = "Ana" }, new { name = "Ben", code = "AAAA" }));

    [Fact]
    public async Task A_member_with_a_file_that_is_no_profile_is_named() =>
        Assert.StartsWith(
            "Ben: the file",
            await DetailAsync(new { name = "Ana" }, new { name = "Ben", profile = new { nothing = 1 } }));

    [Fact]
    public async Task Too_many_cards_are_refused()
    {
        var request = new { count = 500, members = new[] { new { name = "Ana" }, new { name = "Ben" } } };
        var reply = await browser.PostAsync(Address, JsonContent.Create(request));
        var problem = await reply.ProblemAsync(HttpStatusCode.BadRequest);
        Assert.Equal("impossible-wish", problem.Kind());
        Assert.Contains("number of cards", problem.Text("detail"));
    }

    private static void AssertFitsEverybody(JsonElement card)
    {
        Assert.Equal(["title", "forWhom", "fits", "reason"], card.Names());
        var fits = card.Items("fits");
        Assert.Equal(["Ana", "Ben", "Cleo"], fits.Select(fit => fit.Text("name")));
        Assert.All(fits, fit => Assert.Contains(fit.Text("fit"), Fits));
        Assert.Contains("Ana", card.Text("forWhom"));
    }

    private Task<HttpResponseMessage> RecommendAsync(params object[] members) =>
        browser.PostAsync(Address, JsonContent.Create(new { members }));

    private async Task<string> TextAsync(params object[] members) =>
        (await (await RecommendAsync(members)).JsonAsync()).GetRawText();

    private async Task<string> DetailAsync(params object[] members)
    {
        var problem = await (await RecommendAsync(members)).ProblemAsync(HttpStatusCode.BadRequest);
        return problem.Text("detail")!;
    }
}
