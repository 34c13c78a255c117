using System.Globalization;
using System.Xml;
using System.Xml.Linq;

namespace ExpressiFy.Web.Playlists;

/// <summary>
/// XSPF version 1 (xspf.org/spec): XML in which a track is told by creator and title, so that a player finds it in its own library. There is
/// no location: a search page is none. Where to hear it elsewhere is a link.
/// </summary>
public static class XspfFile
{
    private const string Relation = "urn:expressify:";

    private static readonly XNamespace Xspf = "http://xspf.org/ns/0/";

    public static string Write(Playlist list)
    {
        var document = new XDocument(
            new XDeclaration("1.0", "UTF-8", null),
            new XElement(Xspf + "playlist",
                new XAttribute("version", "1"),
                new XElement(Xspf + "title", Clean(list.Title)),
                new XElement(Xspf + "date", list.MadeAt.ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture)),
                new XElement(Xspf + "trackList", list.Entries.Select(Track))));
        using var text = new Utf8Text();
        document.Save(text);
        return text.ToString();
    }

    private static XElement Track(PlaylistEntry entry, int place) => new(Xspf + "track",
        new XElement(Xspf + "identifier", $"{Relation}{entry.Track.Id}"),
        new XElement(Xspf + "title", Clean(entry.Track.Name)),
        new XElement(Xspf + "creator", Clean(string.Join(", ", entry.Track.Creators))),
        new XElement(Xspf + "annotation", Clean(entry.Reason)),
        new XElement(Xspf + "info", entry.Search("youtube")),
        new XElement(Xspf + "trackNum", place + 1),
        new[] { "youtube", "spotify", "deezer" }.Select(service =>
            new XElement(Xspf + "link", new XAttribute("rel", Relation + service), entry.Search(service))));

    // XML has no way to write most control characters, not even escaped.
    private static string Clean(string text) => string.Concat(text.EnumerateRunes().Where(rune => !rune.IsBmp || XmlConvert.IsXmlChar((char)rune.Value)));

    private sealed class Utf8Text() : StringWriter(CultureInfo.InvariantCulture)
    {
        public override System.Text.Encoding Encoding => System.Text.Encoding.UTF8;
    }
}
