using System.CommandLine;
using ExpressiFy.Affect;
using ExpressiFy.Lab.Data;
using ExpressiFy.Lab.Evaluation;
using ExpressiFy.Lab.Export;
using ExpressiFy.Lab.Recipes;
using ExpressiFy.Lab.Runs;
using ExpressiFy.Vision.Models;

namespace ExpressiFy.Lab.Commands;

/// <summary>evaluate: measures the best network of a run, several of them together, or an exported model, on one split of a data file.</summary>
public static class EvaluateNetworksCommand
{
    public static Command Create()
    {
        var run = new Option<string[]>("--run") { Description = "Folder of a training run: its best network is measured, its temperature fitted on the held-out faces. Given several times: their probabilities are averaged", AllowMultipleArgumentsPerToken = true };
        var model = new Option<string?>("--model") { Description = "An exported model" };
        var data = new Option<string>("--data") { Description = "fer2013.csv, fer2013.csv.gz or a folder of class folders", Required = true };
        var usage = new Option<string>("--usage") { Description = $"The split to measure on; {EvaluationSet.HeldOut} for the faces of Training that are set aside", DefaultValueFactory = _ => Split.PublicTest };
        var recipe = new Option<string?>("--recipe") { Description = $"With --model: the recipe that says which faces were learned and which are held out; the one that {ModelManifest.FileName} beside the model names, where none is given" };
        var flip = new Option<bool>("--flip") { Description = "With --run: read each face's mirror image too and average" };
        var robustness = new Option<bool>("--robustness") { Description = $"Also measure faces that are changed: {string.Join(", ", Perturbation.All.Select(perturbation => perturbation.Name))}" };
        var copies = new Option<bool>("--copies") { Description = "Also measure the faces apart of whose photographs another crop was learned; half a minute" };
        var output = new ReportOutput();
        var threads = new Option<int>("--threads") { Description = "Threads to compute with", DefaultValueFactory = _ => TorchThreads.Default };
        var command = new Command("evaluate", "Measure networks: accuracy, recall, precision, confusion, calibration, robustness") { run, model, data, usage, recipe, flip, robustness, copies, threads };
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
            var wanted = parsed.GetRequiredValue(usage);
            if (parsed.GetValue(model) is { } path)
            {
                HeldOutRecipe Parts() => Recipe.Load(parsed.GetValue(recipe) ?? ModelManifestWriter.OriginOf(path).Recipe).HeldOut;
                var measured = EvaluationSet.Choose(wanted, faces, () => Split.HeldOutOf(faces, Parts()));
                using var network = new OnnxNetwork(path, parsed.GetValue(threads));
                var copied = Copies(parsed.GetValue(copies), measured, network.Temperature, Parts, faces);
                output.Write(parsed, path, wanted, measured.Measure(chosen => network.Predict(new(chosen)), network.Temperature, parsed.GetValue(robustness), copied));
                return 0;
            }

            var runs = parsed.GetRequiredValue(run).Select(folder => new RunFolder(folder)).ToArray();
            OfRuns(runs, faces, parsed.GetValue(flip), wanted, parsed.GetValue(robustness), parsed.GetValue(copies), (title, report, kept) => output.Write(parsed, title, wanted, report, kept));
            return 0;
        }));
        return command;
    }

    private static void OfRuns(IReadOnlyList<RunFolder> runs, IReadOnlyList<FaceSample> faces, bool flip, string usage, bool robustness, bool copies, Action<string, EvaluationReport, SavedReports?> write)
    {
        var (ensemble, heldOutRecipe) = Ensemble.Of(runs, flip);
        using var _ = ensemble;
        var heldOut = EvaluationSet.Of(Split.HeldOutOf(faces, heldOutRecipe), faces);
        var measured = EvaluationSet.Choose(usage, faces, () => heldOut.Faces);

        var decided = ensemble.Predict(heldOut.Faces);
        var temperature = TemperatureFit.Of(decided.Fer2013, [.. heldOut.Faces.Select(face => (int)face.Label)], ExpressionScores.Count);
        var copied = Copies(copies, measured, temperature, () => heldOutRecipe, faces);
        var report = measured.Measure(chosen => ensemble.Predict(chosen), temperature, robustness, copied) with { Protocol = ensemble.Protocol };
        var title = string.Join(" + ", runs.Select(run => Path.GetFileName(Path.TrimEndingDirectorySeparator(run.Path))));
        foreach (var run in runs)
            run.DrawCurves(); // runs logged before curves were drawn get theirs here
        write(title, report, new(
            runs.Count == 1 ? null : new(title, ensemble.Protocol, ensemble.Parameters),
            runs.Count == 1 ? runs[0].Path : null,
            EvaluationReport.Of(decided, heldOut.Faces, temperature, heldOut.Rows) with { Protocol = ensemble.Protocol }));
    }

    /// <summary>What measures the worth of copies, where that is wanted.</summary>
    private static Func<Predictions, DuplicateReport>? Copies(
        bool wanted, EvaluationSet measured, double temperature, Func<HeldOutRecipe> recipe, IReadOnlyList<FaceSample> faces) =>
        wanted ? predictions => DuplicateReport.Of(predictions, measured, temperature, Split.Of(faces, recipe()), faces) : null;
}
