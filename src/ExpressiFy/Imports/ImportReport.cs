using ExpressiFy.Imports.Matching;
using ExpressiFy.Imports.Reading;
using ExpressiFy.Imports.Uploads;
using ExpressiFy.Text;

namespace ExpressiFy.Imports;

/// <summary>
/// The outcome of reading and matching a person's lists, in plain values: every row is in one of its parts.
/// </summary>
/// <param name="Files">The files that were read as lists.</param>
/// <param name="LeftOut">The files, or parts of files, that were not read.</param>
/// <param name="Unreadable">Lines that cannot be read.</param>
/// <param name="Matched">Titles that were found in the catalogue.</param>
/// <param name="Unknown">Titles that the catalogue does not have.</param>
/// <param name="Ambiguous">Titles that match several titles of the catalogue.</param>
public sealed record ImportReport(
    IReadOnlyList<ReadFile> Files,
    IReadOnlyList<LeftOutFile> LeftOut,
    IReadOnlyList<UnreadableLine> Unreadable,
    IReadOnlyList<ReportedMatch> Matched,
    IReadOnlyList<ReportedTitle> Unknown,
    IReadOnlyList<ReportedTitle> Ambiguous)
{
    public static ImportReport Of(PersonalLists lists, MatchedLists matched) => new(
        lists.Files,
        lists.LeftOut,
        lists.Unreadable,
        [.. matched.Matched.Select(ReportedMatch.Of)],
        [.. matched.Unknown.Select(ReportedTitle.Of)],
        [.. matched.Ambiguous.Select(ReportedTitle.Of)]);
}
