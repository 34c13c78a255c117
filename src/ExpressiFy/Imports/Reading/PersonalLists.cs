using ExpressiFy.Catalogue;
using ExpressiFy.Imports.Uploads;
using ExpressiFy.Profiles;
using ExpressiFy.Text;

namespace ExpressiFy.Imports.Reading;

/// <summary>
/// The rows of a person's own files, before their titles are searched in the catalogue: exports of Letterboxd, IMDb and
/// MovieLens, or any table with a title or an IMDb id. Whatever cannot be read is reported with its line and the
/// reason. The export of a person's own profile is no list: its events are restored as they are.
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
    private readonly List<SkippedRow> skipped = [];
    private readonly List<FeedbackEvent> restored = [];

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

    /// <summary>The rows that were read and of which nothing is kept.</summary>
    public IReadOnlyList<SkippedRow> Skipped => skipped;

    /// <summary>The events of exported profiles, in their order.</summary>
    public IReadOnlyList<FeedbackEvent> Restored => restored;

    /// <summary>The own titles of exported profiles.</summary>
    public IReadOnlyList<Title> RestoredTitles { get; private set; } = [];

    /// <summary>Which titles the person of an exported profile means by names.</summary>
    public IReadOnlyDictionary<string, TitleId?> RestoredCorrections { get; private set; } =
        new Dictionary<string, TitleId?>();

    /// <summary>The ids of the services that an exported profile has; none without one.</summary>
    public IReadOnlyList<string> Services { get; private set; } = [];

    /// <summary>Rows of all lists so far, those that cannot be read included.</summary>
    internal int RowCount { get; set; }

    /// <summary>Reads files in memory; nothing is written anywhere.</summary>
    /// <exception cref="ImportException">None is a list, or they exceed <see cref="ImportLimits"/>.</exception>
    public static PersonalLists Read(IReadOnlyList<UploadedFile> uploaded, ListOptions options)
    {
        var lists = new PersonalLists();
        var movieLens = new MovieLensTitles();
        // All files are opened first: one may have the titles that another needs.
        var unpacked = ArchiveReader.Open(uploaded, lists.leftOut);
        var opener = new TableOpener(lists, movieLens);
        var tables = unpacked
            .Select(file => opener.Open(file, options.Corrections.Of(file.Name)))
            .OfType<ListTable>()
            .ToList();
        foreach (var table in tables)
        {
            if (table.NeedsMovieLens && movieLens.IsEmpty)
                lists.AddLeftOut(new(table.File, NeedsTitles));
            else
                new ListTableReader(table, options, movieLens, lists).Read();
        }

        if (lists.files.Count == 0)
            throw new ImportException(ImportProblem.NoList, NoListMessage(lists.leftOut)) { LeftOut = lists.leftOut };
        return lists;
    }

    internal static ImportException TooManyRows() =>
        new(ImportProblem.TooLarge, $"There are more than {ImportLimits.MostRows} rows.");

    internal void Add(ListEntry entry) => entries.Add(entry);

    internal void AddFile(ReadFile file) => files.Add(file);

    internal void AddLeftOut(LeftOutFile file) => leftOut.Add(file);

    internal void AddSkipped(ListEntry entry, string why) => skipped.Add(new(entry.File, entry.Line, entry.Label, why));

    internal void AddUnreadable(string file, int line, string why) => unreadable.Add(new(file, line, why));

    /// <summary>The rows of a text; lines that cannot be read are reported while the rows are enumerated.</summary>
    internal IEnumerable<CsvRow> RowsOf(CsvText text) => text.Rows(unreadable);

    /// <summary>Adds the events and the services of an exported profile.</summary>
    /// <exception cref="ImportException">Too many rows.</exception>
    internal void AddRestored(OwnExport export)
    {
        RowCount += export.Events.Count + export.Unreadable.Count;
        if (RowCount > ImportLimits.MostRows)
            throw TooManyRows();
        restored.AddRange(export.Events);
        unreadable.AddRange(export.Unreadable);
        if (Services.Count == 0)
            Services = export.Services;
        RestoredTitles = [.. RestoredTitles, .. export.OwnTitles];
        if (RestoredCorrections.Count == 0)
            RestoredCorrections = export.Corrections;
    }

    private static string NoListMessage(List<LeftOutFile> leftOut)
    {
        var reasons = leftOut.Take(MostNamedFiles).Select(file => $" {file.File}: {file.Why}.");
        return $"There is no list in this.{string.Concat(reasons)}";
    }
}
