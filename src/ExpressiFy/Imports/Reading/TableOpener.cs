using System.Text.Json;
using ExpressiFy.Imports.Columns;
using ExpressiFy.Imports.Uploads;
using ExpressiFy.Text;

namespace ExpressiFy.Imports.Reading;

/// <summary>
/// Tells what a file is: a list, the titles of MovieLens' numbers, an exported profile, or none of them.
/// </summary>
internal sealed class TableOpener(PersonalLists lists, MovieLensTitles movieLens)
{
    private const string OwnProfile = "your own ExpressiFy profile";
    private const string OtherJson =
        "it is JSON, but no list and no profile that was exported from ExpressiFy; save the list as CSV";

    private const string BrokenJson = "it is JSON that is cut off or damaged";

    private const string OtherMarkup = "it is XML or a page of the web, and no list; save the list as CSV";
    private const string NoTitleColumn = "no column of it names a title";

    private const string TooWide = "it has more than 200 columns";

    private const string NoHeader =
        "a header is missing: its first line has to name the columns, e.g. Title,Year,Rating";

    /// <summary>The list in a file; null when it holds none, of which <see cref="PersonalLists"/> is told.</summary>
    /// <exception cref="ImportException">It has too many rows.</exception>
    public ListTable? Open(UnpackedFile file, FileCorrections corrections)
    {
        var decoded = TextEncoding.Decode(file.Content);
        if (decoded is null)
        {
            lists.AddLeftOut(new(file.Name, "it is no text"));
            return null;
        }

        var (content, encoding) = decoded.Value;
        using var json = OwnExport.Parse(content);
        if (json is not null)
            return OpenJson(file.Name, json.RootElement, content, encoding, corrections);
        if (XmlRecords.IsMarkup(content))
            return OpenRecords(file.Name, encoding, XmlRecords.Of(content), OtherMarkup, corrections);

        var text = new CsvText(file.Name, content);
        var sample = text.Rows([]).Take(ColumnSamples.Rows).ToList();
        if (sample.Count == 0)
        {
            lists.AddLeftOut(new(file.Name, WithoutRows(content)));
            return null;
        }

        return OpenTable(file.Name, encoding, lists.RowsOf(text), sample, corrections);
    }

    private static string WithoutRows(string content)
    {
        var text = content.AsSpan().Trim();
        if (text.IsEmpty)
            return "it is empty";
        return text[0] is '{' or '[' ? BrokenJson : "no line of it can be read";
    }

    private ListTable? OpenJson(
        string file, JsonElement root, string content, string encoding, FileCorrections corrections)
    {
        var export = OwnExport.Read(file, content);
        if (export is null)
            return OpenRecords(file, encoding, [.. JsonRecords.Of(root).Take(ListRecord.Most)], OtherJson, corrections);
        lists.AddRestored(export);
        lists.AddFile(new(file, OwnProfile, export.Events.Count, encoding, null));
        return null;
    }

    private ListTable? OpenRecords(
        string file, string encoding, IReadOnlyList<ListRecord> records, string without, FileCorrections corrections)
    {
        if (ListRecord.Table(records) is { } rows)
        {
            return OpenTable(
                file, encoding, rows, [.. rows.Take(ColumnSamples.Rows)], corrections with { HasHeader = true });
        }

        lists.AddLeftOut(new(file, without));
        return null;
    }

    private ListTable? OpenTable(
        string file,
        string encoding,
        IEnumerable<CsvRow> all,
        List<CsvRow> sample,
        FileCorrections corrections)
    {
        if (TableHeader.WidthOf(sample[0]) > ColumnMap.MostColumns)
        {
            lists.AddLeftOut(new(file, TooWide));
            return null;
        }

        var header = HeaderOf(sample, corrections.HasHeader);
        var columns = ColumnsOf(sample, header, corrections);
        if (!columns.HasAny(TableHeader.TitleRoles))
        {
            var why = header is null ? NoHeader : NoTitleColumn;
            lists.AddLeftOut(new(file, why) { Columns = columns.Describe() });
            return null;
        }

        var line = header is null ? 0 : sample[header.Value].Line;
        var rows = all.SkipWhile(row => row.Line <= line);
        if (MovieLensTitles.IsOne(columns))
        {
            lists.AddFile(new(file, "MovieLens titles", movieLens.Add(columns, rows), encoding, null));
            return null;
        }

        var kind = TableHeader.IsLetterboxdList(sample) ? ListKind.LetterboxdList(file) : ListKind.Of(file, columns);
        if (kind is not null)
            return new(file, encoding, kind, columns, rows) { Corrections = corrections };
        lists.AddLeftOut(new(file, NoTitleColumn) { Columns = columns.Describe() });
        return null;
    }

    // The place of the header; null for a list without one, which can be read once the person named its columns.
    private static int? HeaderOf(List<CsvRow> sample, bool? isStated)
    {
        if (isStated == false)
            return null;
        var found = TableHeader.Find(sample);
        if (found is not null || isStated == true)
            return found ?? 0;
        return TableHeader.LooksLikeData(sample) ? null : 0;
    }

    private static ColumnMap ColumnsOf(List<CsvRow> sample, int? header, FileCorrections corrections) => header is null
        ? new(TableHeader.PlaceNames(sample[0]), sample, corrections.Columns)
        : new(sample[header.Value].Fields, sample[(header.Value + 1)..], corrections.Columns);
}
