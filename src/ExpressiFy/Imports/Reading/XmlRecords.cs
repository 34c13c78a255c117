using System.Xml;
using ExpressiFy.Imports.Columns;

namespace ExpressiFy.Imports.Reading;

/// <summary>
/// The entries of a list in XML, as MyAnimeList exports it: the elements below the root of which some name a title,
/// with the elements in them as fields. Nothing outside the text is read, and no entity is expanded.
/// </summary>
internal static class XmlRecords
{
    private const string Kind = "type";
    private const string WebPage = "html";

    // A reader's time grows with the square of a tag's attributes, its memory with the depth; lists have neither.
    private const int LongestTag = 4 * 1024;
    private const int MostDepth = 16;

    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreWhitespace = true,
    };

    /// <summary>Whether a text can be nothing but XML or a page of the web.</summary>
    public static bool IsMarkup(string text) => text.AsSpan().TrimStart().StartsWith("<");

    /// <summary>The entries; none in a page of the web, and in a text that is deep or not well-formed.</summary>
    public static IReadOnlyList<ListRecord> Of(string text)
    {
        if (HasLongTag(text))
            return [];
        try
        {
            var entries = Read(text).Take(ListRecord.Most).ToList();
            var lists = entries.Where(HasTitle).Select(entry => entry.Element).ToHashSet(StringComparer.Ordinal);
            return [.. entries.Where(entry => lists.Contains(entry.Element)).Select(entry => entry.Record)];
        }
        catch (XmlException)
        {
            return [];
        }
    }

    private static bool HasTitle((string Element, ListRecord Record) entry) =>
        entry.Record.Fields.Keys.Any(name => TableHeader.TitleRoles.Contains(RoleNames.Of(name)));

    private static bool Advance(XmlReader reader)
    {
        var isThere = reader.Read();
        return reader.Depth <= MostDepth ? isThere : throw new XmlException("Lists are not so deep.");
    }

    private static bool HasLongTag(string text)
    {
        var start = text.IndexOf('<', StringComparison.Ordinal);
        while (start >= 0 && start + 1 < text.Length)
        {
            var end = char.IsLetter(text[start + 1]) ? EndOfTag(text, start) : start + 1;
            if (end is null)
                return true;
            start = text.IndexOf('<', end.Value);
        }

        return false;
    }

    // Attributes may hold the character that ends a tag.
    private static int? EndOfTag(string text, int start)
    {
        var quote = '\0';
        for (var place = start; place < Math.Min(text.Length, start + LongestTag); place++)
        {
            var character = text[place];
            if (quote == character)
                quote = '\0';
            else if (quote == '\0' && character is ('"' or '\''))
                quote = character;
            else if (quote == '\0' && character == '>')
                return place;
        }

        return null;
    }

    private static bool IsField(XmlReader reader, string name) =>
        reader is { NodeType: XmlNodeType.Text or XmlNodeType.CDATA, Depth: 3 }
        && name.Length <= RoleNames.LongestName;

    private static IEnumerable<(string Element, ListRecord Record)> Read(string text)
    {
        using var reader = XmlReader.Create(new StringReader(text.TrimStart()), Settings);
        var position = (IXmlLineInfo)reader;
        reader.MoveToContent();
        if (reader.LocalName.Equals(WebPage, StringComparison.OrdinalIgnoreCase))
            yield break;
        while (Advance(reader))
        {
            if (reader is not { NodeType: XmlNodeType.Element, Depth: 1, IsEmptyElement: false })
                continue;
            var (element, line) = (reader.LocalName, position.LineNumber);
            yield return (element, new(line, FieldsOf(reader, element)));
        }
    }

    // Reads up to the end of the element.
    private static Dictionary<string, string> FieldsOf(XmlReader reader, string element)
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        var name = "";
        while (Advance(reader) && reader.Depth > 1)
        {
            if (reader is { NodeType: XmlNodeType.Element, Depth: 2 })
                name = reader.LocalName;
            else if (IsField(reader, name) && fields.Count <= ColumnMap.MostColumns)
                fields.TryAdd(name, reader.Value);
        }

        // "anime" says less than a "series_type" in it.
        if (!fields.Keys.Any(field => field.EndsWith(Kind, StringComparison.Ordinal)))
            fields.TryAdd(Kind, element);
        return fields;
    }
}
