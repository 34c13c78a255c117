using System.Globalization;
using System.Net;
using System.Xml.Linq;
using ExpressiFy.Catalogue;
using ExpressiFy.Web.Artwork;

namespace ExpressiFy.Web.Tests.Artwork;

public sealed class DrawnArtworkTests
{
    private const string LongName = "A name that goes on and on, as if nobody had ever asked "
        + "how it should stand on a poster, and then goes on a little more after all";

    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";
    private static readonly Title Some = TitleCatalogue.BuiltIn().Titles[0];

    [Fact]
    public void Every_title_of_the_catalogue_has_a_drawing_with_its_whole_name_inside()
    {
        foreach (var title in TitleCatalogue.BuiltIn().Titles)
        {
            var svg = XDocument.Parse(DrawnArtwork.Draw(title)).Root!;
            var lines = svg.Descendants(Svg + "text").ToList();
            Assert.Equal(Squeezed(title.Name), Squeezed(string.Concat(lines.SkipLast(1).Select(line => line.Value))));
            Assert.All(lines, AssertFits);
            Assert.All(lines, line => Assert.InRange(Number(line, "y"), 20, Number(svg, "height")));
        }
    }

    [Fact]
    public void A_title_always_gets_the_same_drawing()
    {
        var copy = Some with { };
        Assert.Equal(DrawnArtwork.Draw(Some), DrawnArtwork.Draw(copy));
    }

    [Fact]
    public void Two_titles_of_the_same_genre_and_mood_get_two_drawings() =>
        Assert.NotEqual(DrawnArtwork.Draw(Some), DrawnArtwork.Draw(Some with { Id = TitleId.Film("tt7654321") }));

    [Fact]
    public void Films_are_posters_and_tracks_are_covers()
    {
        var titles = TitleCatalogue.BuiltIn().Titles;
        var film = titles.First(title => title.Medium == Medium.Film);
        var track = titles.First(title => title.Medium == Medium.Track);
        Assert.Contains("viewBox=\"0 0 400 600\"", DrawnArtwork.Draw(film));
        Assert.Contains("viewBox=\"0 0 400 400\"", DrawnArtwork.Draw(track));
    }

    [Theory]
    [InlineData("<script>alert(1)</script> & \"quotes\"")]
    [InlineData("Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch")]
    [InlineData(LongName)]
    [InlineData("千と千尋の神隠し")]
    public void Any_name_can_be_drawn(string name)
    {
        var svg = XDocument.Parse(DrawnArtwork.Draw(Some with { Name = name })).Root!;
        Assert.Empty(svg.Descendants(Svg + "script"));
        Assert.All(svg.Descendants(Svg + "text"), AssertFits);
    }

    [Fact]
    public void The_name_can_be_read_on_its_ground()
    {
        foreach (var title in TitleCatalogue.BuiltIn().Titles)
        {
            var palette = ArtworkPalette.Of(title, new Random(title.Year));
            var (ink, ground) = (Luminance(palette.Ink), Luminance(palette.Ground));
            Assert.True((Math.Max(ink, ground) + .05) / (Math.Min(ink, ground) + .05) >= 7, $"{palette}");
        }
    }

    // WCAG 2.2, relative luminance.
    private static double Luminance(string hex)
    {
        var bytes = Convert.FromHexString(hex[1..]);
        return (.2126 * Linear(bytes[0])) + (.7152 * Linear(bytes[1])) + (.0722 * Linear(bytes[2]));
    }

    private static double Linear(byte channel)
    {
        var value = channel / 255d;
        return value <= .04045 ? value / 12.92 : Math.Pow((value + .055) / 1.055, 2.4);
    }

    private static void AssertFits(XElement line)
    {
        var width = Lettering.WidthOf(line.Value, Number(line, "font-size"));
        Assert.InRange(width, 1, 341);
    }

    private static string Squeezed(string text) => text.Replace(" ", "");

    private static double Number(XElement element, string name)
    {
        var text = element.Attribute(name)!.Value;
        return double.Parse(text, CultureInfo.InvariantCulture);
    }
}
