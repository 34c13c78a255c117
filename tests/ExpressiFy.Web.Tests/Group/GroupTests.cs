using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace ExpressiFy.Web.Tests.Group;

public sealed class GroupTests(WebHost host) : IClassFixture<WebHost>
{
    private const string Api = "/api/v1/together";
    private static readonly string[] Loved = ["film:tt0111161", "film:tt0081505", "film:tt0068646"];
    private readonly HttpClient browser = host.Browser();

    [Fact]
    public async Task Several_moods_give_one_list_that_says_for_whom_each_works()
    {
        var reply = await (await PickAsync(new { name = "Ana", expression = "sad", aim = "lift" }, new { name = "Ben", expression = "angry", aim = "calm" }, new { name = "Cleo" })).JsonAsync();
        var cards = reply.GetProperty("cards").EnumerateArray().ToList();
        Assert.Equal(12, cards.Count);
        Assert.All(cards, card =>
        {
            Assert.Equal(["title", "forWhom", "fits"], card.Names());
            Assert.Equal(["Ana", "Ben", "Cleo"], card.GetProperty("fits").EnumerateArray().Select(fit => fit.GetProperty("name").GetString()));
            Assert.All(card.GetProperty("fits").EnumerateArray(), fit => Assert.Contains(fit.GetProperty("fit").GetString(), new[] { "great", "good", "compromise" }));
            Assert.Contains("Ana", card.GetProperty("forWhom").GetString());
        });
    }

    [Fact]
    public async Task A_lent_taste_counts_and_shows_nothing_of_itself()
    {
        var lender = await LoverAsync();
        var code = (await (await lender.PostAsync($"{Api}/code", null)).JsonAsync()).GetProperty("code").GetString()!;
        var (plain, lent) = (await TextAsync(new { name = "Ana" }, new { name = "Ben" }), await TextAsync(new { name = "Ana" }, new { name = "Ben", code }));
        Assert.NotEqual(plain, lent);
        Assert.DoesNotContain("liked", lent);
        Assert.DoesNotContain("Shawshank", lent);
        Assert.DoesNotContain("taste", lent);
        Assert.DoesNotContain(Loved, id => code.Contains(id, StringComparison.Ordinal));

        // The code opens nothing else.
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/profile");
        request.Headers.Add("Cookie", $"expressify-profile={code}");
        using var bare = new HttpClient(new SocketsHttpHandler { UseCookies = false }) { BaseAddress = host.Address };
        Assert.False((await (await bare.SendAsync(request)).JsonAsync()).GetProperty("remembered").GetBoolean());

        await lender.DeleteAsync("/api/v1/profile");
        Assert.Contains("code", (await (await PickAsync(new { name = "Ana" }, new { name = "Ben", code })).ProblemAsync(HttpStatusCode.BadRequest)).GetProperty("detail").GetString());
    }

    [Fact]
    public async Task A_profile_that_was_taken_along_counts_like_the_code()
    {
        var lender = await LoverAsync();
        var code = (await (await lender.PostAsync($"{Api}/code", null)).JsonAsync()).GetProperty("code").GetString()!;
        var profile = await (await lender.GetAsync("/api/v1/profile/export")).JsonAsync();
        Assert.Equal(await TextAsync(new { name = "Ana" }, new { name = "Ben", code }), await TextAsync(new { name = "Ana" }, new { name = "Ben", profile }));
    }

    [Fact]
    public async Task Without_a_profile_there_is_no_code() =>
        Assert.Equal("consent-needed", (await (await host.Browser().PostAsync($"{Api}/code", null)).ProblemAsync(HttpStatusCode.Conflict)).Kind());

    [Fact]
    public async Task What_makes_no_sense_is_refused_in_words()
    {
        Assert.Contains("2 to 8", await DetailAsync(new { name = "Ana" }));
        Assert.Contains("called", await DetailAsync(new { name = "Ana" }, new { name = "ana" }));
        Assert.Contains("Ben: ", await DetailAsync(new { name = "Ana" }, new { name = "Ben", expression = "hungry" }));
        Assert.Contains("Ben: the code", await DetailAsync(new { name = "Ana" }, new { name = "Ben", code = "AAAA" }));
        Assert.Contains("Ben: the file", await DetailAsync(new { name = "Ana" }, new { name = "Ben", profile = new { nothing = 1 } }));
        Assert.Contains("number of cards", await DetailAsync(await browser.PostAsync(Api, JsonContent.Create(new { count = 500, members = new[] { new { name = "Ana" }, new { name = "Ben" } } }))));
    }

    [Fact]
    public async Task The_page_works_without_script()
    {
        var more = await (await browser.SubmitAsync("/together", "/together", ("name", "Ana"), ("name", ""), ("expression", "sad"), ("expression", ""), ("do", "more"))).Content.ReadAsStringAsync();
        Assert.Equal(3, Regex.Count(more, "name=\"name\""));
        Assert.Contains("value=\"Ana\"", more);

        var html = await (await browser.SubmitAsync("/together", "/together", ("name", "Ana"), ("name", "Ben"), ("expression", "sad"), ("expression", "angry"),
            ("aim", "lift"), ("aim", "calm"), ("code", ""), ("code", ""), ("medium", "film"), ("do", "pick"))).Content.ReadAsStringAsync();
        Assert.Equal(12, Regex.Count(html, "data-title-id="));
        Assert.Matches("(Great|Good) for (Ana|Ben)", html);
    }

    [Fact]
    public async Task A_form_with_one_name_says_what_is_missing()
    {
        var reply = await browser.SubmitAsync("/together", "/together", ("name", "Ana"), ("name", ""), ("do", "pick"));
        Assert.Equal(HttpStatusCode.BadRequest, reply.StatusCode);
        Assert.Contains("2 to 8 people", await reply.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task The_page_shows_a_code_to_who_has_a_taste_to_lend()
    {
        Assert.DoesNotContain("data-group-code", await host.Browser().GetStringAsync("/together"));
        var html = await (await LoverAsync()).GetStringAsync("/together");
        Assert.Contains("data-group-code", html);
        Assert.Contains("name=\"self\"", html);
    }

    private async Task<HttpClient> LoverAsync()
    {
        var lover = host.Browser();
        await lover.PostAsync("/api/v1/profile", null);
        foreach (var titleId in Loved)
            await (await lover.PostAsync("/api/v1/feedback", JsonContent.Create(new { titleId, kind = "like", on = true }))).JsonAsync();
        return lover;
    }

    private Task<HttpResponseMessage> PickAsync(params object[] members) => browser.PostAsync(Api, JsonContent.Create(new { members }));

    private async Task<string> TextAsync(params object[] members) => (await (await PickAsync(members)).JsonAsync()).GetRawText();

    private async Task<string> DetailAsync(params object[] members) => await DetailAsync(await PickAsync(members));

    private static async Task<string> DetailAsync(HttpResponseMessage reply) => (await reply.ProblemAsync(HttpStatusCode.BadRequest)).GetProperty("detail").GetString()!;
}
