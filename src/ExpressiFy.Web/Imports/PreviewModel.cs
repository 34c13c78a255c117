using ExpressiFy.Imports;
using ExpressiFy.Imports.Columns;
using ExpressiFy.Imports.Reading;

namespace ExpressiFy.Web.Imports;

/// <summary>How files were read, before anything is saved.</summary>
/// <param name="Upload">The key of the kept files.</param>
/// <param name="Report">What would become of every row.</param>
/// <param name="Corrections">What was corrected so far, as JSON.</param>
public sealed record PreviewModel(string Upload, ImportReport Report, string Corrections)
{
    /// <summary>Names of all files, in the order of their numbers in the form.</summary>
    public required IReadOnlyList<string> FileNames { get; init; }

    /// <summary>The files that can be corrected.</summary>
    public required IReadOnlyList<PreviewFile> Files { get; init; }

    /// <summary>The files that cannot be: those that are no table, and those that the page has no place for.</summary>
    public required IReadOnlyList<PreviewFile> OtherFiles { get; init; }

    /// <summary>Names that only the person can tell, and those that they answered.</summary>
    public required IReadOnlyList<PreviewQuestion> Questions { get; init; }

    /// <summary>How many further names the page does not ask for yet.</summary>
    public int QuestionsNotShown { get; init; }

    /// <summary>The matches that have the filter in their names.</summary>
    public required IReadOnlyList<PreviewMatch> Matches { get; init; }

    /// <summary>What is searched for among the matches; empty for all.</summary>
    public string Filter { get; init; } = "";

    /// <summary>A sentence about what just happened; null for none.</summary>
    public string? Notice { get; init; }

    /// <summary>Whether the questions are what the person wants to see next.</summary>
    public bool AsksNow { get; init; }

    /// <summary>Whether there is something to import.</summary>
    public bool CanImport => Report.Matched.Count > 0
        || Report.Unknown.Concat(Report.Ambiguous).Any(title => title.KeptAs is not null)
        || Report.Restored > 0
        || Report.Services > 0;
}

/// <summary>A file of a preview that is a table.</summary>
/// <param name="Place">Its number in the form.</param>
/// <param name="Name">Its name.</param>
/// <param name="What">What it was read as, or why it was not.</param>
/// <param name="Columns">Its columns.</param>
public sealed record PreviewFile(int Place, string Name, string What, IReadOnlyList<ReadColumn> Columns)
{
    /// <summary>The best possible rating; null without ratings.</summary>
    public int? OutOf { get; init; }

    /// <summary>What titles without a rating are; null when nothing says it.</summary>
    public ListMeaning? Meaning { get; init; }

    /// <summary>What the person said of its first line; null for nothing.</summary>
    public bool? HasHeader { get; init; }

    /// <summary>Whether it, or a part of it, waits for a word of the person.</summary>
    public bool NeedsWord { get; init; }
}

/// <summary>A name of the lists, and the titles of the catalogue that it may be.</summary>
/// <param name="Label">The name as written.</param>
/// <param name="Files">Numbers of the files that have it.</param>
/// <param name="Lines">Its rows, e.g. "list.csv:3".</param>
/// <param name="Candidates">The titles to choose from.</param>
/// <param name="Choice">The chosen title; null when nothing was said.</param>
public sealed record PreviewQuestion(
    string Label,
    IReadOnlyList<int> Files,
    IReadOnlyList<string> Lines,
    IReadOnlyList<ReportedCandidate> Candidates,
    TitleChoice? Choice)
{
    /// <summary>What was searched in the catalogue for it; empty for nothing.</summary>
    public string Search { get; init; } = "";
}

/// <summary>A title that was found, by one of its names in the lists.</summary>
/// <param name="Title">The title.</param>
/// <param name="Label">The name as written.</param>
/// <param name="Files">Numbers of the files that have it.</param>
public sealed record PreviewMatch(ReportedMatch Title, string Label, IReadOnlyList<int> Files)
{
    /// <summary>The name in quotation marks where it is another than the title's; else empty.</summary>
    public string Written => Label == $"{Title.Title} ({Title.Year})" ? "" : $"“{Label}”";
}
