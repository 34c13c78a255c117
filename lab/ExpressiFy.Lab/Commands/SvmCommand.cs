using System.CommandLine;
using ExpressiFy.Lab.Classical;
using ExpressiFy.Lab.Data;
using ExpressiFy.Lab.Evaluation;
using ExpressiFy.Lab.Recipes;
using ExpressiFy.Lab.Runs;
using OpenCvSharp;

namespace ExpressiFy.Lab.Commands;

/// <summary>
/// classical: support vector machines on histograms of oriented gradients, the usual method before neural networks.
/// hybrid: the same machines on the features that a trained network computes before its heads.
/// </summary>
public static class SvmCommand
{
    private const string Protocol = "one crop";

    /// <summary>
    /// The cost unless --cost is given. Features are scaled to a length of about 1, which makes 1 a common choice.
    /// </summary>
    private static readonly double[] DefaultCosts = [1];

    public static Command CreateClassical()
    {
        var recipe = SharedOptions.HeldOutRecipe(defaultName: "report");
        var options = new Options();
        var command = options.CommandOf(
            "classical",
            "Measure the classical baseline: histograms of oriented gradients and linear support vector machines");
        command.Options.Add(recipe);
        command.SetAction(parsed => CommandErrors.Run(() =>
        {
            options.UseThreads(parsed);
            var heldOut = Recipe.Load(parsed.GetRequiredValue(recipe)).HeldOut;
            Measure(parsed, options, HogFeatures.Of, heldOut, new("HOG + SVM", "HOG, linear SVM", Parameters: 0));
            return 0;
        }));
        return command;
    }

    public static Command CreateHybrid()
    {
        var run = new Option<string>("--run")
        {
            Description = "Folder of the training run whose network computes the features",
            Required = true,
        };
        var options = new Options();
        var command = options.CommandOf(
            "hybrid",
            "Measure linear support vector machines on what a trained network computes before its heads");
        command.Options.Add(run);
        command.SetAction(parsed => CommandErrors.Run(() =>
        {
            options.UseThreads(parsed);
            var folder = new RunFolder(parsed.GetRequiredValue(run));
            var recipe = folder.ReadRecipe();
            using var network = folder.SelectedNetwork().Network;
            var networkParameters = network.parameters().Sum(parameter => parameter.numel());
            var description = new ModelDescription(
                $"{recipe.Name} + SVM", $"{recipe.Network.Name}, linear SVM", networkParameters);
            Measure(parsed, options, faces => TrunkFeatures.Of(network, faces), recipe.HeldOut, description);
            return 0;
        }));
        return command;
    }

    /// <param name="description">Describes the model without its support vector machines.</param>
    private static void Measure(
        ParseResult parsed, Options options, FaceFeatures features, HeldOutRecipe heldOut, ModelDescription description)
    {
        // Without votes, because a support vector machine predicts the FER-2013 label alone.
        var data = FaceData.Read(parsed.GetRequiredValue(options.Data));
        FaceSample[] faces = [.. data.Select(face => face with { Votes = null })];
        var usage = parsed.GetRequiredValue(options.Usage);
        var split = Split.Of(faces, heldOut);
        var measured = EvaluationSet.Choose(usage, faces, () => split.HeldOut);
        var svm = CalibratedSvm.Fit(
            features,
            split,
            parsed.GetRequiredValue(options.Costs),
            (cost, accuracy) => Console.Error.WriteLine($"cost {cost}: {accuracy:P2} of the held-out faces"));

        var report = measured.Measure(svm.Predict, svm.Temperature, parsed.GetValue(options.Robustness));
        var heldOutReport = EvaluationSet.Of(split.HeldOut, faces).Measure(
            svm.Predict, svm.Temperature, robustness: false);
        var fitted = description with
        {
            Network = $"{description.Network}, cost {svm.Cost}",
            Parameters = description.Parameters + svm.Parameters,
        };
        options.Output.Write(
            parsed,
            description.Name,
            usage,
            report with { Protocol = Protocol },
            new(fitted, Folder: null, heldOutReport with { Protocol = Protocol }));
    }

    /// <summary>The options that both commands have.</summary>
    private sealed class Options
    {
        public Option<string> Data { get; } = SharedOptions.Data();

        public Option<string> Usage { get; } = SharedOptions.Usage();

        public Option<double[]> Costs { get; } = new("--cost")
        {
            Description = "What a face on the wrong side costs while fitting; "
                + "of several the one that does best on the held-out faces is taken",
            DefaultValueFactory = _ => DefaultCosts,
            AllowMultipleArgumentsPerToken = true,
        };

        public Option<bool> Robustness { get; } = new("--robustness")
        {
            Description = "Also measure faces that are changed",
        };

        public Option<int> Threads { get; } = SharedOptions.Threads();

        public ReportOutput Output { get; } = new();

        public Command CommandOf(string name, string description)
        {
            var command = new Command(name, description) { Data, Usage, Costs, Robustness, Threads };
            Output.AddTo(command);
            command.Validators.Add(result =>
            {
                var costs = result.GetResult(Costs) is null ? null : result.GetValue(Costs);
                if (costs is not null && costs.Any(cost => !(cost > 0 && double.IsFinite(cost))))
                    result.AddError("--cost is a number above 0.");
            });
            return command;
        }

        public void UseThreads(ParseResult parsed)
        {
            TorchThreads.Use(parsed.GetValue(Threads));
            Cv2.SetNumThreads(parsed.GetValue(Threads));
        }
    }
}
