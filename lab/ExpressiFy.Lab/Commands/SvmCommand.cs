using System.CommandLine;
using ExpressiFy.Lab.Classical;
using ExpressiFy.Lab.Data;
using ExpressiFy.Lab.Evaluation;
using ExpressiFy.Lab.Networks;
using ExpressiFy.Lab.Recipes;
using ExpressiFy.Lab.Runs;
using OpenCvSharp;

namespace ExpressiFy.Lab.Commands;

/// <summary>
/// classical: support vector machines on histograms of oriented gradients, what was done before networks. hybrid: the same machines on
/// what a trained network computes before its heads.
/// </summary>
public static class SvmCommand
{
    /// <summary>
    /// Tried on the held-out faces in turn. Rows have length 1 or so, which makes costs around 1 a sensible start.
    /// </summary>
    private static readonly double[] Costs = [1];

    public static Command CreateClassical()
    {
        var recipe = new Option<string>("--recipe") { Description = "The recipe that says which faces are held out", DefaultValueFactory = _ => "report" };
        var command = Create("classical", "Measure the classical baseline: histograms of oriented gradients and linear support vector machines", (parsed, measure) =>
            measure(HogFeatures.Of, Recipe.Load(parsed.GetRequiredValue(recipe)).HeldOut, "HOG + SVM", "HOG, linear SVM", 0));
        command.Options.Add(recipe);
        return command;
    }

    public static Command CreateHybrid()
    {
        var run = new Option<string>("--run") { Description = "Folder of the training run whose network computes the features", Required = true };
        var command = Create("hybrid", "Measure linear support vector machines on what a trained network computes before its heads", (parsed, measure) =>
        {
            var folder = new RunFolder(parsed.GetRequiredValue(run));
            using var network = folder.SelectedNetwork().Network;
            var name = folder.ReadRecipe().Name;
            measure(faces => TrunkFeatures.Of(network, faces), folder.ReadRecipe().HeldOut, $"{name} + SVM", $"{folder.ReadRecipe().Network.Name}, linear SVM", network.parameters().Sum(parameter => parameter.numel()));
        });
        command.Options.Add(run);
        return command;
    }

    private delegate void Measure(Func<IReadOnlyList<FaceSample>, IReadOnlyList<float[]>> features, HeldOutRecipe heldOut, string name, string network, long parametersBefore);

    private static Command Create(string name, string description, Action<ParseResult, Measure> run)
    {
        var data = new Option<string>("--data") { Description = "fer2013.csv, fer2013.csv.gz or a folder of class folders", Required = true };
        var usage = new Option<string>("--usage") { Description = $"The split to measure on; {EvaluationSet.HeldOut} for the faces of Training that are set aside", DefaultValueFactory = _ => Split.PublicTest };
        var costs = new Option<double[]>("--cost") { Description = "What a face on the wrong side costs while fitting; of several the one that does best on the held-out faces is taken", DefaultValueFactory = _ => Costs, AllowMultipleArgumentsPerToken = true };
        var robustness = new Option<bool>("--robustness") { Description = "Also measure faces that are changed" };
        var threads = new Option<int>("--threads") { Description = "Threads to compute with", DefaultValueFactory = _ => TorchThreads.Default };
        var output = new ReportOutput();
        var command = new Command(name, description) { data, usage, costs, robustness, threads };
        output.AddTo(command);
        command.Validators.Add(result =>
        {
            if (result.GetResult(costs) is not null && result.GetValue(costs) is { Length: > 0 } values && values.Any(cost => !(cost > 0 && double.IsFinite(cost))))
                result.AddError("--cost is a number above 0.");
        });
        command.SetAction(parsed => CommandErrors.Run(() =>
        {
            TorchThreads.Use(parsed.GetValue(threads));
            Cv2.SetNumThreads(parsed.GetValue(threads));
            // Nothing is learned from the votes, so nothing is said of them.
            FaceSample[] faces = [.. FaceData.Read(parsed.GetRequiredValue(data)).Select(face => face with { Votes = null })];
            run(parsed, (features, heldOut, name, network, before) =>
            {
                var split = Split.Of(faces, heldOut);
                var measured = EvaluationSet.Choose(parsed.GetRequiredValue(usage), faces, () => split.HeldOut);
                var decided = EvaluationSet.Of(split.HeldOut, faces);
                var machine = CalibratedSvm.Fit(features, split, parsed.GetRequiredValue(costs), (cost, accuracy) =>
                    Console.Error.WriteLine($"cost {cost}: {accuracy:P2} of the held-out faces"));
                output.Write(
                    parsed, name, parsed.GetRequiredValue(usage), measured.Measure(machine.Predict, machine.Temperature, parsed.GetValue(robustness)) with { Protocol = "one crop" },
                    new(new(name, $"{network}, cost {machine.Cost}", before + machine.Parameters), null, decided.Measure(machine.Predict, machine.Temperature, robustness: false) with { Protocol = "one crop" }));
            });
            return 0;
        }));
        return command;
    }
}
