using ExpressiFy.Catalogue;
using ExpressiFy.Imports;
using ExpressiFy.Imports.Columns;
using ExpressiFy.Imports.Reading;
using ExpressiFy.Imports.Uploads;

namespace ExpressiFy.Web.Imports;

/// <summary>Makes the preview of kept files; stores nothing.</summary>
internal sealed class PreviewMaker(ImportReader reader, TitleCatalogue catalogue)
{
    // What one page and one form can hold.
    private const int MostFiles = 1_000;
    private const int MostColumns = 500;
    private const int MostQuestions = 100;
    private const int MostMatches = 500;

    private const int MostFound = 8;

    /// <summary>Reads kept files with the corrections that a form has; null for a first look.</summary>
    /// <exception cref="ImportException">Nothing in the files can be read, whatever is corrected.</exception>
    /// <exception cref="CorrectionsException">The corrections are not of these files.</exception>
    public async Task<PreviewModel> MakeAsync(
        string key, KeptUpload upload, PreviewForm? form, CancellationToken cancellation)
    {
        var corrections = form?.Corrections ?? ImportCorrections.None;
        try
        {
            var read = await reader.ReadAsync(
                upload.Files, upload.Options with { Corrections = corrections }, cancellation);
            return Made(key, ImportReport.Of(read.Lists, read.Matched), corrections, form, read.Lists.Entries);
        }
        catch (ImportException exception) when (exception.LeftOut.Any(HasCells))
        {
            var report = new ImportReport([], exception.LeftOut, [], [], [], []);
            return Made(key, report, corrections, form, []) with { Notice = exception.Message };
        }
    }

    private static bool HasCells(LeftOutFile file) => file.Columns.Any(column => column.Samples.Count > 0);

    private PreviewModel Made(
        string key,
        ImportReport report,
        ImportCorrections corrections,
        PreviewForm? form,
        IReadOnlyList<ListEntry> entries)
    {
        var names = report.Files.Select(file => file.File)
            .Concat(report.LeftOut.Select(file => file.File))
            .Distinct()
            .Take(MostFiles)
            .ToList();
        var files = names.Select((name, place) => FileOf(name, place, report, corrections.Of(name))).ToList();
        var tables = Correctable(files);
        var choices = ChoicesOf(corrections);
        var asked = Asked(choices, report, entries);
        return new(key, report, CorrectionsReader.Write(corrections))
        {
            FileNames = names,
            Files = tables,
            OtherFiles = [.. files.Except(tables)],
            Questions = [.. asked
                .Take(MostQuestions)
                .Select(rows => QuestionOf([.. rows], choices.GetValueOrDefault(rows.Key), names, form))],
            QuestionsNotShown = Math.Max(0, asked.Count - MostQuestions),
            Matches = MatchesOf(names, report, form?.Filter ?? ""),
            Filter = form?.Filter ?? "",
            AsksNow = form?.HasWrong == true,
        };
    }

    private static List<PreviewFile> Correctable(List<PreviewFile> files)
    {
        var columns = 0;
        return [.. files
            .TakeWhile(file => (columns += file.Columns.Count) <= MostColumns)
            .Where(file => file.Columns.Count > 0)];
    }

    private static PreviewFile FileOf(string name, int place, ImportReport report, FileCorrections corrections)
    {
        var read = report.Files.FirstOrDefault(file => file.File == name);
        var leftOut = report.LeftOut.Where(file => file.File == name).ToList();
        var description = read is null ? [] : new[] { ImportResultModel.DescriptionOf(read) };
        var what = string.Join("; ", description.Concat(leftOut.Select(file => $"left out: {file.Why}")));
        IReadOnlyList<ReadColumn> columns = read?.Columns ?? leftOut.FirstOrDefault()?.Columns ?? [];
        return new(place, name, what, columns)
        {
            OutOf = read?.OutOf ?? corrections.OutOf,
            Meaning = read?.Meaning ?? corrections.Meaning,
            HasHeader = corrections.HasHeader,
            NeedsWord = leftOut.Count > 0,
        };
    }

    private static Dictionary<string, TitleChoice> ChoicesOf(ImportCorrections corrections) =>
        corrections.Files.Values
            .SelectMany(file => file.Names)
            .GroupBy(name => name.Key, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(name => name.Key, name => name.First().Value, StringComparer.OrdinalIgnoreCase);

    // The rows of each name that only the person can tell. Those without an answer come first, for the page may not
    // hold all.
    private static List<IGrouping<string, ListEntry>> Asked(
        Dictionary<string, TitleChoice> choices, ImportReport report, IReadOnlyList<ListEntry> entries)
    {
        var unsure = report.Ambiguous.Select(title => title.Title).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return [.. entries
            .Where(entry => unsure.Contains(entry.Label) || choices.ContainsKey(entry.Label))
            .GroupBy(entry => entry.Label, StringComparer.OrdinalIgnoreCase)
            .OrderBy(rows => choices.ContainsKey(rows.Key))];
    }

    private PreviewQuestion QuestionOf(
        List<ListEntry> rows, TitleChoice? choice, List<string> names, PreviewForm? form)
    {
        var label = rows[0].Label;
        var search = form?.Searches.GetValueOrDefault(label) ?? "";
        var chosen = choice?.Title is null ? null : catalogue.Find(choice.Title);
        var found = search.Length > 0 ? catalogue.Search(search, null, 0, MostFound).Titles : [];
        var candidates = reader.CandidatesOf(rows[0]).Append(chosen).OfType<Title>().Concat(found).Distinct();
        return new(
            label,
            [.. rows.Select(row => names.IndexOf(row.File)).Where(place => place >= 0).Distinct()],
            [.. rows.Select(row => row.Place)],
            [.. candidates.Select(ReportedCandidate.Of)],
            choice)
        {
            Search = search,
        };
    }

    private static List<PreviewMatch> MatchesOf(List<string> names, ImportReport report, string filter) =>
        [.. report.Matched
            .SelectMany(title => title.Written.Select(label => new PreviewMatch(title, label, FilesOf(title, names))))
            .Where(match => Has(match.Label, filter) || Has(match.Title.Title, filter))
            .Take(MostMatches)];

    private static bool Has(string name, string filter) =>
        name.Contains(filter, StringComparison.OrdinalIgnoreCase);

    private static List<int> FilesOf(ReportedMatch title, List<string> names) =>
        [.. title.Lines.Select(FileOf).Distinct().Select(name => names.IndexOf(name)).Where(place => place >= 0)];

    // "list.csv" of "list.csv:17".
    private static string FileOf(string place) => place[..place.LastIndexOf(':')];
}
