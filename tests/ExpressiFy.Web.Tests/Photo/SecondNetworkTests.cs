using System.Text.Json;

namespace ExpressiFy.Web.Tests.Photo;

/// <summary>Expressions:SecondNetwork switches the second network off.</summary>
public sealed class SecondNetworkTests
{
    private const string Address = "/api/v1/expressions";

    [Fact]
    public async Task Without_the_second_network_the_same_faces_have_other_scores()
    {
        using var both = new WebHost();
        using var alone = new HostWithOneNetwork();
        var (first, second) = (await FacesOfAsync(both), await FacesOfAsync(alone));

        Assert.Equal(first.Select(face => face.Number("box/x")), second.Select(face => face.Number("box/x")));
        Assert.NotEqual(first.Select(ScoresOf), second.Select(ScoresOf));

        static string ScoresOf(JsonElement face) => face.At("scores").GetRawText();

        static async Task<List<JsonElement>> FacesOfAsync(WebHost host)
        {
            using var browser = host.Browser();
            var reply = await browser.PostAsync(Address, Replies.Bytes(Photographs.Sample(1)));
            return [.. (await reply.JsonAsync()).Items("faces")];
        }
    }

    private sealed class HostWithOneNetwork : WebHost
    {
        protected override IEnumerable<KeyValuePair<string, string?>> Settings =>
            [.. base.Settings, new("Expressions:SecondNetwork", "false")];
    }
}
