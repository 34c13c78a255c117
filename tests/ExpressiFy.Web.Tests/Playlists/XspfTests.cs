using System.Xml.Linq;

namespace ExpressiFy.Web.Tests.Playlists;

/// <summary>The file against the specification of XSPF version 1 (xspf.org/spec).</summary>
public sealed class XspfTests(WebHost host) : IClassFixture<WebHost>
{
    private const string Query = "expression=sad&aim=lift";

    private static readonly XNamespace Xspf = "http://xspf.org/ns/0/";

    private static readonly string[] AllowedInTrack =
    [
        "location", "identifier", "title", "creator", "annotation", "info", "image", "album", "trackNum", "duration",
        "link", "meta", "extension",
    ];

    private readonly HttpClient browser = host.Browser();

    [Fact]
    public async Task It_is_declared_as_version_1_in_utf_8()
    {
        var reply = await browser.GetAsync($"/api/v1/playlist.xspf?{Query}");
        Assert.Equal("application/xspf+xml", reply.Content.Headers.ContentType?.MediaType);
        var text = await reply.Content.ReadAsStringAsync();
        Assert.StartsWith("<?xml version=\"1.0\" encoding=\"utf-8\"?>", text, StringComparison.OrdinalIgnoreCase);

        var playlist = XDocument.Parse(text).Root!;
        Assert.Equal(Xspf + "playlist", playlist.Name);
        Assert.Equal("1", playlist.Attribute("version")?.Value);
        Assert.Matches(@"\A\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d\z", playlist.Element(Xspf + "date")!.Value);
    }

    [Fact]
    public async Task Its_tracks_are_the_recommended_ones_in_order()
    {
        var recommended = await RecommendedTrack.ReadAsync(browser, Query);
        var tracks = await TracksAsync();
        Assert.Equal(Enumerable.Range(1, 12), tracks.Select(track => (int)track.Element(Xspf + "trackNum")!));
        Assert.Equal(recommended.Select(track => track.Title), tracks.Select(track => Text(track, "title")));
        Assert.Equal(recommended.Select(track => track.Artist), tracks.Select(track => Text(track, "creator")));
    }

    [Fact]
    public async Task A_track_has_only_elements_of_the_specification_and_each_but_link_once()
    {
        var tracks = await TracksAsync();
        Assert.NotEmpty(tracks);
        foreach (var track in tracks)
        {
            var names = track.Elements().Select(element => element.Name.LocalName).ToList();
            Assert.All(names, name => Assert.Contains(name, AllowedInTrack));
            var single = names.Where(name => name != "link").ToList();
            Assert.Equal(single.Distinct(), single);
        }
    }

    [Fact]
    public async Task Identifiers_and_links_are_absolute_uris_in_ascii()
    {
        var elements = (await TracksAsync()).SelectMany(track => track.Elements()).ToList();
        var uris = elements.Where(element => element.Name.LocalName is "identifier" or "info" or "link")
            .Select(element => element.Value)
            .Concat(elements.Attributes("rel").Select(attribute => attribute.Value))
            .ToList();
        Assert.NotEmpty(uris);
        Assert.All(uris, uri => Assert.True(Uri.TryCreate(uri, UriKind.Absolute, out _), uri));
        Assert.All(uris, uri => Assert.All(uri, letter => Assert.InRange(letter, '!', '~')));
    }

    private async Task<List<XElement>> TracksAsync()
    {
        var playlist = XDocument.Parse(await browser.GetStringAsync($"/api/v1/playlist.xspf?{Query}")).Root!;
        return [.. playlist.Element(Xspf + "trackList")!.Elements(Xspf + "track")];
    }

    private static string Text(XElement track, string name) => track.Element(Xspf + name)!.Value;
}
