using System.Text.Json.Nodes;

namespace ExpressiFy.Web.Tests.Golden;

/// <summary>The comparison can fail.</summary>
public sealed class DifferenceTests
{
    private const string List =
        """
        {"cards":[
        {"id":"a","score":0.8,"text":"Funny"},
        {"id":"b","score":0.79995,"text":"Warm"},
        {"id":"c","score":0.5,"text":"Slow"}]}
        """;

    [Theory]
    [InlineData("0.8,", "0.8001,")]
    [InlineData("0.5,", "0.4999,")]
    public void A_score_within_the_tolerance_is_the_same(string old, string now) => Assert.Empty(Changed(old, now));

    [Theory]
    [InlineData("0.8,", "0.8002,")]
    [InlineData("0.5,", "\"0.5\",")]
    [InlineData("Funny", "Playful")]
    [InlineData("\"id\":\"c\"", "\"id\":\"d\"")]
    [InlineData("\"cards\"", "\"titles\"")]
    [InlineData(",\"text\":\"Slow\"", "")]
    [InlineData(",\n{\"id\":\"c\",\"score\":0.5,\"text\":\"Slow\"}", "")]
    public void Anything_else_is_a_difference(string old, string now) => Assert.NotEmpty(Changed(old, now));

    [Fact]
    public void Titles_as_good_as_equal_may_change_places() => Assert.Empty(Reordered(1, 0, 2));

    [Fact]
    public void Titles_further_apart_may_not() =>
        Assert.Contains("b (0.79995) stood before c (0.5)", Assert.Single(Reordered(0, 2, 1)));

    [Fact]
    public void Numbers_that_are_no_scores_are_exact() =>
        Assert.NotEmpty(Difference.Between(JsonNode.Parse("[0.5]"), JsonNode.Parse("[0.50001]")));

    [Fact]
    public void Lines_of_text_keep_their_order() =>
        Assert.Equal(2, Difference.Between(new JsonArray("a", "b"), new JsonArray("b", "a")).Count());

    private static IEnumerable<string> Changed(string old, string now)
    {
        Assert.Contains(old, List);
        var changed = List.Replace(old, now, StringComparison.Ordinal);
        return Difference.Between(JsonNode.Parse(List), JsonNode.Parse(changed));
    }

    private static IEnumerable<string> Reordered(params int[] order)
    {
        var list = JsonNode.Parse(List)!;
        var cards = list["cards"]!.AsArray();
        list["cards"] = new JsonArray([.. order.Select(i => cards[i]!.DeepClone())]);
        return Difference.Between(JsonNode.Parse(List), list);
    }
}
