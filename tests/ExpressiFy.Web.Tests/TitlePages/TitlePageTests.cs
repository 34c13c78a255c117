using System.Net;
using System.Net.Http.Json;
using System.Text.RegularExpressions;

namespace ExpressiFy.Web.Tests.TitlePages;

/// <summary>A title's page on a host without any provider.</summary>
public sealed class TitlePageTests(WebHost host) : IClassFixture<WebHost>
{
    private const string Film = "film:tt0045152";
    private const string Track = "track:nina-simone-feeling-good";

    private static readonly object SadReading = new
    {
        shares = new
        {
            angry = 0.05, disgust = 0.05, fear = 0.05, happy = 0.05, sad = 0.7, surprise = 0.05, neutral = 0.05,
        },
    };

    private readonly HttpClient browser = host.Browser();

    [Fact]
    public async Task A_series_has_its_years_its_seasons_and_a_theme_that_fits_a_series()
    {
        var html = await PageAsync("series:tt6468322");
        Assert.Contains("2017–2021, 50 min an episode. Action, Crime, Drama", WebUtility.HtmlDecode(html));
        Assert.Matches("Seasons</dt>\\s*<dd[^>]*>5", html);
        Assert.Contains("Heist series", html);
        Assert.DoesNotContain("Heist film", html);
    }

    [Fact]
    public async Task A_film_has_its_facts_its_moods_and_searches()
    {
        var html = await PageAsync(Film);
        Assert.Contains("<title>Singin&#x27; in the Rain – ExpressiFy</title>", html);
        Assert.Contains("1952, 103 min. Comedy, Musical, Romance", html);
        Assert.Matches("Directed by</dt>\\s*<dd[^>]*>Stanley Donen, Gene Kelly", html);
        Assert.Matches("Feels</dt>\\s*<dd[^>]*>Uplifting, energetic, playful", html);
        Assert.Contains("Cantando bajo la lluvia", html);
        Assert.Contains("All services on JustWatch", html);
        Assert.Contains("youtube.com/results", html);
        Assert.Contains("https://www.imdb.com/title/tt0045152/", html);
        Assert.Contains("From your mood", await PageAsync($"{Film}?expression=sad&aim=lift"));
        Assert.Contains("How this film feels", html);
        Assert.DoesNotContain("data-mood=\"sad\" data-aim", html);
    }

    [Fact]
    public async Task A_track_has_its_artist_and_places_to_listen()
    {
        var html = await PageAsync(Track);
        Assert.Contains("Nina Simone, 1965. Jazz, Soul", html);
        Assert.Contains("Where to listen", html);
        Assert.Contains("https://open.spotify.com/search/Nina%20Simone%20Feeling%20Good", html);
        Assert.Contains("How this song feels", html);
        Assert.DoesNotContain("Where to watch", html);
    }

    [Fact]
    public async Task Nothing_is_said_to_be_at_a_service_that_nobody_knows_of() =>
        Assert.DoesNotMatch(">On [A-Z]", await PageAsync(Film));

    [Theory]
    [InlineData("expression=sad&aim=lift", "You chose sad and asked for a lift.")]
    [InlineData("expression=angry&aim=calm", "You chose angry and asked for calm.")]
    [InlineData("expression=happy", "You chose happy. ")]
    [InlineData("aim=surprise", "You asked for a surprise.")]
    [InlineData(
        "valence=-0.6&arousal=-0.3&aim=lift", "You chose a mood that is unpleasant and quiet and asked for a lift.")]
    [InlineData("aim=toward&toValence=0.6&toArousal=-0.4", "You asked for something pleasant and quiet.")]
    public async Task A_mood_in_the_address_is_answered(string query, string sentence) =>
        Assert.Contains(sentence, WebUtility.HtmlDecode(await PageAsync($"{Film}?{query}")));

    [Theory]
    [InlineData("aim=browse")]
    [InlineData("aim=lift")]
    [InlineData("expression=gloomy&aim=lift")]
    [InlineData("valence=7&arousal=1")]
    public async Task Without_a_mood_or_with_a_wrong_one_nothing_is_said_of_it(string query) =>
        Assert.DoesNotContain("class=\"why\"", await PageAsync($"{Film}?{query}"));

    [Fact]
    public async Task A_title_that_does_not_suit_is_not_praised()
    {
        var html = WebUtility.HtmlDecode(await PageAsync("film:tt0081505?expression=sad&aim=lift"));
        Assert.Contains("You chose sad and asked for a lift. This one goes another way: ", html);
    }

    [Fact]
    public async Task The_mood_colours_the_page_and_stays_in_its_forms()
    {
        var html = await PageAsync($"{Film}?expression=sad&aim=lift");
        Assert.Matches("<html[^>]*data-mood=\"sad\"[^>]*data-aim=\"lift\"", html);
        Assert.Contains($"name=\"back\" value=\"/title/{Film}?expression=sad&amp;aim=lift\"", html);
    }

    [Fact]
    public async Task A_reading_is_answered_from_the_body_and_stands_in_no_address()
    {
        var answer = await browser.PostAsync($"/title/{Film}/reading?aim=lift", JsonContent.Create(SadReading));
        var html = await answer.Content.ReadAsStringAsync();
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("You look sad and asked for a lift.", html);
        Assert.Contains("From your face to this film", html);
        Assert.DoesNotContain("<html", html);
        Assert.DoesNotContain("href=", html);
    }

    [Theory]
    [InlineData("{}", HttpStatusCode.BadRequest)]
    [InlineData("no", HttpStatusCode.BadRequest)]
    public async Task A_body_without_a_reading_is_refused(string body, HttpStatusCode status)
    {
        using var content = new StringContent(body, null, "application/json");
        Assert.Equal(status, (await browser.PostAsync($"/title/{Film}/reading?aim=lift", content)).StatusCode);
    }

    [Theory]
    [InlineData("/watch/film:tt0045152", "/title/film:tt0045152")]
    [InlineData("/watch/film:tt0045152?region=DE&play=yes", "/title/film:tt0045152?region=DE&play=yes")]
    [InlineData("/alike/track:nina-simone-feeling-good", "/title/track:nina-simone-feeling-good")]
    public async Task Addresses_of_before_lead_to_it(string before, string now)
    {
        var answer = await browser.GetAsync(before);
        Assert.Equal(HttpStatusCode.MovedPermanently, answer.StatusCode);
        Assert.Equal(now, answer.Headers.Location!.OriginalString);
    }

    [Theory]
    [InlineData("/title/film:tt9999999", true)]
    [InlineData("/watch/film:tt9999999", true)]
    [InlineData("/alike/track:nobody-nothing", false)]
    [InlineData("/title/nonsense", false)]
    public async Task An_unknown_title_has_a_page_that_leads_on(string path, bool isFilm)
    {
        var answer = await browser.GetAsync(path);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        var html = await answer.Content.ReadAsStringAsync();
        Assert.Contains("This title is not on our list", html);
        Assert.Contains("href=\"/\"", html);
        Assert.Equal(isFilm, html.Contains("imdb.com/title/tt9999999", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Similar_titles_of_both_media_stand_below()
    {
        var html = await PageAsync(Film);
        Assert.Contains("More like this", html);
        Assert.Contains("Music that feels like it", html);
        Assert.Equal(12, Regex.Count(html, "<li class=\"card film\""));
        Assert.Equal(12, Regex.Count(html, "<li class=\"card track\""));
    }

    [Theory]
    [InlineData("/?expression=sad&aim=lift")]
    [InlineData("/?aim=browse")]
    [InlineData("/together")]
    public async Task Every_title_leads_to_its_page(string path)
    {
        var html = await browser.GetStringAsync(path);
        Assert.All(Replies.TitleIdsIn(html), id => Assert.Contains($"href=\"/title/{id}", html));
    }

    [Fact]
    public async Task Titles_for_a_mood_that_was_chosen_lead_to_pages_for_it()
    {
        var html = await browser.GetStringAsync("/?expression=sad&aim=lift");
        Assert.Matches("/title/film:[^\"]*\\?expression=sad&amp;aim=lift\"", html);
    }

    [Fact]
    public async Task Titles_for_a_reading_lead_to_pages_without_it()
    {
        var answer = await browser.PostAsync("/rows?aim=lift", JsonContent.Create(SadReading));
        var links = Regex.Matches(await answer.Content.ReadAsStringAsync(), "href=\"(/title/[^\"]*|/list[^\"]*)\"");
        Assert.NotEmpty(links);
        Assert.All(links, link => Assert.DoesNotContain("expression", link.Value));
        Assert.Contains(links, link => link.Value.EndsWith("?aim=lift\"", StringComparison.Ordinal));
    }

    private Task<string> PageAsync(string idAndQuery) => browser.GetStringAsync($"/title/{idAndQuery}");
}
