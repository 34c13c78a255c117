using System.Globalization;
using System.Net;
using CsvHelper;
using CsvHelper.Configuration;

namespace ExpressiFy.Web.Tests.Playlists;

public sealed class PlaylistApiTests(WebHost host) : IClassFixture<WebHost>
{
    private const string Query = "expression=sad&aim=lift";

    private readonly HttpClient browser = host.Browser();

    [Fact]
    public async Task An_m3u8_names_each_recommended_track_before_an_address_of_this_host()
    {
        var reply = await browser.GetAsync($"/api/v1/playlist.m3u8?{Query}");
        Assert.Equal("application/vnd.apple.mpegurl", reply.Content.Headers.ContentType?.MediaType);
        Assert.Equal("expressify.m3u8", reply.Content.Headers.ContentDisposition?.FileName);

        var expected = new List<string> { "#EXTM3U", "#PLAYLIST:ExpressiFy: lift from sad" };
        foreach (var track in await RecommendedTrack.ReadAsync(browser, Query))
        {
            expected.Add($"#EXTINF:-1,{track.Artist} - {track.Title}");
            expected.Add($"{host.Address}api/v1/titles/{track.Id}/preview");
        }

        Assert.Equal(2 + (2 * 12), expected.Count);
        Assert.Equal(expected, (await reply.Content.ReadAsStringAsync()).TrimEnd('\n').Split('\n'));
    }

    [Theory]
    [InlineData("youtube", "https://www.youtube.com/results?search_query=")]
    [InlineData("spotify", "https://open.spotify.com/search/")]
    [InlineData("deezer", "https://www.deezer.com/search/")]
    public async Task Entries_can_lead_to_a_search_at_a_service_which_is_not_called(string service, string start)
    {
        var text = await browser.GetStringAsync($"/api/v1/playlist.m3u8?{Query}&links={service}");
        var lines = text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var addresses = lines.Where(line => !line.StartsWith('#')).ToList();
        Assert.Equal(12, addresses.Count);
        Assert.All(addresses, address => Assert.StartsWith(start, address));
        Assert.Empty(host.OutgoingCalls);
    }

    [Fact]
    public async Task A_csv_has_a_header_and_a_row_of_as_many_cells_for_each_track()
    {
        var reply = await browser.GetAsync($"/api/v1/playlist.csv?{Query}&count=50");
        Assert.Equal("text/csv", reply.Content.Headers.ContentType?.MediaType);
        var text = await reply.Content.ReadAsStringAsync();
        Assert.EndsWith("\r\n", text);

        var rows = RowsOf(text);
        Assert.Equal(51, rows.Count);
        Assert.Equal("position", rows[0][0]);
        Assert.All(rows, row => Assert.Equal(12, row.Length));
    }

    [Theory]
    [InlineData("pls", Query, HttpStatusCode.NotFound)]
    [InlineData("csv", "aim=lift", HttpStatusCode.BadRequest)]
    [InlineData("m3u8", Query + "&links=napster", HttpStatusCode.BadRequest)]
    [InlineData("m3u8", Query + "&count=51", HttpStatusCode.BadRequest)]
    public async Task An_unknown_format_or_a_wrong_parameter_is_refused(
        string format, string query, HttpStatusCode status) =>
        await browser.ProblemAsync($"/api/v1/playlist.{format}?{query}", status);

    [Theory]
    [InlineData("aim=browse", "browse")]
    [InlineData("aim=surprise", "surprise me")]
    [InlineData("expression=fear", "for afraid")]
    [InlineData("valence=0.5&arousal=-0.5&aim=calm", "calm from pleasant and quiet mood")]
    [InlineData("toValence=0.5&toArousal=-0.5", "toward pleasant and quiet")]
    [InlineData("expression=sad&toValence=0.5&toArousal=-0.5", "from sad toward pleasant and quiet")]
    public async Task A_playlist_is_named_after_the_aim_and_the_mood(string query, string name)
    {
        var text = await browser.GetStringAsync($"/api/v1/playlist.m3u8?{query}&count=1");
        Assert.Contains($"#PLAYLIST:ExpressiFy: {name}\n", text);
    }

    [Theory]
    [InlineData("m3u8")]
    [InlineData("xspf")]
    [InlineData("csv")]
    public async Task The_page_links_to_the_list_that_it_shows(string format)
    {
        var html = await browser.GetStringAsync($"/?{Query}&seed=3");
        Assert.Contains($"/api/v1/playlist.{format}?expression=sad&amp;aim=lift&amp;refresh=3", html);
    }

    private static List<string[]> RowsOf(string csv)
    {
        using var reader = new StringReader(csv);
        using var parser = new CsvParser(reader, new CsvConfiguration(CultureInfo.InvariantCulture));
        var rows = new List<string[]>();
        while (parser.Read())
            rows.Add(parser.Record!);
        return rows;
    }
}
