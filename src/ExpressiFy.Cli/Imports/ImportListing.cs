using ExpressiFy.Catalogue;
using ExpressiFy.Cli.Terminal;
using ExpressiFy.Imports;
using ExpressiFy.Imports.Columns;
using ExpressiFy.Imports.Matching;
using ExpressiFy.Imports.Reading;
using ExpressiFy.Imports.Uploads;
using ExpressiFy.Text;

namespace ExpressiFy.Cli.Imports;

/// <summary>Prints what was found in a person's lists, as text or as JSON.</summary>
internal static class ImportListing
{
    public static void Show(Screen screen, PersonalLists lists, MatchedLists matched)
    {
        foreach (var file in lists.Files)
        {
            Write(screen, $"{file.File}: {file.What}, {Rows(file.Rows)}{Scale(file.OutOf)}{Encoding(file.Encoding)}");
            WriteColumns(screen, file.Columns);
        }

        foreach (var file in lists.LeftOut)
        {
            Write(screen, $"{file.File}: left out: {file.Why}");
            // The columns of a list of which only some rows are left out are told already.
            if (lists.Files.All(read => read.File != file.File))
                WriteColumns(screen, file.Columns);
        }

        foreach (var line in lists.Unreadable)
            Write(screen, $"{line.File}:{line.Line}: not read: {line.Why}");
        foreach (var row in lists.Skipped)
            Write(screen, $"{row.File}:{row.Line}: {row.Title} is left out: {row.Why}");
        foreach (var title in matched.Ambiguous)
            Write(screen, $"{title.Lines[0]}: {title.Label} may be {Candidates(title.Candidates)}");
        foreach (var title in matched.Unknown)
            Write(screen, $"{title.Lines[0]}: {title.Label} is not in the catalogue{Reason(title.Why)}");
        WriteSummary(screen, lists, matched);
    }

    public static string ToJson(PersonalLists lists, MatchedLists matched) =>
        JsonLine.Of(ImportReport.Of(lists, matched));

    // As the preview on the page names them.
    private static void WriteColumns(Screen screen, IEnumerable<ReadColumn> columns)
    {
        foreach (var column in columns)
        {
            var samples = column.Samples.Count == 0 ? "" : $" ({string.Join(" · ", column.Samples)})";
            Write(screen, $"  {column.Name}: {ColumnRoleWords.Of(column.Role)}{samples}");
        }
    }

    private static void WriteSummary(Screen screen, PersonalLists lists, MatchedLists matched)
    {
        var rated = matched.Matched.Count(title => title.Rating is not null);
        FormattableString[] counts =
        [
            $"{matched.Matched.Count} matched ({rated} with a rating)",
            $"{matched.Unknown.Count} not known",
            $"{matched.Ambiguous.Count} ambiguous",
            $"{lists.Unreadable.Count} lines not read",
        ];
        screen.Output.WriteLine(string.Join(", ", counts.Select(FormattableString.Invariant)));
    }

    private static string Rows(int count) =>
        count == 1 ? "1 row" : FormattableString.Invariant($"{count} rows");

    private static string Scale(int? best) =>
        best is null ? "" : FormattableString.Invariant($", ratings of {best}");

    private static string Reason(string? why) => why is null ? "" : $": {why}";

    private static string Encoding(string name) => name == "UTF-8" ? "" : $", {name}";

    private static string Candidates(IEnumerable<Title> titles) => string.Join(" or ", titles.Select(Label));

    private static string Label(Title title) =>
        FormattableString.Invariant($"{title.Name} ({title.Year}) {title.Id}");

    private static void Write(Screen screen, FormattableString line) =>
        screen.Output.WriteLine(FormattableString.Invariant(line));
}
