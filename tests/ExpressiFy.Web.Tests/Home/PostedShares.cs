using System.Text;

namespace ExpressiFy.Web.Tests.Home;

/// <summary>Readings as the body of a request, and where they are posted.</summary>
internal static class PostedShares
{
    public const string Rows = "/rows?expression=happy&aim=match";
    public const string RecommendationsApi = "/api/v1/recommendations?expression=happy&aim=match";
    public const string Playlist = "/api/v1/playlist.csv?expression=happy&aim=match";

    /// <summary>All that answer a reading.</summary>
    public static readonly IReadOnlyList<string> Addresses = [Rows, RecommendationsApi, Playlist];

    public const string Faint =
        """{"angry":0,"disgust":0.01,"fear":0.02,"happy":0.43,"sad":0.05,"surprise":0,"neutral":0.49}""";

    /// <summary>A reading whose mood has settled on another than that of its largest share.</summary>
    public const string Settled = $"{{\"expression\":\"happy\",\"shares\":{Faint}}}";

    public static StringContent Json(string body) => new(body, Encoding.UTF8, "application/json");

    public static StringContent SharesOf(string shares) => Json($"{{\"shares\":{shares}}}");

    public static Task<HttpResponseMessage> PostSharesAsync(this HttpClient browser, string address, string shares) =>
        browser.PostAsync(address, SharesOf(shares));
}
