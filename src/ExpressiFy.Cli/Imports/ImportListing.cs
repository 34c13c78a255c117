using System.Globalization;
using ExpressiFy.Catalogue;
using ExpressiFy.Cli.Terminal;
using ExpressiFy.Imports;
using ExpressiFy.Imports.Matching;
using ExpressiFy.Imports.Reading;
using ExpressiFy.Imports.Uploads;
using ExpressiFy.Text;

namespace ExpressiFy.Cli.Imports;

/// <summary>What was found in a person's lists, for people and for programs.</summary>
internal static class ImportListing
{
    public static void Show(Screen screen, PersonalLists lists, MatchedLists matched)
    {
        foreach (var file in lists.Files)
            Line(screen, $"{file.File}: {file.What}, {Rows(file.Rows)}{(file.OutOf is { } best ? $", ratings of {best}" : "")}{(file.Encoding == "UTF-8" ? "" : $", {file.Encoding}")}");
        foreach (var file in lists.LeftOut)
            Line(screen, $"{file.File}: left out: {file.Why}");
        foreach (var line in lists.Unreadable)
            Line(screen, $"{line.File}:{line.Line}: not read: {line.Why}");
        foreach (var title in matched.Ambiguous)
            Line(screen, $"{title.Lines[0]}: {title.Label} may be {string.Join(" or ", title.Candidates.Select(Named))}");
        foreach (var title in matched.Unknown)
            Line(screen, $"{title.Lines[0]}: {title.Label} is not in the catalogue");
        Line(screen, $"{matched.Matched.Count} matched ({matched.Matched.Count(title => title.Rating is not null)} with a rating), {matched.Unknown.Count} not known, {matched.Ambiguous.Count} ambiguous, {lists.Unreadable.Count} lines not read");
    }

    public static string ToJson(PersonalLists lists, MatchedLists matched) => JsonLine.Of(ImportReport.Of(lists, matched));

    private static string Named(Title title) => string.Create(CultureInfo.InvariantCulture, $"{title.Name} ({title.Year}) {title.Id}");

    private static string Rows(int count) => count == 1 ? "1 row" : string.Create(CultureInfo.InvariantCulture, $"{count} rows");

    private static void Line(Screen screen, FormattableString line) => screen.Output.WriteLine(FormattableString.Invariant(line));
}
