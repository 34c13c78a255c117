using System.CommandLine;
using System.Text.Json;
using ExpressiFy.Lab.Charts;
using ExpressiFy.Lab.Evaluation;
using ExpressiFy.Lab.Runs;

namespace ExpressiFy.Lab.Commands;

/// <summary>What goes into a folder beside the report, for compare to read.</summary>
/// <param name="Model">What was measured; null where the folder is that of a training run, which says so itself.</param>
/// <param name="Folder">Where it is kept unless --keep says otherwise; null for nowhere.</param>
/// <param name="HeldOut">How it did on the held-out faces.</param>
public sealed record SavedReports(ModelDescription? Model, string? Folder, EvaluationReport HeldOut);

/// <summary>The options that say where a report goes, and the writing of it.</summary>
public sealed class ReportOutput
{
    private readonly Option<bool> json = new("--json") { Description = "Print one JSON object" };
    private readonly Option<string?> markdown = new("--markdown") { Description = "Also write the report as a Markdown file" };
    private readonly Option<string?> drawings = new("--drawings") { Description = "Also draw confusion, reliability, recall and robustness as SVG files into this folder" };
    private readonly Option<string?> keep = new("--keep") { Description = "Also keep the reports in this folder, for compare; those of a single run are kept in it" };

    public void AddTo(Command command)
    {
        foreach (var option in (Option[])[json, markdown, drawings, keep])
            command.Options.Add(option);
    }

    /// <param name="title">What was measured.</param>
    /// <param name="usage">On what.</param>
    public void Write(ParseResult parsed, string title, string usage, EvaluationReport report, SavedReports? kept = null)
    {
        if (kept is not null && (parsed.GetValue(keep) ?? kept.Folder) is { } folder)
            Save(folder, usage, report, kept);
        if (parsed.GetValue(markdown) is { } page)
            File.WriteAllText(page, ReportMarkdown.Of($"{title} on {usage}", report));
        var drawn = parsed.GetValue(drawings) is { } pictures ? ReportCharts.Write(pictures, $"{title} on {usage}", report) : [];

        if (parsed.GetValue(json))
        {
            Console.WriteLine(JsonSerializer.Serialize(report, JsonSerializerOptions.Web));
            return;
        }

        if (kept is not null && !usage.Equals(EvaluationSet.HeldOut, StringComparison.OrdinalIgnoreCase))
            ReportView.WriteSummary(EvaluationSet.HeldOut, kept.HeldOut);
        ReportView.Write(usage, report);
        foreach (var file in drawn)
            Console.WriteLine(file);
    }

    private static void Save(string folder, string usage, EvaluationReport report, SavedReports kept)
    {
        var place = new RunFolder(folder);
        Directory.CreateDirectory(folder);
        kept.Model?.Write(folder);
        foreach (var (split, measured) in (ReadOnlySpan<(string, EvaluationReport)>)[(EvaluationSet.HeldOut, kept.HeldOut), (usage, report)])
            File.WriteAllText(place.EvaluationPath(split), JsonSerializer.Serialize(measured, JsonSerializerOptions.Web));
    }
}
