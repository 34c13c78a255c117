using CsCheck;

namespace ExpressiFy.Web.Tests.Hosting.Queries;

/// <summary>Whatever stands in an address or a body, the answer is no failure of ours.</summary>
public sealed class AnyQueryTests(WebHost host) : IClassFixture<WebHost>
{
    private const int Tries = 300;

    private static readonly string[] Paths =
    [
        "/", "/rows", "/pick", "/discover", "/title/film:tt0111161", "/services", "/start",
        "/api/v1/recommendations", "/api/v1/mood-map", "/api/v1/titles", "/api/v1/titles/film:tt0111161/alike",
        "/api/v1/playlist.csv", "/api/v1/discoveries", "/api/v1/pick",
    ];

    private static readonly string[] Names =
    [
        "expression", "aim", "medium", "count", "valence", "arousal", "toValence", "toArousal", "genre", "fromYear",
        "toYear", "maxRuntime", "seed", "query", "take", "skip", "region", "links", "feel", "except", "passed", "pick",
    ];

    private static readonly string[] Values =
    [
        "sad", "lift", "toward", "track", "film", "0", "-1", "1", "50", "1e309", "NaN", "-0", "2147483648", "0x1",
        "1,5", "Drama", "film:tt0111161", "true", "",
    ];

    private static readonly Gen<string> Value = Gen.OneOf(
        Gen.Int[0, Values.Length - 1].Select(index => Values[index]),
        Gen.String[0, 30],
        Gen.Double.Select(number => $"{number}"),
        Gen.Int.Select(number => $"{number}"));

    private static readonly Gen<string> Address = Gen.Select(
        Gen.Int[0, Paths.Length - 1],
        Gen.Select(Gen.Int[0, Names.Length - 1], Value).Array[0, 6],
        (path, query) =>
        {
            var parameters = query.Select(pair => $"{Names[pair.Item1]}={Escape(pair.Item2)}");
            return $"{Paths[path]}?{string.Join('&', parameters)}";
        });

    private readonly HttpClient browser = host.Browser();

    [Fact]
    public async Task No_query_is_answered_with_a_server_error()
    {
        await Address.SampleAsync(
            async address =>
            {
                using var reply = await browser.GetAsync(address);
                return (int)reply.StatusCode < 500;
            },
            iter: Tries,
            threads: 1);
        Assert.DoesNotContain(host.Log, line => line.Contains("   at ", StringComparison.Ordinal));
    }

    // A surrogate without its other half has no UTF-8.
    private static string Escape(string text) =>
        Uri.EscapeDataString(string.Concat(text.Where(character => !char.IsSurrogate(character))));
}
