using ExpressiFy.Catalogue;
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
/// <param name="Ambiguous">Titles that may be several titles of the catalogue, or one that is unsure.</param>
public sealed record ImportReport(
    IReadOnlyList<ReadFile> Files,
    IReadOnlyList<LeftOutFile> LeftOut,
    IReadOnlyList<UnreadableLine> Unreadable,
    IReadOnlyList<ReportedMatch> Matched,
    IReadOnlyList<ReportedTitle> Unknown,
    IReadOnlyList<ReportedTitle> Ambiguous)
{
    /// <summary>Rows that were read and of which nothing is kept, e.g. of titles that are on hold.</summary>
    public IReadOnlyList<SkippedRow> Skipped { get; init; } = [];

    /// <summary>How many events of exported profiles were read.</summary>
    public int Restored { get; init; }

    /// <summary>How many services an exported profile has.</summary>
    public int Services { get; init; }

    /// <summary>The report with the ids under which an import has kept titles.</summary>
    public ImportReport After(ImportOutcome? outcome) =>
        outcome is null ? this : this with { Unknown = Kept(Unknown, outcome), Ambiguous = Kept(Ambiguous, outcome) };

    public static ImportReport Of(PersonalLists lists, MatchedLists matched) => new(
        lists.Files,
        lists.LeftOut,
        lists.Unreadable,
        [.. matched.Matched.Select(ReportedMatch.Of)],
        [.. matched.Unknown.Select(ReportedTitle.Of)],
        [.. matched.Ambiguous.Select(ReportedTitle.Of)])
    {
        Skipped = lists.Skipped,
        Restored = lists.Restored.Count,
        Services = lists.Services.Count,
    };

    private static IReadOnlyList<ReportedTitle> Kept(IReadOnlyList<ReportedTitle> titles, ImportOutcome outcome) =>
        [.. titles.Select(title => Kept(title, outcome))];

    private static ReportedTitle Kept(ReportedTitle title, ImportOutcome outcome) =>
        TitleId.TryParse(title.KeptAs, out var id) && outcome.KeptAs.TryGetValue(id, out var kept)
            ? title with { KeptAs = kept.ToString() }
            : title;
}
