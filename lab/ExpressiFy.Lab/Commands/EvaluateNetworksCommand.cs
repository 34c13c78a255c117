using System.CommandLine;
using ExpressiFy.Affect;
using ExpressiFy.Lab.Data;
using ExpressiFy.Lab.Evaluation;
using ExpressiFy.Lab.Export;
using ExpressiFy.Lab.Recipes;
using ExpressiFy.Lab.Runs;
using ExpressiFy.Vision.Models;

namespace ExpressiFy.Lab.Commands;

/// <summary>
/// evaluate: measures the selected network of a run, an ensemble of several runs, or an exported model, on one split.
/// </summary>
public static class EvaluateNetworksCommand
{
    public static Command Create()
    {
        var run = new Option<string[]>("--run")
        {
            Description = "Folder of a training run: its selected network is measured, "
                + "its temperature fitted on the held-out faces. "
                + "Given several times: their probabilities are averaged",
            AllowMultipleArgumentsPerToken = true,
        };
        var model = new Option<string?>("--model") { Description = "An exported model" };
        var data = SharedOptions.Data();
        var usage = SharedOptions.Usage();
        var recipe = new Option<string?>("--recipe")
        {
            Description = "With --model: the recipe that says which faces were learned and which are held out; "
                + $"the one that {ModelManifest.FileName} beside the model names, where none is given",
        };
        var flip = new Option<bool>("--flip")
        {
            Description = "With --run: read each face's mirror image too and average",
        };
        var perturbations = string.Join(", ", Perturbation.All.Select(perturbation => perturbation.Name));
        var robustness = new Option<bool>("--robustness")
        {
            Description = $"Also measure faces that are changed: {perturbations}",
        };
        var copies = new Option<bool>("--copies")
        {
            Description = "Also measure the faces apart of whose photographs another crop was learned; half a minute",
        };
        var threads = SharedOptions.Threads();
        var output = new ReportOutput();
        var command = new Command(
            "evaluate", "Measure networks: accuracy, recall, precision, confusion, calibration, robustness")
        {
            run, model, data, usage, recipe, flip, robustness, copies, threads,
        };
        output.AddTo(command);
        command.Validators.Add(result =>
        {
            if (result.GetResult(run) is null == result.GetResult(model) is null)
                result.AddError("Pass either --run or --model.");
            if (result.GetResult(model) is not null && result.GetValue(flip))
                result.AddError("--flip goes with --run; a model says by itself what it reads.");
        });
        command.SetAction(parsed => CommandErrors.Run(() =>
        {
            TorchThreads.Use(parsed.GetValue(threads));
            var faces = FaceData.Read(parsed.GetRequiredValue(data));
            var settings = new Settings(
                parsed.GetRequiredValue(usage),
                parsed.GetValue(robustness),
                parsed.GetValue(copies),
                parsed.GetValue(flip));
            var modelPath = parsed.GetValue(model);
            if (modelPath is not null)
            {
                var report = EvaluateModel(
                    modelPath, parsed.GetValue(recipe), faces, settings, parsed.GetValue(threads));
                output.Write(parsed, modelPath, settings.Usage, report);
            }
            else
            {
                RunFolder[] runs = [.. parsed.GetRequiredValue(run).Select(folder => new RunFolder(folder))];
                var (title, report, saved) = EvaluateRuns(runs, faces, settings);
                output.Write(parsed, title, settings.Usage, report, saved);
            }

            return 0;
        }));
        return command;
    }

    /// <param name="recipeName">Null for the recipe that the manifest beside the model names.</param>
    private static EvaluationReport EvaluateModel(
        string modelPath, string? recipeName, IReadOnlyList<FaceSample> faces, Settings settings, int threads)
    {
        var measured = EvaluationSet.Choose(settings.Usage, faces, () => Split.HeldOutOf(faces, HeldOutRecipeOf()));
        using var network = new OnnxNetwork(modelPath, threads);
        var duplicates = settings.Duplicates
            ? DuplicateReporter(measured, network.Temperature, HeldOutRecipeOf(), faces)
            : null;
        var report = measured.Measure(
            chosen => network.Predict(new(chosen)), network.Temperature, settings.Robustness, duplicates);
        return report.WithServed(network.Predict(new(measured.Faces)), measured.Faces, network.Metadata);

        // Read only when needed, because a model without a manifest can be measured on PublicTest.
        HeldOutRecipe HeldOutRecipeOf() => Recipe.Load(
            recipeName ?? ModelManifestWriter.OriginOf(modelPath).Recipe).HeldOut;
    }

    private static (string Title, EvaluationReport Report, SavedReports Saved) EvaluateRuns(
        RunFolder[] runs, IReadOnlyList<FaceSample> faces, Settings settings)
    {
        var (ensemble, heldOutRecipe) = Ensemble.Of(runs, settings.Flip);
        using var _ = ensemble;
        var heldOut = EvaluationSet.Of(Split.HeldOutOf(faces, heldOutRecipe), faces);
        var measured = EvaluationSet.Choose(settings.Usage, faces, () => heldOut.Faces);

        var heldOutPredictions = ensemble.Predict(heldOut.Faces);
        int[] heldOutLabels = [.. heldOut.Faces.Select(face => (int)face.Label)];
        var temperature = TemperatureFit.Of(heldOutPredictions.Fer2013, heldOutLabels, ExpressionScores.Count);
        var heldOutReport = EvaluationReport.Of(heldOutPredictions, heldOut.Faces, temperature, heldOut.Rows);

        var duplicates = settings.Duplicates ? DuplicateReporter(measured, temperature, heldOutRecipe, faces) : null;
        var report = measured.Measure(chosen => ensemble.Predict(chosen), temperature, settings.Robustness, duplicates);

        // Runs that were logged before curves were drawn get theirs here.
        foreach (var run in runs)
            run.DrawCurves();

        var title = string.Join(
            " + ", runs.Select(run => Path.GetFileName(Path.TrimEndingDirectorySeparator(run.Path))));
        var saved = new SavedReports(
            runs.Length == 1 ? null : new(title, ensemble.Protocol, ensemble.Parameters),
            runs.Length == 1 ? runs[0].Path : null,
            heldOutReport with { Protocol = ensemble.Protocol });
        return (title, report with { Protocol = ensemble.Protocol }, saved);
    }

    private static Func<Predictions, DuplicateReport> DuplicateReporter(
        EvaluationSet measured, double temperature, HeldOutRecipe recipe, IReadOnlyList<FaceSample> faces) =>
        predictions => DuplicateReport.Of(predictions, measured, temperature, Split.Of(faces, recipe), faces);

    private sealed record Settings(string Usage, bool Robustness, bool Duplicates, bool Flip);
}
