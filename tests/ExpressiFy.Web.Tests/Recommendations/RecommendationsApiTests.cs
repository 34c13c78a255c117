using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace ExpressiFy.Web.Tests.Recommendations;

public sealed class RecommendationsApiTests(WebHost host) : IClassFixture<WebHost>
{
    private const string Address = "/api/v1/recommendations";

    private static readonly string[] CardNames =
    [
        "affect", "artwork", "creators", "genres", "id", "links", "medium", "moods", "rating", "reasons",
        "runtimeMinutes", "score", "title", "year",
    ];

    private readonly HttpClient browser = host.Browser();

    [Fact]
    public async Task The_reply_names_the_mood_the_aim_and_the_target()
    {
        var reply = await browser.JsonAsync($"{Address}?expression=sad&aim=lift");
        Assert.Equal(["mood", "aim", "target", "cards"], reply.Names());
        Assert.Equal("sad", reply.Text("mood/expression"));
        Assert.Equal("unpleasant and quiet", reply.Text("mood/words"));
        Assert.Equal(-0.63, reply.Number("mood/affect/valence"), 6);
        Assert.Equal("lift", reply.Text("aim"));
        Assert.Equal(["affect", "words", "near"], reply.At("target").Names());
    }

    [Fact]
    public async Task A_card_has_a_title_a_score_reasons_and_links()
    {
        var reply = await browser.JsonAsync($"{Address}?expression=sad&aim=lift&medium=film&count=5");
        var cards = reply.Items("cards");
        Assert.Equal(5, cards.Count);
        Assert.All(cards, AssertIsFilm);
    }

    [Fact]
    public async Task Tracks_have_no_runtime_and_links_to_music_services()
    {
        var reply = await browser.JsonAsync($"{Address}?expression=happy&medium=track&count=1");
        Assert.True(reply.IsNull("cards/0/runtimeMinutes"));
        Assert.Equal(["youtube", "deezer", "spotify", "appleMusic"], reply.At("cards/0/links").Names());
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
    public async Task The_aim_and_the_count_have_defaults(string query, string aim, int count)
    {
        var reply = await browser.JsonAsync(Address + query);
        Assert.Equal(aim, reply.Text("aim"));
        Assert.Equal(count, reply.Items("cards").Count);
    }

    [Fact]
    public async Task A_mood_can_be_a_place_without_a_name()
    {
        var reply = await browser.JsonAsync($"{Address}?valence=-0.5&arousal=0.25&aim=calm");
        Assert.True(reply.IsNull("mood/expression"));
        Assert.Equal(0.25, reply.Number("mood/affect/arousal"));
    }

    [Fact]
    public async Task Reasons_never_name_an_expression_for_a_place()
    {
        var reply = await browser.JsonAsync($"{Address}?valence=-0.6&arousal=-0.3&aim=lift&count=24");
        Assert.Equal("unpleasant and quiet", reply.Text("mood/words"));
        var reasons = reply.Items("cards").SelectMany(card => card.Items("reasons"));
        Assert.All(reasons, reason => Assert.DoesNotMatch(@"\b(sad|mood)\b", reason.Text("text")));
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
    public async Task A_wrong_parameter_is_named_with_what_it_may_be(string query, string parameter, string expected)
    {
        var problem = await browser.ProblemAsync($"{Address}?{query}", HttpStatusCode.BadRequest);
        Assert.Equal([parameter], problem.At("errors").Names());
        Assert.Contains(expected, problem.Text($"errors/{parameter}/0"));
    }

    [Fact]
    public async Task Parameters_of_different_rules_are_named_together()
    {
        const string Query = "aim=toward&count=99&valence=0.5";
        var problem = await browser.ProblemAsync($"{Address}?{Query}", HttpStatusCode.BadRequest);
        Assert.Equal(["arousal", "toValence", "count"], problem.At("errors").Names());
    }

    [Fact]
    public async Task Years_that_exclude_each_other_are_a_request_that_cannot_be_met()
    {
        var problem = await browser.ProblemAsync($"{Address}?fromYear=2000&toYear=1990", HttpStatusCode.BadRequest);
        Assert.Equal("impossible-wish", problem.Kind());
    }

    [Theory]
    [InlineData("angry", "angry")]
    [InlineData("fear", "scary")]
    public async Task Anger_and_fear_are_not_fed_unless_the_person_asks_for_it(string expression, string mood)
    {
        Assert.DoesNotContain(mood, await FirstMoodsAsync($"expression={expression}"));

        var fed = await browser.JsonAsync($"{Address}?expression={expression}&feed=true");
        Assert.Contains(fed.Items("cards"), card => card.Items("moods").Any(word => word.GetString() == mood));
    }

    [Fact]
    public async Task Hidden_titles_do_not_come_back()
    {
        var person = host.Browser();
        var query = $"{Address}?expression=sad&count=3";
        var hidden = (await person.JsonAsync(query)).Text("cards/0/id");
        await person.PostAsync("/api/v1/profile", null);
        var feedback = new { titleId = hidden, kind = "hide", on = true };
        await person.PostAsync("/api/v1/feedback", JsonContent.Create(feedback));

        var cards = (await person.JsonAsync(query)).Items("cards");
        Assert.DoesNotContain(cards, card => card.Text("id") == hidden);
    }

    [Fact]
    public async Task No_provider_is_asked()
    {
        await browser.JsonAsync(Address);
        Assert.Empty(host.OutgoingCalls);
    }

    private async Task<List<string?>> FirstMoodsAsync(string query)
    {
        var reply = await browser.JsonAsync($"{Address}?{query}");
        return [.. reply.Items("cards").Select(card => card.Text("moods/0"))];
    }

    private static void AssertIsFilm(JsonElement card)
    {
        Assert.Equal(CardNames, card.Names().Order(StringComparer.Ordinal));
        Assert.StartsWith("film:tt", card.Text("id"));
        Assert.Equal("film", card.Text("medium"));
        Assert.InRange(card.Number("score"), 0, 1);
        Assert.Equal(["kind", "text", "arguments", "share"], card.At("reasons/0").Names());
        Assert.StartsWith($"/artwork/{card.Text("id")}.svg?v=", card.Text("artwork"), StringComparison.Ordinal);
        Assert.True(card.IsNull("rating"));
        Assert.Equal(["imdb", "trailer", "whereToWatch"], card.At("links").Names());
        Assert.All(card.At("links").EnumerateObject(), link => Assert.StartsWith("https://", link.Value.GetString()));
    }
}
