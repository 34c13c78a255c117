using System.Xml.Linq;
using ExpressiFy.Affect;
using ExpressiFy.Catalogue;
using ExpressiFy.Web.Playlists;

namespace ExpressiFy.Web.Tests.Playlists;

/// <summary>Names that could break a file.</summary>
public sealed class PlaylistFilesTests
{
    private const string Bell = "\u0007";

    public static TheoryData<string> Names =>
    [
        "Rock & Roll <Live>",
        "\"Heroes\"",
        "One, Two",
        "=1+1",
        "-",
        "@home",
        "Line\nbreak",
        "Bell" + Bell,
        "日本 \U0001F3B5",
        "]]>",
        "#EXTINF:0,x",
    ];

    [Theory]
    [MemberData(nameof(Names))]
    public void An_m3u8_has_two_lines_for_a_track_whatever_its_name(string name)
    {
        var lines = M3u8File.Write(PlaylistOf(name)).TrimEnd('\n').Split('\n');
        Assert.Equal(4, lines.Length);
        Assert.StartsWith("#EXTINF:-1,", lines[2]);
        Assert.Equal("https://example.org/1", lines[3]);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void An_xspf_has_the_whole_name_but_for_what_xml_cannot_write(string name)
    {
        var document = XDocument.Parse(XspfFile.Write(PlaylistOf(name)));
        var track = document.Descendants().Single(element => element.Name.LocalName == "track");
        var title = track.Elements().Single(element => element.Name.LocalName == "title").Value;
        Assert.Equal(name.Replace(Bell, "", StringComparison.Ordinal), title);
    }

    [Theory]
    [InlineData("Plain", "Plain")]
    [InlineData("One, Two", "\"One, Two\"")]
    [InlineData("\"Heroes\"", "\"\"\"Heroes\"\"\"")]
    [InlineData("Line\nbreak", "\"Line\nbreak\"")]
    public void A_csv_has_quotes_where_a_cell_needs_them(string name, string cell) =>
        Assert.StartsWith($"1,{cell},", FirstRow(PlaylistOf(name)));

    [Theory]
    [InlineData("=1+1", "\"'=1+1\"")]
    [InlineData("+49", "\"'+49\"")]
    [InlineData("-", "\"'-\"")]
    [InlineData("@home", "\"'@home\"")]
    [InlineData("\ttab", "\"'\ttab\"")]
    [InlineData("=\"x\"", "\"'=\"\"x\"\"\"")]
    public void A_csv_has_an_apostrophe_before_a_formula(string name, string cell) =>
        Assert.StartsWith($"1,{cell},", FirstRow(PlaylistOf(name)));

    [Fact]
    public void A_csv_leaves_negative_numbers_alone()
    {
        var playlist = PlaylistOf("Plain", moods: [new(MoodVocabulary.Find("tragic"), 3)]);
        var valence = playlist.Entries[0].Track.Affect.Valence;
        Assert.True(valence < 0);
        Assert.Contains($",tragic,{Math.Round(valence, 4)},", FirstRow(playlist));
    }

    private static string FirstRow(Playlist playlist) => CsvFile.Write(playlist).Split("\r\n", 2)[1];

    private static Playlist PlaylistOf(string name) =>
        PlaylistOf(name, [new(MoodVocabulary.Find("funny"), 2), new(MoodVocabulary.Find("calm"), 1)]);

    private static Playlist PlaylistOf(string name, IReadOnlyList<MoodTag> moods)
    {
        var track = new Title
        {
            Id = TitleId.Track("a-track"),
            Name = name,
            Year = 2000,
            Creators = ["Somebody"],
            Genres = ["Pop"],
            Languages = ["en"],
            Moods = moods,
            Acclaim = 1,
            Tempo = Tempo.Mid,
        };
        var madeAt = new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);
        return new("A list", madeAt, [new(track, "Funny: why not", "https://example.org/1")]);
    }
}
