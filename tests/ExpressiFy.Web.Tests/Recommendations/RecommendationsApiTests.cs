using System.Net;
using System.Text.Json;

namespace ExpressiFy.Web.Tests.Recommendations;

public sealed class RecommendationsApiTests(WebHost host) : IClassFixture<WebHost>
{
    private const string Address = "/api/v1/recommendations";
    private readonly HttpClient browser = host.Browser();

    [Fact]
    public async Task A_card_says_all_that_it_promises()
    {
        var reply = await (await browser.GetAsync($"{Address}?expression=sad&aim=lift&medium=film&count=5")).JsonAsync();
        Assert.Equal(["mood", "aim", "target", "cards"], reply.Names());
        Assert.Equal("unpleasant and quiet", reply.GetProperty("mood").GetProperty("words").GetString());
        Assert.Equal(["affect", "words", "near"], reply.GetProperty("target").Names());
        Assert.Equal("lift", reply.GetProperty("aim").GetString());
        Assert.Equal("sad", reply.GetProperty("mood").GetProperty("expression").GetString());
        Assert.Equal(-0.63, reply.GetProperty("mood").GetProperty("affect").GetProperty("valence").GetDouble(), 6);
        var cards = reply.GetProperty("cards").EnumerateArray().ToList();
        Assert.Equal(5, cards.Count);
        foreach (var card in cards)
        {
            Assert.Equal(
                ["affect", "artwork", "creators", "genres", "id", "links", "medium", "moods", "rating", "reasons", "runtimeMinutes", "score", "title", "year"],
                card.Names().Order(StringComparer.Ordinal));
            Assert.StartsWith("film:tt", card.GetProperty("id").GetString());
            Assert.Equal("film", card.GetProperty("medium").GetString());
            Assert.InRange(card.GetProperty("score").GetDouble(), 0, 1);
            Assert.NotEmpty(card.GetProperty("reasons").EnumerateArray());
            Assert.Equal(["kind", "text", "share"], card.GetProperty("reasons")[0].Names());
            Assert.Equal($"/artwork/{card.GetProperty("id").GetString()}.svg", card.GetProperty("artwork").GetString());
            Assert.Equal(JsonValueKind.Null, card.GetProperty("rating").ValueKind);
            Assert.Equal(["imdb", "trailer", "whereToWatch"], card.GetProperty("links").Names());
            Assert.All(card.GetProperty("links").EnumerateObject(), link => Assert.StartsWith("https://", link.Value.GetString()));
        }
    }

    [Fact]
    public async Task Tracks_have_no_runtime_and_other_links()
    {
        var card = (await (await browser.GetAsync($"{Address}?expression=happy&medium=track&count=1")).JsonAsync()).GetProperty("cards")[0];
        Assert.Equal(JsonValueKind.Null, card.GetProperty("runtimeMinutes").ValueKind);
        Assert.Equal(["youtube", "deezer", "spotify", "appleMusic"], card.GetProperty("links").Names());
    }

    [Theory]
    [InlineData("", "browse", 12)]
    [InlineData("?expression=happy", "match", 12)]
    [InlineData("?valence=-0.5&arousal=0.25", "match", 12)]
    [InlineData("?aim=browse&count=50", "browse", 50)]
    [InlineData("?aim=surprise", "surprise", 12)]
    [InlineData("?toValence=0.5&toArousal=0.2", "toward", 12)]
    [InlineData("?expression=angry&feed=true", "match", 12)]
    [InlineData("?EXPRESSION=Happy&Aim=CALM&Count=1", "calm", 1)]
    public async Task What_is_left_out_has_a_sensible_value(string query, string aim, int count)
    {
        var reply = await (await browser.GetAsync(Address + query)).JsonAsync();
        Assert.Equal(aim, reply.GetProperty("aim").GetString());
        Assert.Equal(count, reply.GetProperty("cards").GetArrayLength());
    }

    [Fact]
    public async Task A_place_without_a_name_is_a_mood_too()
    {
        var reply = await (await browser.GetAsync($"{Address}?valence=-0.5&arousal=0.25&aim=calm")).JsonAsync();
        Assert.Equal(JsonValueKind.Null, reply.GetProperty("mood").GetProperty("expression").ValueKind);
        Assert.Equal(0.25, reply.GetProperty("mood").GetProperty("affect").GetProperty("arousal").GetDouble());
    }

    [Theory]
    [InlineData("expression=joyful", "expression", "surprise")]
    [InlineData("expression=sad&aim=cheer", "aim", "lift")]
    [InlineData("medium=book", "medium", "track")]
    [InlineData("count=0", "count", "50")]
    [InlineData("count=51", "count", "50")]
    [InlineData("count=many", "count", "whole number")]
    [InlineData("valence=2&arousal=0", "valence", "-1 to 1")]
    [InlineData("valence=NaN&arousal=0", "valence", "-1 to 1")]
    [InlineData("valence=0.5", "arousal", "valence")]
    [InlineData("expression=sad&valence=0.5&arousal=0", "expression", "either")]
    [InlineData("aim=lift", "expression", "needs a mood")]
    [InlineData("aim=toward", "toValence", "point")]
    [InlineData("toValence=0.5", "toArousal", "belong together")]
    [InlineData("expression=sad&feed=maybe", "feed", "true")]
    [InlineData("genre=Polka", "genre", "Drama")]
    [InlineData("genre=Jazz&medium=film", "genre", "Drama")]
    [InlineData("fromYear=soon", "fromYear", "whole number")]
    [InlineData("toYear=99999", "toYear", "whole number")]
    [InlineData("maxRuntime=-5", "maxRuntime", "whole number")]
    [InlineData("seed=x", "seed", "whole number")]
    public async Task A_wrong_parameter_is_named_with_what_it_may_be(string query, string parameter, string says)
    {
        var problem = await (await browser.GetAsync($"{Address}?{query}")).ProblemAsync(HttpStatusCode.BadRequest);
        Assert.Contains(says, problem.GetProperty("errors").GetProperty(parameter)[0].GetString());
    }

    [Theory]
    [InlineData("angry", "angry")]
    [InlineData("fear", "scary")]
    public async Task Anger_and_fear_are_not_fed_unless_the_person_asks_for_it(string expression, string itself)
    {
        Assert.DoesNotContain(itself, await MoodsAsync(""));
        Assert.Contains(itself, await MoodsAsync("&feed=true"));

        async Task<List<string?>> MoodsAsync(string more) =>
            [.. (await (await browser.GetAsync($"{Address}?expression={expression}{more}")).JsonAsync()).GetProperty("cards").EnumerateArray()
                .Select(card => card.GetProperty("moods")[0].GetString())];
    }

    [Fact]
    public async Task Hidden_titles_do_not_come_back()
    {
        var person = host.Browser();
        var query = $"{Address}?expression=sad&count=3";
        var hidden = (await (await person.GetAsync(query)).JsonAsync()).GetProperty("cards")[0].GetProperty("id").GetString();
        await person.PostAsync("/api/v1/profile", null);
        await person.PostAsync("/api/v1/feedback", System.Net.Http.Json.JsonContent.Create(new { titleId = hidden, kind = "hide", on = true }));
        var cards = (await (await person.GetAsync(query)).JsonAsync()).GetProperty("cards").EnumerateArray();
        Assert.DoesNotContain(cards, card => card.GetProperty("id").GetString() == hidden);
    }

    [Fact]
    public void Nobody_outside_was_asked() => Assert.Empty(host.OutgoingCalls);
}
