using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace ExpressiFy.Web.Tests.Home;

/// <summary>The first page as a browser without script sees it.</summary>
public sealed class PagesTests(WebHost host) : IClassFixture<WebHost>
{
    private readonly HttpClient browser = host.Browser();

    [Fact]
    public async Task The_first_page_asks_and_says_what_is_read_before_it_opens_a_camera()
    {
        var html = await browser.GetStringAsync("/");
        Assert.Contains("How do you feel?", html);
        Assert.Equal(14, Regex.Count(html, "name=\"expression\" value=\"[a-z]+\" data-mood"));
        // The button that opens the camera stands in the notice, below what it says.
        var notice = html.IndexOf("Before the camera opens", StringComparison.Ordinal);
        Assert.InRange(notice, 0, html.IndexOf("data-camera-start", StringComparison.Ordinal));
        Assert.Contains("thrown away at once", html);
        Assert.Contains("not what you", html);
        Assert.Contains("href=\"/photo\"", html);
    }

    [Fact]
    public async Task A_guest_sees_titles_at_once_and_none_twice()
    {
        var html = await browser.GetStringAsync("/");
        var ids = Replies.TitleIdsIn(html);
        Assert.Contains("Good on any evening", html);
        Assert.Equal(5 * 12, ids.Count);
        Assert.Equal(ids.Count, ids.Distinct().Count());
        Assert.DoesNotContain("data-pick", html);
    }

    [Fact]
    public async Task Who_comes_back_finds_a_pick_and_what_they_saved()
    {
        using var known = host.Browser();
        await known.PostAsync("/api/v1/profile", null);
        var saved = Replies.TitleIdsIn(await known.GetStringAsync("/"))[^1];
        var feedback = JsonContent.Create(new { titleId = saved, kind = "save", on = true });
        (await known.PostAsync("/api/v1/feedback", feedback)).EnsureSuccessStatusCode();

        var html = await known.GetStringAsync("/");
        Assert.Contains("data-pick", html);
        Assert.Contains("Saved for later", html);
        Assert.DoesNotContain("leave you?", html);
        var row = html[html.IndexOf("data-row=\"saved\"", StringComparison.Ordinal)..];
        Assert.Equal(saved, Replies.TitleIdsIn(row)[0]);
        Assert.Equal(Replies.TitleIdsIn(html).Count, Replies.TitleIdsIn(html).Distinct().Count());

        var seen = JsonContent.Create(new { titleId = "film:tt0876563", kind = "seen", on = true });
        (await known.PostAsync("/api/v1/feedback", seen)).EnsureSuccessStatusCode();
        Assert.Contains("How did Ponyo leave you?", await known.GetStringAsync("/"));
    }

    [Theory]
    [InlineData("/?aim=lift", "lift")]
    [InlineData("/?aim=calm&maxRuntime=100", "calm")]
    public async Task An_aim_without_a_mood_asks_for_one_and_is_kept(string path, string aim)
    {
        var html = await browser.GetStringAsync(path);
        Assert.Contains("How do you feel?", html);
        Assert.Contains($"type=\"hidden\" name=\"aim\" value=\"{aim}\"", html);
        Assert.Contains($"data-query=\"{path[2..].Replace("&", "&amp;", StringComparison.Ordinal)}\"", html);
    }

    [Fact]
    public async Task The_page_for_a_photo_says_what_is_read_before_it_takes_one()
    {
        var html = await browser.GetStringAsync("/photo");
        var terms = html.IndexOf("What is kept", StringComparison.Ordinal);
        Assert.InRange(terms, 0, html.IndexOf("type=\"file\"", StringComparison.Ordinal));
        Assert.Contains("action=\"/photo\"", html);
    }

    [Fact]
    public async Task A_picked_mood_shows_films_and_tracks_without_a_repeat()
    {
        var html = await browser.GetStringAsync("/?expression=sad&aim=lift");
        var ids = Replies.TitleIdsIn(html);
        Assert.Equal(ids.Count, ids.Distinct().Count());
        Assert.Contains(ids, id => id.StartsWith("film:", StringComparison.Ordinal));
        Assert.Contains(ids, id => id.StartsWith("track:", StringComparison.Ordinal));
        Assert.DoesNotContain("id=\"welcome\"", html);
        Assert.DoesNotMatch("[Yy]ou are (sad|happy|angry)", html);
    }

    [Fact]
    public async Task Others_are_none_of_those_shown_before()
    {
        const string Mood = "expression=sad&aim=lift";
        var shown = new List<string>();
        List<string>? below = null;
        for (var seed = 0; seed < 4; seed++)
        {
            var html = await browser.GetStringAsync($"/rows?{Mood}&seed={seed}");
            var rows = WithoutMore(html);
            shown.AddRange(IdsInRows(rows));
            var more = Replies.TitleIdsIn(html[rows.Length..]);
            Assert.Equal(below ??= more, more);
        }

        shown.AddRange(below!);
        Assert.Equal(shown.Count, shown.Distinct().Count());

        var page = await browser.GetStringAsync($"/?{Mood}&seed=2");
        Assert.Contains("seed=3", page);
        var tracks = IdsInRows(page).Where(id => id.StartsWith("track:", StringComparison.Ordinal));
        using var reply = JsonDocument.Parse(
            await browser.GetStringAsync($"/api/v1/recommendations?{Mood}&medium=track&refresh=2"));
        var cards = reply.RootElement.GetProperty("cards").EnumerateArray();
        Assert.Equal(tracks, cards.Select(card => card.GetProperty("id").GetString()));
        Assert.Contains("refresh=2", page);
    }

    [Theory]
    [InlineData("/?expression=sad&aim=lift", "In under 100 minutes")]
    [InlineData("/?expression=sad&aim=lift&maxRuntime=120", "From before 1980")]
    public async Task Below_is_a_row_for_another_reason(string address, string heading)
    {
        var html = await browser.GetStringAsync(address);
        Assert.Matches($"<h2 id=\"more-title\"[^>]*>{heading}<", html);
        var ids = Replies.TitleIdsIn(html[WithoutMore(html).Length..]);
        Assert.Equal(12, ids.Count);
        foreach (var id in ids)
        {
            var title = await browser.JsonAsync($"/api/v1/titles/{id}");
            if (address.Contains("maxRuntime", StringComparison.Ordinal))
                Assert.InRange(title.Number("year"), 1900, 1979);
            else
                Assert.InRange(title.Number("runtimeMinutes"), 1, 99);
        }
    }

    [Theory]
    [InlineData(
        "/?expression=angry&aim=match",
        "None of these adds to the anger",
        "/?expression=angry&amp;aim=match&amp;feed=true")]
    [InlineData(
        "/?expression=fear&aim=match",
        "None of these adds to the fear",
        "/?expression=fear&amp;aim=match&amp;feed=true")]
    [InlineData(
        "/?expression=sad&aim=match",
        "none is only bleak",
        "/?expression=sad&amp;aim=match&amp;feed=true")]
    [InlineData(
        "/?expression=angry&aim=match&feed=true",
        "As you asked, these stay with anger",
        "/?expression=angry&amp;aim=match\"")]
    public async Task Matching_an_unpleasant_mood_says_what_it_does_and_leaves_the_choice(
        string path, string says, string choice)
    {
        var html = await browser.GetStringAsync(path);
        Assert.Contains(says, html);
        Assert.Contains(choice, html);
    }

    [Fact]
    public async Task A_point_and_a_surprise_need_no_mood_and_are_told_in_words()
    {
        var point = await browser.GetStringAsync("/?aim=toward&toValence=0.5&toArousal=-0.5");
        Assert.Contains("Toward: pleasant and quiet", point);
        Assert.Contains("Films that feel pleasant and quiet, near", point);
        Assert.Contains("Films from other corners", await browser.GetStringAsync("/?aim=surprise"));
    }

    [Theory]
    [InlineData("/?aim=lift")]
    [InlineData("/?expression=nonsense")]
    [InlineData("/?expression=sad&seed=x")]
    public async Task A_strange_address_is_no_error_for_people(string path)
    {
        var reply = await browser.GetAsync(path);
        Assert.Contains(reply.StatusCode, new[] { HttpStatusCode.OK, HttpStatusCode.Redirect });
    }

    [Fact]
    public async Task Rows_alone_are_the_same_rows()
    {
        var alone = await browser.GetStringAsync("/rows?expression=happy&aim=match");
        var page = await browser.GetStringAsync("/?expression=happy&aim=match");
        Assert.Equal(Replies.TitleIdsIn(page), Replies.TitleIdsIn(alone));
        Assert.DoesNotContain("<html", alone);
    }

    [Fact]
    public async Task Rows_for_a_wrong_mood_are_a_problem()
    {
        var reply = await browser.GetAsync("/rows?expression=nonsense");
        await reply.ProblemAsync(HttpStatusCode.BadRequest);
    }

    /// <summary>The ids of the titles in the rows of a page, without its pick, which is the first.</summary>
    /// <summary>The page before its row for another reason.</summary>
    private static string WithoutMore(string html) =>
        html[..html.IndexOf("id=\"more-title\"", StringComparison.Ordinal)];

    private static List<string> IdsInRows(string html) => Replies.TitleIdsIn(html)[1..];
}
