using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using ExpressiFy.Browser.Tests.Hosts;

namespace ExpressiFy.Browser.Tests.Endurance;

/// <summary>Feedback that the program has confirmed survives when the process is killed.</summary>
[Collection(Alone.Name)]
[Trait("Category", "Long")]
public sealed class KillTests
{
    private const int Kills = 12;
    private const int Seed = 20_261_128;

    [Fact]
    public async Task No_confirmed_feedback_is_lost_when_the_process_is_killed()
    {
        await using var app = await RunningApp.StartAsync();
        var cookies = new CookieContainer();
        var confirmed = new List<string>();
        var random = new Random(Seed);
        var titles = new Queue<string>(await TitlesAsync(app));
        using (var http = Client(app, cookies))
            (await http.PostAsync("/api/v1/profile", null)).EnsureSuccessStatusCode();

        for (var kill = 0; kill < Kills; kill++)
        {
            using var http = Client(app, cookies);
            var killing = KillAfterAsync(app, TimeSpan.FromMilliseconds(random.Next(20, 400)));
            confirmed.AddRange(await LikeUntilItFailsAsync(http, titles));
            await killing;
            await app.StartAgainAsync();
            Assert.Equal(confirmed.Except(await LikedAsync(app, cookies)), []);
        }

        Assert.NotEmpty(confirmed);
    }

    private static HttpClient Client(RunningApp app, CookieContainer cookies)
    {
        var handler = new SocketsHttpHandler { UseProxy = false, CookieContainer = cookies };
        return new(handler) { BaseAddress = new(app.Address), Timeout = TimeSpan.FromSeconds(30) };
    }

    private static async Task KillAfterAsync(RunningApp app, TimeSpan delay)
    {
        await Task.Delay(delay);
        await app.KillAsync();
    }

    private static async Task<IReadOnlyList<string>> LikeUntilItFailsAsync(HttpClient http, Queue<string> titles)
    {
        var confirmed = new List<string>();
        try
        {
            while (titles.TryDequeue(out var id))
            {
                var feedback = new { titleId = id, kind = "like", on = true };
                using var reply = await http.PostAsJsonAsync("/api/v1/feedback", feedback);
                if (!reply.IsSuccessStatusCode)
                    break;
                confirmed.Add(id);
            }
        }
        catch (HttpRequestException)
        {
            // The process was killed while it answered: this one is not confirmed.
        }

        return confirmed;
    }

    private static async Task<IReadOnlyList<string>> TitlesAsync(RunningApp app)
    {
        using var http = Client(app, new());
        using var reply = JsonDocument.Parse(await http.GetStringAsync("/api/v1/titles?medium=film&take=100"));
        return [.. reply.RootElement.GetProperty("titles").EnumerateArray().Select(IdOf)];
    }

    private static async Task<IReadOnlyList<string>> LikedAsync(RunningApp app, CookieContainer cookies)
    {
        using var http = Client(app, cookies);
        using var reply = JsonDocument.Parse(await http.GetStringAsync("/api/v1/profile/export"));
        return [.. reply.RootElement.GetProperty("feedback").EnumerateArray().Select(TitleOf)];
    }

    private static string IdOf(JsonElement title) => title.GetProperty("id").GetString()!;

    private static string TitleOf(JsonElement feedback) => feedback.GetProperty("title").GetString()!;
}
