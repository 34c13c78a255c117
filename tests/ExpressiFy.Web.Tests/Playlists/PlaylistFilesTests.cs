using System.Xml.Linq;
using ExpressiFy.Affect;
using ExpressiFy.Catalogue;
using ExpressiFy.Web.Playlists;

namespace ExpressiFy.Web.Tests.Playlists;

/// <summary>Names that could break a file.</summary>
public sealed class PlaylistFilesTests
{
    public static TheoryData<string> Names =>
        ["Rock & Roll <Live>", "\"Heroes\"", "One, Two", "=1+1", "-", "@home", "Line\nbreak", "Bell\u0007", "日本 \U0001F3B5", "]]>", "#EXTINF:0,x"];

    [Theory]
    [MemberData(nameof(Names))]
    public void An_m3u8_has_two_lines_for_a_track_whatever_its_name(string name)
    {
        var lines = M3u8File.Write(Of(name)).TrimEnd('\n').Split('\n');
        Assert.Equal(4, lines.Length);
        Assert.StartsWith("#EXTINF:-1,", lines[2]);
        Assert.Equal("https://example.org/1", lines[3]);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void An_xspf_gives_the_name_back_less_what_xml_cannot_say(string name)
    {
        var title = XDocument.Parse(XspfFile.Write(Of(name))).Descendants().Single(element => element.Name.LocalName == "track").Elements().Single(element => element.Name.LocalName == "title").Value;
        Assert.Equal(name.Replace("\u0007", "", StringComparison.Ordinal), title);
    }

    [Theory]
    [InlineData("One, Two", "\"One, Two\"")]
    [InlineData("\"Heroes\"", "\"\"\"Heroes\"\"\"")]
    [InlineData("=1+1", "\"'=1+1\"")]
    [InlineData("@home", "\"'@home\"")]
    [InlineData("Line\nbreak", "\"Line\nbreak\"")]
    [InlineData("Plain", "Plain")]
    public void A_csv_quotes_where_it_must_and_lets_no_formula_through(string name, string cell) =>
        Assert.StartsWith($"1,{cell},", CsvFile.Write(Of(name)).Split("\r\n", 2)[1]);

    private static Playlist Of(string name) => new("A list", new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero), [new(new Title
    {
        Id = TitleId.Track("a-track"),
        Name = name,
        Year = 2000,
        Creators = ["Somebody"],
        Genres = ["Pop"],
        Languages = ["en"],
        Moods = [new(MoodVocabulary.Find("funny"), 2), new(MoodVocabulary.Find("calm"), 1)],
        Acclaim = 1,
        Tempo = Tempo.Mid,
    }, "Funny: why not", "https://example.org/1")]);
}
