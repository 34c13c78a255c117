using System.Net.Http.Json;
using System.Text;
using System.Text.Json;

namespace ExpressiFy.Web.Tests.Imports;

/// <summary>A visitor's own profile, taken along from one host and brought to another.</summary>
public sealed class OwnProfileTests(WebHost host) : IClassFixture<WebHost>
{
    private const string Title = "film:tt0111161";

    [Fact]
    public async Task An_exported_profile_is_brought_back_whole_on_another_host()
    {
        using var mine = host.Browser();
        await mine.PostAsync("/api/v1/profile", null);
        await SayAsync(mine, new { titleId = Title, kind = "like" });
        await SayAsync(mine, new { titleId = Title, kind = "like", on = false });
        await SayAsync(mine, new { titleId = Title, kind = "rating", stars = 4.5 });
        await SayAsync(mine, new { titleId = Title, kind = "left", left = "better" });
        await SayAsync(mine, new { titleId = "film:tt0068646", kind = "hide" });
        (await mine.SubmitAsync("/services", "/services", ("service", "mubi"))).Dispose();
        var exported = await mine.GetByteArrayAsync("/api/v1/profile/export");

        await using var other = new WebHost();
        using var there = other.Browser();
        await there.PostAsync("/api/v1/profile", null);
        var reply = await (await there.PostAsync("/api/v1/imports", FormOf(exported))).JsonAsync();
        Assert.Equal(5, reply.Number("added/restored"));
        Assert.Equal(5, reply.Number("report/restored"));
        Assert.Equal(1, reply.Number("added/services"));
        Assert.Equal("your own ExpressiFy profile", reply.Text("import/what"));

        var before = JsonDocument.Parse(exported).RootElement.At("feedback");
        var export = await there.JsonAsync("/api/v1/profile/export");
        var after = export.At("feedback");
        Assert.Equal("""["mubi"]""", export.At("services").GetRawText());

        // The number of the import says which import brought an event to this host.
        Assert.Equal(before.GetRawText(), after.GetRawText().Replace("\"import\":1", "\"import\":null"));
        Assert.Equal(0, (await there.JsonAsync("/api/v1/profile")).Number("counts/like"));
    }

    [Fact]
    public async Task Services_come_back_to_a_visitor_who_has_chosen_none()
    {
        const string Export = """{"profile":"0","feedback":[],"services":["mubi","netflix","no-such-service"]}""";
        using var browser = host.Browser();
        await browser.PostAsync("/api/v1/profile", null);
        var reply = await (await browser.PostAsync("/api/v1/imports", FormOf(Export))).JsonAsync();
        Assert.Equal(3, reply.Number("added/services"));
        var html = await browser.GetStringAsync("/services");
        Assert.Matches("value=\"mubi\"[^>]*checked", html);
        Assert.Matches("value=\"netflix\"[^>]*checked", html);

        var later = await (await browser.PostAsync(
            "/api/v1/imports", FormOf("""{"profile":"0","feedback":[],"services":["arte"]}"""))).JsonAsync();
        Assert.Equal(0, later.Number("added/services"));
        Assert.DoesNotMatch("value=\"arte\"[^>]*checked", await browser.GetStringAsync("/services"));
    }

    [Theory]
    [InlineData("\"mubi\"")]
    [InlineData("[1,null,{}]")]
    [InlineData("[\"a,b\"]")]
    [InlineData("[\"\"]")]
    public async Task Services_that_cannot_be_stored_are_left_out(string services)
    {
        using var browser = host.Browser();
        await browser.PostAsync("/api/v1/profile", null);
        var export = $$"""{"profile":"0","feedback":[],"services":{{services}}}""";
        var reply = await (await browser.PostAsync("/api/v1/imports", FormOf(export))).JsonAsync();
        Assert.Equal(0, reply.Number("added/services"));
    }

    [Fact]
    public async Task The_page_says_that_it_is_ones_own_profile()
    {
        const string Export =
            """
            {"profile":"0","feedback":[
            {"title":"film:tt0111161","kind":"like","on":true,"at":"2021-01-01T00:00:00Z"}]}
            """;
        using var browser = host.Browser();
        using var form = FormOf(Export);
        form.Add(new StringContent(await browser.TokenAsync("/import")), "__RequestVerificationToken");
        form.Add(new StringContent("import"), "do");
        var html = await (await browser.PostAsync("/import", form)).Content.ReadAsStringAsync();
        Assert.Contains("1 word of your own profile added.", html);
        Assert.Contains("Your own profile has 1 word on titles.", html);
        Assert.Contains("your own ExpressiFy profile, 1 row", html);
    }

    private static async Task SayAsync(HttpClient browser, object feedback) =>
        (await browser.PostAsJsonAsync("/api/v1/feedback", feedback)).EnsureSuccessStatusCode();

    private static MultipartFormDataContent FormOf(string export) => FormOf(Encoding.UTF8.GetBytes(export));

    private static MultipartFormDataContent FormOf(byte[] export) => new()
    {
        { Replies.Bytes(export, "application/json"), "files", "expressify-profile.json" },
    };
}
