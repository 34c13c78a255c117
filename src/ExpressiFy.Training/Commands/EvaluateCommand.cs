using System.CommandLine;
using System.Text.Json;
using ExpressiFy.Moods;
using ExpressiFy.Training.Data;
using ExpressiFy.Training.Evaluation;
using ExpressiFy.Training.Export;
using ExpressiFy.Training.Fitting;

namespace ExpressiFy.Training.Commands;

/// <summary>evaluate: measures a run's best network, or an exported model, on one split of a data file.</summary>
public static class EvaluateCommand
{
    public static Command Create()
    {
        var run = new Option<string?>("--run") { Description = "Folder of a training run: its best network is measured, its temperature fitted on the held-out faces; the report is kept in it" };
        var model = new Option<string?>("--model") { Description = "An exported model" };
        var data = new Option<string>("--data") { Description = "fer2013.csv, fer2013.csv.gz or a folder of class folders", Required = true };
        var usage = new Option<string>("--usage") { Description = "The split to measure on", DefaultValueFactory = _ => Split.PublicTest };
        var json = new Option<bool>("--json") { Description = "Print one JSON object" };
        var robustness = new Option<bool>("--robustness") { Description = $"Also measure faces that are changed: {string.Join(", ", Perturbation.All.Select(perturbation => perturbation.Name))}" };
        var markdown = new Option<string?>("--markdown") { Description = "Also write the report as a Markdown file" };
        var threads = new Option<int>("--threads") { Description = "Threads to compute with", DefaultValueFactory = _ => Threads.Default };
        var command = new Command("evaluate", "Measure a network: accuracy, recall, precision, confusion, calibration, robustness") { run, model, data, usage, robustness, json, markdown, threads };
        command.Validators.Add(result =>
        {
            if (result.GetResult(run) is null == result.GetResult(model) is null)
                result.AddError("Pass either --run or --model.");
        });
        command.SetAction(parsed => Failures.OnOneLine(() =>
        {
            Threads.Use(parsed.GetValue(threads));
            var faces = FaceData.Read(parsed.GetRequiredValue(data));
            var wanted = parsed.GetRequiredValue(usage);
            var measured = MeasuredFaces.With(wanted, faces);
            if (measured.Faces.Count == 0)
                throw new TrainingException($"{parsed.GetValue(data)}: no faces with usage '{wanted}'; it has {string.Join(", ", faces.Select(face => face.Usage).Distinct())}.");

            var report = parsed.GetValue(model) is { } path
                ? OfModel(path, measured, parsed.GetValue(robustness), parsed.GetValue(threads))
                : OfRun(new(parsed.GetValue(run)!), faces, measured, parsed.GetValue(robustness));
            if (parsed.GetValue(run) is { } folder)
                File.WriteAllText(new RunFolder(folder).Evaluation(wanted), JsonSerializer.Serialize(report, JsonSerializerOptions.Web));
            if (parsed.GetValue(markdown) is { } page)
                File.WriteAllText(page, ReportMarkdown.Of($"{parsed.GetValue(model) ?? parsed.GetValue(run)} on {wanted}", report));
            if (parsed.GetValue(json))
                Console.WriteLine(JsonSerializer.Serialize(report, JsonSerializerOptions.Web));
            else
                ReportView.Write(wanted, report);
            return 0;
        }));
        return command;
    }

    private static EvaluationReport OfModel(string path, MeasuredFaces measured, bool robustness, int threads)
    {
        using var network = new OnnxNetwork(path, threads);
        return measured.Measure(faces => network.Predict(new(faces)), network.Temperature, robustness);
    }

    private static EvaluationReport OfRun(RunFolder folder, IReadOnlyList<LabelledFace> faces, MeasuredFaces measured, bool robustness)
    {
        var heldOut = Split.Of(faces, folder.Recipe().HeldOut with { WithoutNearCopies = false }).HeldOut;
        using var network = folder.BestNetwork().Network;
        var temperature = TemperatureFit.Of(
            Predictions.Of(network, new(heldOut)).Fer2013, [.. heldOut.Select(face => (int)face.Label)], ExpressionScores.Count);
        return measured.Measure(chosen => Predictions.Of(network, new(chosen)), temperature, robustness);
    }
}
