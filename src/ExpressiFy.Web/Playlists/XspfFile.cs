using System.Globalization;
using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace ExpressiFy.Web.Playlists;

/// <summary>
/// XSPF version 1 (xspf.org/spec), written as plain XML. A track has creator and title, by which a player finds it in
/// its own library, and links to searches; it has no location, because a page with search results is none.
/// </summary>
public static class XspfFile
{
    // For identifiers and kinds of links, which the specification wants as URIs.
    private const string UriPrefix = "urn:expressify:";

    private static readonly XNamespace Xspf = "http://xspf.org/ns/0/";

    private static readonly string[] Services = ["youtube", "spotify", "deezer"];

    public static string Write(Playlist playlist)
    {
        var date = playlist.MadeAt.ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture);
        var root = new XElement(
            Xspf + "playlist",
            new XAttribute("version", "1"),
            new XElement(Xspf + "title", XmlText(playlist.Title)),
            new XElement(Xspf + "date", date),
            new XElement(Xspf + "trackList", playlist.Entries.Select(Track)));
        using var text = new Utf8Writer();
        new XDocument(new XDeclaration("1.0", "UTF-8", null), root).Save(text);
        return text.ToString();
    }

    private static XElement Track(PlaylistEntry entry, int index) => new(
        Xspf + "track",
        new XElement(Xspf + "identifier", UriPrefix + entry.Track.Id),
        new XElement(Xspf + "title", XmlText(entry.Track.Name)),
        new XElement(Xspf + "creator", XmlText(string.Join(", ", entry.Track.Creators))),
        new XElement(Xspf + "annotation", XmlText(entry.Reason)),
        new XElement(Xspf + "info", entry.Search("youtube")),
        new XElement(Xspf + "trackNum", index + 1),
        Services.Select(service => Link(entry, service)));

    private static XElement Link(PlaylistEntry entry, string service) =>
        new(Xspf + "link", new XAttribute("rel", UriPrefix + service), entry.Search(service));

    // XML cannot write most control characters, not even escaped.
    private static string XmlText(string text) => string.Concat(text.EnumerateRunes().Where(IsXml));

    private static bool IsXml(Rune rune) => !rune.IsBmp || XmlConvert.IsXmlChar((char)rune.Value);

    // The declaration names the writer's encoding, which is UTF-16 for a plain StringWriter.
    private sealed class Utf8Writer() : StringWriter(CultureInfo.InvariantCulture)
    {
        public override Encoding Encoding => Encoding.UTF8;
    }
}
