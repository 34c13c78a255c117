using System.Net;
using System.Text.RegularExpressions;

namespace ExpressiFy.Web.Tests.Streaming;

/// <summary>The services that a visitor chooses, as a browser without script does it.</summary>
public sealed class ServicesTests(HostWithTmdb host) : IClassFixture<HostWithTmdb>
{
    private const string Film = "film:tt0111161";
    private const string OtherFilm = "film:tt0045152";

    private readonly HttpClient browser = host.Browser();

    [Fact]
    public async Task A_guest_is_asked_first_and_then_the_services_are_kept()
    {
        var asked = await ChooseAsync($"/title/{OtherFilm}", "mubi", "spotify");
        Assert.Equal(HttpStatusCode.OK, asked.StatusCode);
        var consent = await asked.Content.ReadAsStringAsync();
        Assert.Contains("action=\"/services/agree\"", consent);
        Assert.False((await browser.JsonAsync("/api/v1/profile")).Flag("remembered"));

        var agreed = await browser.SubmitAsync(
            "/services", "/services/agree", ("say", "mubi,spotify"), ("back", $"/title/{OtherFilm}"));
        Assert.Equal(HttpStatusCode.SeeOther, agreed.StatusCode);
        Assert.Equal($"/title/{OtherFilm}", agreed.Headers.Location!.OriginalString);

        var page = await browser.GetStringAsync("/services");
        Assert.Matches("value=\"mubi\" checked", page);
        Assert.DoesNotMatch("value=\"netflix\" checked", page);
        var export = await browser.JsonAsync("/api/v1/profile/export");
        Assert.Equal(["mubi", "spotify"], export.Items("services").Select(each => each.GetString()));

        await browser.DeleteAsync("/api/v1/profile");
        Assert.DoesNotContain("checked", await browser.GetStringAsync("/services"));
    }

    [Fact]
    public async Task Own_services_come_first_and_only_a_provider_makes_them_on()
    {
        await browser.PostAsync("/api/v1/profile", null);
        Assert.Equal(HttpStatusCode.SeeOther, (await ChooseAsync("/", "mubi", "netflix")).StatusCode);

        var known = await PlacesAsync($"/title/{Film}?region=DE");
        Assert.Equal(
            [
                "On Netflix yours, with a subscription", "Search in Mubi yours, not listed in Germany",
                "All offers in Germany",
            ],
            known);
        var unknown = await PlacesAsync($"/title/{OtherFilm}?region=DE");
        Assert.Equal(["Search in Mubi yours", "Search in Netflix yours", "All services on JustWatch"], unknown);
        var track = await PlacesAsync("/title/track:nina-simone-feeling-good");
        Assert.Equal("Search in Apple Music", track[0]);
    }

    [Fact]
    public async Task Nobody_has_to_have_a_service()
    {
        Assert.Equal(HttpStatusCode.SeeOther, (await ChooseAsync("/services")).StatusCode);
        Assert.False((await browser.JsonAsync("/api/v1/profile")).Flag("remembered"));

        await browser.PostAsync("/api/v1/profile", null);
        await ChooseAsync("/services", "mubi");
        await ChooseAsync("/services");
        Assert.DoesNotContain("checked", await browser.GetStringAsync("/services"));
    }

    [Theory]
    [InlineData("https://elsewhere.example/")]
    [InlineData("//elsewhere.example")]
    public async Task The_form_leads_to_no_other_site(string back)
    {
        await browser.PostAsync("/api/v1/profile", null);
        var answer = await ChooseAsync(back, "mubi");
        Assert.Equal("/", answer.Headers.Location!.OriginalString);
        Assert.DoesNotContain(
            "elsewhere", await browser.GetStringAsync($"/services?back={Uri.EscapeDataString(back)}"));
    }

    [Fact]
    public async Task Unknown_services_are_left_out()
    {
        await browser.PostAsync("/api/v1/profile", null);
        await ChooseAsync("/", "videotheque", "mubi");
        var export = await browser.JsonAsync("/api/v1/profile/export");
        Assert.Equal(["mubi"], export.Items("services").Select(each => each.GetString()));
    }

    private async Task<List<string>> PlacesAsync(string path)
    {
        var html = WebUtility.HtmlDecode(await browser.GetStringAsync(path));
        var list = Regex.Match(html, "<ul class=\"links\".*?</ul>", RegexOptions.Singleline).Value;
        var links = Regex.Matches(list, "<a [^>]*>(.*?)<svg", RegexOptions.Singleline);
        return [.. links.Select(link => Regex.Replace(link.Groups[1].Value, "<[^>]*>", "").Trim())];
    }

    private Task<HttpResponseMessage> ChooseAsync(string back, params IEnumerable<string> services) =>
        browser.SubmitAsync(
            "/services", "/services", [("back", back), .. services.Select(service => ("service", service))]);
}
