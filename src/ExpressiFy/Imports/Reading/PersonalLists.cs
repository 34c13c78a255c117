using ExpressiFy.Imports.Uploads;
using ExpressiFy.Text;

namespace ExpressiFy.Imports.Reading;

/// <summary>
/// What a person's own files say, row by row, before anybody looks for the titles: exports of Letterboxd, IMDb and MovieLens, or any table
/// with a title or an IMDb id. Whatever is not read is named, with its line and the reason.
/// </summary>
public sealed class PersonalLists
{
    private readonly List<ListEntry> entries = [];
    private readonly List<ReadFile> files = [];
    private readonly List<LeftOutFile> leftOut = [];
    private readonly List<UnreadableLine> unreadable = [];

    private PersonalLists()
    {
    }

    /// <summary>The rows that name a title and say something of it, in the order of files and lines.</summary>
    public IReadOnlyList<ListEntry> Entries => entries;

    /// <summary>The files that were read, and what they were taken for.</summary>
    public IReadOnlyList<ReadFile> Files => files;

    /// <summary>The files, or parts of files, that were not.</summary>
    public IReadOnlyList<LeftOutFile> LeftOut => leftOut;

    /// <summary>The lines that make no sense.</summary>
    public IReadOnlyList<UnreadableLine> Unreadable => unreadable;

    /// <summary>Reads files in memory; nothing is written anywhere.</summary>
    /// <exception cref="ImportException">Nothing in them can be imported, or they are larger than <see cref="ImportLimits"/> allow.</exception>
    public static PersonalLists Read(IReadOnlyList<UploadedFile> uploaded, ListOptions options)
    {
        var lists = new PersonalLists();
        var movieLens = new MovieLensTitles();
        List<ListTable> tables = [.. ArchiveReader.Open(uploaded, lists.leftOut).Select(file => lists.Open(file, movieLens)).OfType<ListTable>()];
        foreach (var table in tables)
        {
            if (table.NeedsMovieLens && movieLens.IsEmpty)
                lists.LeaveOut(table.File, "it names films by MovieLens' numbers; bring links.csv or movies.csv with it");
            else
                table.ReadInto(lists, options, movieLens);
        }

        if (lists.files.Count == 0)
        {
            throw new ImportException(ImportProblem.NoList, lists.leftOut.Count == 0
                ? "There is no list in this."
                : $"There is no list in this. {string.Join(" ", lists.leftOut.Take(3).Select(file => $"{file.File}: {file.Why}."))}");
        }

        return lists;
    }

    internal void Add(ListEntry entry) => entries.Add(entry);

    internal void Note(ReadFile file) => files.Add(file);

    internal void LeaveOut(string file, string why) => leftOut.Add(new(file, why));

    internal void Refuse(string file, int line, string why) => unreadable.Add(new(file, line, why));

    /// <summary>The table in a file; null when it is none, or one that only helps to read the others.</summary>
    private ListTable? Open(UnpackedFile file, MovieLensTitles movieLens)
    {
        if (TextEncoding.Decode(file.Content) is not { } decoded)
        {
            LeaveOut(file.Name, "it is no text");
            return null;
        }

        var text = new CsvText(file.Name, decoded.Text);
        if (text.Rows([]).FirstOrDefault() is not { } header)
        {
            LeaveOut(file.Name, "it is empty");
            return null;
        }

        var columnMap = new ColumnMap(header.Fields);
        var below = text.Rows(unreadable).Skip(1);
        if (MovieLensTitles.IsOne(columnMap))
        {
            Note(new(file.Name, "MovieLens titles", movieLens.Add(columnMap, below), decoded.Encoding, null));
            return null;
        }

        if (ListKind.Of(file.Name, columnMap) is { } kind)
            return new(file.Name, decoded.Encoding, kind, columnMap, below);
        LeaveOut(file.Name, "no column of it names a title");
        return null;
    }
}
