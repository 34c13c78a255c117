using System.CommandLine;
using System.Text.Json;
using ExpressiFy.Lab.Charts;
using ExpressiFy.Lab.Evaluation;
using ExpressiFy.Lab.Runs;

namespace ExpressiFy.Lab.Commands;

/// <summary>The options --json, --markdown, --drawings and --keep, and the output that they select.</summary>
public sealed class ReportOutput
{
    private readonly Option<bool> json = new("--json") { Description = "Print one JSON object" };
    private readonly Option<string?> markdown = new("--markdown")
    {
        Description = "Also write the report as a Markdown file",
    };

    private readonly Option<string?> drawings = new("--drawings")
    {
        Description = "Also draw confusion, reliability, recall and robustness as SVG files into this folder",
    };

    private readonly Option<string?> keep = new("--keep")
    {
        Description = "Also keep the reports in this folder, for compare; those of a single run are kept in it",
    };

    public void AddTo(Command command)
    {
        command.Options.Add(json);
        command.Options.Add(markdown);
        command.Options.Add(drawings);
        command.Options.Add(keep);
    }

    /// <param name="parsed">The command line with the options.</param>
    /// <param name="title">Name of the measured model.</param>
    /// <param name="usage">Name of the split it was measured on.</param>
    /// <param name="report">The report on that split.</param>
    /// <param name="saved">What can be written to a folder; null for nothing.</param>
    public void Write(
        ParseResult parsed, string title, string usage, EvaluationReport report, SavedReports? saved = null)
    {
        var folder = parsed.GetValue(keep) ?? saved?.Folder;
        if (saved is not null && folder is not null)
            Save(folder, usage, report, saved);
        var charts = WriteFiles(parsed, $"{title} on {usage}", report);

        if (parsed.GetValue(json))
        {
            Console.WriteLine(JsonSerializer.Serialize(report, JsonSerializerOptions.Web));
            return;
        }

        if (saved is not null && !usage.Equals(EvaluationSet.HeldOut, StringComparison.OrdinalIgnoreCase))
            ReportView.WriteSummary(EvaluationSet.HeldOut, saved.HeldOut);
        ReportView.Write(usage, report);
        foreach (var chart in charts)
            Console.WriteLine(chart);
    }

    /// <returns>The paths of the charts.</returns>
    private IReadOnlyList<string> WriteFiles(ParseResult parsed, string heading, EvaluationReport report)
    {
        var page = parsed.GetValue(markdown);
        if (page is not null)
            File.WriteAllText(page, ReportMarkdown.Of(heading, report));
        var chartFolder = parsed.GetValue(drawings);
        return chartFolder is null ? [] : ReportCharts.Write(chartFolder, heading, report);
    }

    private static void Save(string path, string usage, EvaluationReport report, SavedReports saved)
    {
        var folder = new RunFolder(path);
        Directory.CreateDirectory(path);
        saved.Model?.Write(path);
        WriteJson(folder.EvaluationPath(EvaluationSet.HeldOut), saved.HeldOut);
        WriteJson(folder.EvaluationPath(usage), report);
    }

    private static void WriteJson(string path, EvaluationReport report) =>
        File.WriteAllText(path, JsonSerializer.Serialize(report, JsonSerializerOptions.Web));
}
