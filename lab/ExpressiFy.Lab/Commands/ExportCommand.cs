using System.CommandLine;
using ExpressiFy.Affect;
using ExpressiFy.Lab.Batches;
using ExpressiFy.Lab.Data;
using ExpressiFy.Lab.Evaluation;
using ExpressiFy.Lab.Export;
using ExpressiFy.Lab.Networks;
using ExpressiFy.Lab.Recipes;
using ExpressiFy.Lab.Runs;
using ExpressiFy.Vision.Expressions;
using TorchSharp;

namespace ExpressiFy.Lab.Commands;

/// <summary>
/// export: writes a run's best network as ONNX with its temperatures and the blend of heads that serves best, checks it against the
/// network, measures it, and writes its manifest. All decisions are made on the held-out faces, those left out of which a copy was learned:
/// a network is surer of these than it can be of a stranger. For a network that has learned from all faces, another one decides, which learned
/// by the same recipe without them.
/// </summary>
public static class ExportCommand
{
    public static Command Create()
    {
        var run = new Option<string>("--run") { Description = "Folder of the training run", Required = true };
        var data = new Option<string>("--data") { Description = "The data the run learned from: temperature, parity and figures are measured on its held-out faces and PublicTest", Required = true };
        var output = new Option<string>("--output") { Description = "The model file; models.json is written beside it", DefaultValueFactory = _ => Path.Combine("models", "expression.onnx") };
        var threads = new Option<int>("--threads") { Description = "Threads to compute with", DefaultValueFactory = _ => TorchThreads.Default };
        var decidedBy = new Option<string?>("--decided-by") { Description = "Folder of a run of the same network on whose held-out faces is decided, for a run that has hardly any of its own" };
        var onlyDecide = new Option<bool>("--only-decide") { Description = "Print what is decided and write nothing; PublicTest is not read" };
        var command = new Command("export", "Write a run's best network as an ONNX file") { run, data, output, threads, decidedBy, onlyDecide };
        command.SetAction(parsed => CommandErrors.Run(() =>
        {
            TorchThreads.Use(parsed.GetValue(threads));
            var folder = new RunFolder(parsed.GetRequiredValue(run));
            var decider = parsed.GetValue(decidedBy) is { } path ? new RunFolder(path) : folder;
            return Export(folder, decider, parsed.GetRequiredValue(data), parsed.GetRequiredValue(output), parsed.GetValue(threads), parsed.GetValue(onlyDecide));
        }));
        return command;
    }

    private static int Export(RunFolder folder, RunFolder decider, string data, string output, int threads, bool onlyDecide)
    {
        var recipe = folder.ReadRecipe();
        var faces = FaceData.Read(data);
        var (network, progress) = folder.SelectedNetwork();
        using var _ = network;
        if (!NetworkGraph.CanExport(network))
            throw new LabException($"{folder.Path}: holds the network '{recipe.Network.Name}', which cannot be exported.");

        using var deciding = decider.SelectedNetwork(recipe);
        var split = Split.Of(faces, decider.ReadRecipe().HeldOut);
        var compared = new FaceTensors(split.HeldOut);
        if (compared.Count < Parity.Faces)
            throw new LabException($"{data}: parity is checked on {Parity.Faces} held-out faces, here are {compared.Count}.");
        var strangers = split.WithoutTrainingDuplicates(split.HeldOut);
        if (strangers.Count == 0)
            throw new LabException($"{data}: a copy of every held-out face was learned, so that none can decide anything.");
        Console.WriteLine($"{strangers.Count} of {split.HeldOut.Count} held-out faces decide; of the others a copy was learned");
        var (biases, served) = Decide(deciding, strangers, split.TrainingSet);
        if (onlyDecide)
            return 0;
        AddToBias(network, biases);
        var trained = Predictions.Of(network, compared, mirrored: true);
        var temperature = served.Temperature;

        var model = NetworkGraph.ToModel(network, "expression", served, recipe.Network.HalfKernels);
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(output))!);
        File.WriteAllBytes(output, model);

        using var exported = new OnnxNetwork(output, threads);
        var predicted = exported.Predict(compared);
        var difference = Parity.LargestDifference(trained, predicted);
        if (!(difference <= Parity.Tolerance)) // so that "not a number" fails too
            throw new LabException($"{output}: differs from the network by {difference:G3} in a probability, more than {Parity.Tolerance}; do not use it.");

        var heldOut = Split.HeldOutOf(faces, recipe.HeldOut);
        var figures = new Dictionary<string, EvaluationReport> { ["heldOut"] = EvaluationReport.Of(decider == folder ? predicted : exported.Predict(new(heldOut)), heldOut, temperature) };
        var publicTest = faces.Where(face => face.Usage == Split.PublicTest).ToArray();
        if (publicTest.Length > 0)
            figures["publicTest"] = EvaluationReport.Of(exported.Predict(new(publicTest)), publicTest, temperature);

        ModelManifestWriter.WriteBeside(output, temperature, recipe.Name, progress.SelectedEpoch, figures);
        Console.WriteLine($"{output}: {model.Length} bytes, epoch {progress.SelectedEpoch}, temperature {temperature}, largest difference {difference:G3} on {compared.Count} faces");
        foreach (var (name, report) in figures)
            ReportView.WriteSummary(name, report);
        return 0;
    }

    /// <summary>What is decided on strangers: the biases that help rare labels, which the network has from there on, and how scores are served.</summary>
    private static (float[] Biases, ExpressionModelMetadata Served) Decide(ExpressionNetwork network, IReadOnlyList<FaceSample> strangers, IReadOnlyList<FaceSample> learned)
    {
        int[] labels = [.. strangers.Select(face => (int)face.Label)];
        var trained = Predictions.Of(network, new(strangers), mirrored: true);
        var biases = Biases(trained, labels, learned);
        AddToBias(network, biases);
        return (biases, Served(network, trained with { Fer2013 = LogitAdjustment.Apply(trained.Fer2013, biases) }, labels, strangers));
    }

    /// <summary>How rare labels are helped by the biases of the FER-2013 head (<see cref="LogitAdjustment"/>).</summary>
    private static float[] Biases(Predictions trained, int[] labels, IReadOnlyList<FaceSample> learned)
    {
        double[] shares = [.. ExpressionLabels.All.Select(label => learned.Count(face => face.Label == label) / (double)learned.Count)];
        var strength = LogitAdjustment.Choose(trained.Fer2013, labels, shares);
        Console.WriteLine($"balance of labels: {strength:F1} of the logarithm of how often each was learned");
        return LogitAdjustment.Biases(shares, strength);
    }

    private static void AddToBias(ExpressionNetwork network, float[] biases)
    {
        using var gradients = torch.no_grad();
        using var added = torch.tensor(biases, device: TorchDevice.Device);
        network.Fer2013Head.bias!.add_(added);
    }

    /// <summary>Temperatures, and the blend with the highest <see cref="HeadBlend.Score"/>; where there are no votes, the FER-2013 head alone.</summary>
    private static ExpressionModelMetadata Served(ExpressionNetwork network, Predictions trained, int[] labels, IReadOnlyList<FaceSample> deciding)
    {
        var temperature = TemperatureFit.Of(trained.Fer2013, labels, ExpressionScores.Count);
        Console.WriteLine($"log-loss of the FER-2013 label {Softmax.NegativeLogLikelihood(trained.Fer2013, labels, ExpressionScores.Count, temperature):F4}, temperature {temperature}");
        var voted = deciding.Index().Where(face => face.Item.Votes?.MajorityExpression is not null).ToArray();
        if (voted.Length == 0)
            return new(temperature, FerPlusTemperature: 1, FerPlusShare: 0);

        var seven = HeadBlend.Seven(trained.FerPlus).Chunk(ExpressionScores.Count).ToArray();
        var ferPlusTemperature = TemperatureFit.Of(
            [.. voted.SelectMany(face => seven[face.Index])], [.. voted.Select(face => (int)face.Item.Votes!.MajorityExpression!)], ExpressionScores.Count);
        var blends = HeadBlend.Measure(deciding, trained, faces => Predictions.Of(network, new(faces), mirrored: true), temperature, ferPlusTemperature);
        foreach (var blend in blends)
            Console.WriteLine($"FER+ share {blend.FerPlusShare:F2}: FER-2013 label {blend.Fer2013Label:P1}, FER+ majority {blend.FerPlusLabel:P1}; perturbed {blend.PerturbedFer2013Label:P1}, {blend.PerturbedFerPlusLabel:P1}; mean {blend.Score:P2}");
        return new(temperature, ferPlusTemperature, blends.MaxBy(blend => blend.Score)!.FerPlusShare);
    }
}
