using System.Net;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace ExpressiFy.Web.Tests.Playlists;

public sealed class PlaylistApiTests(WebHost host) : IClassFixture<WebHost>
{
    private const string Query = "expression=sad&aim=lift";
    private static readonly XNamespace Xspf = "http://xspf.org/ns/0/";
    private readonly HttpClient browser = host.Browser();

    [Fact]
    public async Task An_m3u8_names_each_track_of_the_way_before_an_address_of_this_host()
    {
        var reply = await browser.GetAsync($"/api/v1/playlist.m3u8?{Query}");
        Assert.Equal("application/vnd.apple.mpegurl", reply.Content.Headers.ContentType?.MediaType);
        Assert.Equal("expressify.m3u8", reply.Content.Headers.ContentDisposition?.FileName);
        var lines = (await reply.Content.ReadAsStringAsync()).TrimEnd('\n').Split('\n');
        Assert.Equal(["#EXTM3U", "#PLAYLIST:ExpressiFy: lift from sad"], lines[..2]);
        Assert.Equal(24, lines.Length - 2);
        var tracks = await TracksAsync();
        foreach (var (i, (id, title, artist)) in tracks.Index())
        {
            Assert.Equal($"#EXTINF:-1,{artist} - {title}", lines[2 + (2 * i)]);
            Assert.Equal($"{host.Address}api/v1/titles/{id}/preview", lines[3 + (2 * i)]);
        }
    }

    [Theory]
    [InlineData("youtube", "https://www.youtube.com/results?search_query=")]
    [InlineData("spotify", "https://open.spotify.com/search/")]
    [InlineData("deezer", "https://www.deezer.com/search/")]
    public async Task Entries_can_lead_to_a_search_elsewhere(string service, string start)
    {
        var lines = (await browser.GetStringAsync($"/api/v1/playlist.m3u8?{Query}&links={service}")).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.All(lines.Where(line => !line.StartsWith('#')), line => Assert.StartsWith(start, line));
        Assert.Empty(host.OutgoingCalls);
    }

    [Fact]
    public async Task An_xspf_is_version_1_with_the_tracks_in_order()
    {
        var reply = await browser.GetAsync($"/api/v1/playlist.xspf?{Query}");
        Assert.Equal("application/xspf+xml", reply.Content.Headers.ContentType?.MediaType);
        var text = await reply.Content.ReadAsStringAsync();
        Assert.StartsWith("<?xml version=\"1.0\" encoding=\"utf-8\"?>", text, StringComparison.OrdinalIgnoreCase);
        var playlist = XDocument.Parse(text).Root!;
        Assert.Equal(Xspf + "playlist", playlist.Name);
        Assert.Equal("1", playlist.Attribute("version")?.Value);
        var tracks = playlist.Element(Xspf + "trackList")!.Elements(Xspf + "track").ToList();
        Assert.Equal((await TracksAsync()).Select(track => (track.Title, track.Artist)), tracks.Select(track => (track.Element(Xspf + "title")!.Value, track.Element(Xspf + "creator")!.Value)));

        // What the specification allows and in which form: nothing else may stand there.
        string[] allowed = ["location", "identifier", "title", "creator", "annotation", "info", "image", "album", "trackNum", "duration", "link", "meta", "extension"];
        Assert.All(tracks.SelectMany(track => track.Elements()), element => Assert.Contains(element.Name.LocalName, allowed));
        Assert.All(tracks.SelectMany(track => track.Elements().GroupBy(element => element.Name.LocalName)), group => Assert.True(group.Key == "link" || group.Count() == 1));
        Assert.All(tracks.SelectMany(track => track.Elements(Xspf + "link")), link => Assert.True(Uri.TryCreate(link.Attribute("rel")?.Value, UriKind.Absolute, out _)));
        Assert.All(tracks.SelectMany(track => track.Elements(Xspf + "identifier").Concat(track.Elements(Xspf + "info"))), uri => Assert.True(Uri.TryCreate(uri.Value, UriKind.Absolute, out _) && uri.Value.All(letter => letter is > ' ' and < (char)127), uri.Value));
        Assert.Equal(Enumerable.Range(1, 12), tracks.Select(track => (int)track.Element(Xspf + "trackNum")!));
        Assert.Matches(@"\A\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d\z", playlist.Element(Xspf + "date")!.Value);
    }

    [Fact]
    public async Task A_csv_has_a_header_and_as_many_cells_in_each_line()
    {
        var reply = await browser.GetAsync($"/api/v1/playlist.csv?{Query}&count=50");
        Assert.Equal("text/csv", reply.Content.Headers.ContentType?.MediaType);
        var text = await reply.Content.ReadAsStringAsync();
        Assert.EndsWith("\r\n", text);
        var rows = text.TrimEnd().Split("\r\n").Select(line => Regex.Matches(line, "(?:^|,)(\"(?:[^\"]|\"\")*\"|[^,\"]*)").Count).ToList();
        Assert.Equal(51, rows.Count);
        Assert.All(rows, cells => Assert.Equal(12, cells));
    }

    [Theory]
    [InlineData("pls", Query, HttpStatusCode.NotFound)]
    [InlineData("csv", "aim=lift", HttpStatusCode.BadRequest)]
    [InlineData("m3u8", Query + "&links=napster", HttpStatusCode.BadRequest)]
    [InlineData("m3u8", Query + "&count=51", HttpStatusCode.BadRequest)]
    public async Task What_cannot_be_made_is_refused(string format, string query, HttpStatusCode status) =>
        await (await browser.GetAsync($"/api/v1/playlist.{format}?{query}")).ProblemAsync(status);

    [Fact]
    public async Task The_page_offers_the_very_list_it_shows()
    {
        var html = await browser.GetStringAsync($"/?{Query}&seed=3");
        foreach (var format in new[] { "m3u8", "xspf", "csv" })
            Assert.Contains($"/api/v1/playlist.{format}?expression=sad&amp;aim=lift&amp;seed=3", html);
    }

    private async Task<List<(string Id, string Title, string Artist)>> TracksAsync() =>
        [.. (await (await browser.GetAsync($"/api/v1/recommendations?{Query}&medium=track")).JsonAsync()).GetProperty("cards").EnumerateArray()
            .Select(card => (card.GetProperty("id").GetString()!, card.GetProperty("title").GetString()!, card.GetProperty("creators")[0].GetString()!))];
}
