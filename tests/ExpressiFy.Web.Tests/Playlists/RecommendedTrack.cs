namespace ExpressiFy.Web.Tests.Playlists;

/// <summary>A track as /api/v1/recommendations gives it.</summary>
internal sealed record RecommendedTrack(string Id, string Title, string Artist)
{
    public static async Task<IReadOnlyList<RecommendedTrack>> ReadAsync(HttpClient browser, string query)
    {
        var reply = await browser.JsonAsync($"/api/v1/recommendations?{query}&medium=track");
        return
        [
            .. reply.Items("cards").Select(card =>
                new RecommendedTrack(card.Text("id")!, card.Text("title")!, card.Text("creators/0")!)),
        ];
    }
}
