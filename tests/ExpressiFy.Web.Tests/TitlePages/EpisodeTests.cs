using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace ExpressiFy.Web.Tests.TitlePages;

/// <summary>"I am at episode 5" of a series.</summary>
public sealed class EpisodeTests(WebHost host) : IClassFixture<WebHost>
{
    private const string Series = "series:tt0903747";
    private const string Film = "film:tt0111161";

    [Fact]
    public async Task The_episode_is_kept_and_shown_and_taken_back()
    {
        var visitor = await VisitorAsync();
        Assert.Equal(5, (int)(await SayAsync(visitor, Series, 5))["episode"]!);
        Assert.Contains("value=\"5\"", await visitor.GetStringAsync($"/title/{Series}"));
        Assert.Contains("at episode 5", await visitor.GetStringAsync("/library?tab=saved"));

        Assert.Equal(6, (int)(await SayAsync(visitor, Series, 6))["episode"]!);
        Assert.Contains("at episode 6", await visitor.GetStringAsync("/library"));

        var profile = await visitor.GetFromJsonAsync<JsonObject>("/api/v1/profile");
        Assert.Equal(6, (int)profile!["begun"]!.AsArray().Single()!["episode"]!);

        Assert.Null((await SayAsync(visitor, Series, episode: null, on: false))["episode"]);
        Assert.DoesNotContain("at episode", await visitor.GetStringAsync("/library"));
    }

    [Fact]
    public async Task The_form_of_the_page_works_without_script()
    {
        var visitor = await VisitorAsync();
        await SubmitAsync(("say", $"episode on {Series}"), ("episode", " 7 "));
        Assert.Contains("at episode 7", await visitor.GetStringAsync("/library"));
        // The button behind the field.
        await SubmitAsync(("say", $"episode on {Series}"), ("episode", "7"), ("episode", "8"));
        Assert.Contains("at episode 8", await visitor.GetStringAsync("/library"));
        await SubmitAsync(("say", $"episode on {Series}"), ("episode", "8"), ("say", $"episode off {Series}"));
        Assert.DoesNotContain("at episode", await visitor.GetStringAsync("/library"));

        async Task SubmitAsync(params (string Name, string Value)[] fields)
        {
            var page = await visitor.GetStringAsync($"/title/{Series}");
            var token = Regex.Match(page, "name=\"__RequestVerificationToken\"[^>]*value=\"([^\"]+)\"").Groups[1].Value;
            using var form = new FormUrlEncodedContent(fields
                .Select(field => KeyValuePair.Create(field.Name, field.Value))
                .Append(new("__RequestVerificationToken", token))
                .Append(new("back", $"/title/{Series}")));
            var reply = await visitor.PostAsync("/feedback", form);
            Assert.Equal(HttpStatusCode.SeeOther, reply.StatusCode);
        }
    }

    [Fact]
    public async Task It_comes_with_the_export_and_back()
    {
        var visitor = await VisitorAsync();
        await SayAsync(visitor, Series, 12);
        var export = await visitor.GetStringAsync("/api/v1/profile/export");
        Assert.Contains("\"episode\": 12", export.Replace("\"episode\":12", "\"episode\": 12"));

        var other = await VisitorAsync();
        using var form = new MultipartFormDataContent { { new StringContent(export), "f", "expressify.json" } };
        (await other.PostAsync("/api/v1/imports", form)).EnsureSuccessStatusCode();
        Assert.Contains("at episode 12", await other.GetStringAsync("/library"));
    }

    [Theory]
    [InlineData(Series, 0)]
    [InlineData(Series, 100_000)]
    [InlineData(Series, null)]
    [InlineData(Film, 5)]
    public async Task A_number_that_none_has_is_refused(string title, int? episode)
    {
        var visitor = await VisitorAsync();
        var reply = await visitor.PostAsJsonAsync(
            "/api/v1/feedback", new { titleId = title, kind = "episode", episode });
        Assert.Equal(HttpStatusCode.BadRequest, reply.StatusCode);
        Assert.Contains(
            "episode is a whole number from 1 to 99999, of a series.", await reply.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_film_has_no_episodes() =>
        Assert.DoesNotContain("I am at episode", await host.Browser().GetStringAsync($"/title/{Film}"));

    private async Task<HttpClient> VisitorAsync()
    {
        var visitor = host.Browser();
        visitor.DefaultRequestHeaders.Add("Origin", host.Address.ToString().TrimEnd('/'));
        (await visitor.PostAsync("/api/v1/profile", null)).EnsureSuccessStatusCode();
        return visitor;
    }

    private static async Task<JsonObject> SayAsync(HttpClient visitor, string title, int? episode, bool on = true)
    {
        var reply = await visitor.PostAsJsonAsync(
            "/api/v1/feedback", new { titleId = title, kind = "episode", episode, on });
        reply.EnsureSuccessStatusCode();
        return (await reply.Content.ReadFromJsonAsync<JsonObject>())!;
    }
}
