using ExpressiFy.Imports.Uploads;
using ExpressiFy.Text;

namespace ExpressiFy.Imports.Reading;

/// <summary>
/// The rows of a person's own files, before their titles are searched in the catalogue: exports of Letterboxd, IMDb and
/// MovieLens, or any table with a title or an IMDb id. Whatever cannot be read is reported with its line and the
/// reason.
/// </summary>
public sealed class PersonalLists
{
    private const string NeedsTitles = "it names films by MovieLens' numbers; bring links.csv or movies.csv with it";

    // Files that are named in the message when none is a list.
    private const int MostNamedFiles = 3;

    private readonly List<ListEntry> entries = [];
    private readonly List<ReadFile> files = [];
    private readonly List<LeftOutFile> leftOut = [];
    private readonly List<UnreadableLine> unreadable = [];

    private PersonalLists()
    {
    }

    /// <summary>The rows that name a title and have a rating or a meaning, in the order of files and lines.</summary>
    public IReadOnlyList<ListEntry> Entries => entries;

    /// <summary>The files that were read as lists.</summary>
    public IReadOnlyList<ReadFile> Files => files;

    /// <summary>The files, or parts of files, that were not read.</summary>
    public IReadOnlyList<LeftOutFile> LeftOut => leftOut;

    /// <summary>The lines that cannot be read.</summary>
    public IReadOnlyList<UnreadableLine> Unreadable => unreadable;

    /// <summary>Reads files in memory; nothing is written anywhere.</summary>
    /// <exception cref="ImportException">None is a list, or they exceed <see cref="ImportLimits"/>.</exception>
    public static PersonalLists Read(IReadOnlyList<UploadedFile> uploaded, ListOptions options)
    {
        var lists = new PersonalLists();
        var movieLens = new MovieLensTitles();
        // All files are opened first: one may have the titles that another needs.
        var unpacked = ArchiveReader.Open(uploaded, lists.leftOut);
        var tables = unpacked.Select(file => lists.Open(file, movieLens)).OfType<ListTable>().ToList();
        foreach (var table in tables)
        {
            if (table.NeedsMovieLens && movieLens.IsEmpty)
                lists.AddLeftOut(table.File, NeedsTitles);
            else
                new ListTableReader(table, options, movieLens, lists).Read();
        }

        if (lists.files.Count == 0)
            throw new ImportException(ImportProblem.NoList, NoListMessage(lists.leftOut));
        return lists;
    }

    internal void Add(ListEntry entry) => entries.Add(entry);

    internal void AddFile(ReadFile file) => files.Add(file);

    internal void AddLeftOut(string file, string why) => leftOut.Add(new(file, why));

    internal void AddUnreadable(string file, int line, string why) => unreadable.Add(new(file, line, why));

    /// <summary>The list in a file; null when there is none, or when the file has MovieLens' titles.</summary>
    private ListTable? Open(UnpackedFile file, MovieLensTitles movieLens)
    {
        var decoded = TextEncoding.Decode(file.Content);
        if (decoded is null)
        {
            AddLeftOut(file.Name, "it is no text");
            return null;
        }

        var (content, encoding) = decoded.Value;
        var text = new CsvText(file.Name, content);
        var header = text.Rows([]).FirstOrDefault();
        if (header is null)
        {
            AddLeftOut(file.Name, "it is empty");
            return null;
        }

        var columns = new ColumnMap(header.Fields);
        var rows = text.Rows(unreadable).Skip(1);
        if (MovieLensTitles.IsOne(columns))
        {
            AddFile(new(file.Name, "MovieLens titles", movieLens.Add(columns, rows), encoding, null));
            return null;
        }

        var kind = ListKind.Of(file.Name, columns);
        if (kind is not null)
            return new(file.Name, encoding, kind, columns, rows);
        AddLeftOut(file.Name, "no column of it names a title");
        return null;
    }

    private static string NoListMessage(List<LeftOutFile> leftOut)
    {
        var reasons = leftOut.Take(MostNamedFiles).Select(file => $" {file.File}: {file.Why}.");
        return $"There is no list in this.{string.Concat(reasons)}";
    }
}
