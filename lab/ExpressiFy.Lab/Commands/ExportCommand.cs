using System.CommandLine;
using ExpressiFy.Lab.Batches;
using ExpressiFy.Lab.Data;
using ExpressiFy.Lab.Evaluation;
using ExpressiFy.Lab.Export;
using ExpressiFy.Lab.Networks;
using ExpressiFy.Lab.Recipes;
using ExpressiFy.Lab.Runs;
using ExpressiFy.Vision.Expressions;

namespace ExpressiFy.Lab.Commands;

/// <summary>
/// export: writes a run's selected network as ONNX, checks it against the network, measures it, and writes its
/// manifest. <see cref="ServingDecision"/> chooses the temperatures, the head blend and the logit adjustment on the
/// held-out faces without a training duplicate. For a run that held hardly any faces out, they are chosen with another
/// run of the same network.
/// </summary>
public static class ExportCommand
{
    public static Command Create()
    {
        var run = new Option<string>("--run") { Description = "Folder of the training run", Required = true };
        var data = SharedOptions.Data(
            "The data the run learned from: temperature, parity and figures are measured "
            + "on its held-out faces and PublicTest");
        var output = new Option<string>("--output")
        {
            Description = "The model file; models.json is written beside it",
            DefaultValueFactory = _ => Path.Combine("models", "expression.onnx"),
        };
        var threads = SharedOptions.Threads();
        var decidedBy = new Option<string?>("--decided-by")
        {
            Description = "Folder of a run of the same network on whose held-out faces is decided, "
                + "for a run that has hardly any of its own",
        };
        var onlyDecide = new Option<bool>("--only-decide")
        {
            Description = "Print what is decided and write nothing; PublicTest is not read",
        };
        var command = new Command("export", "Write a run's selected network as an ONNX file")
        {
            run, data, output, threads, decidedBy, onlyDecide,
        };
        command.SetAction(parsed => CommandErrors.Run(() =>
        {
            TorchThreads.Use(parsed.GetValue(threads));
            var folder = new RunFolder(parsed.GetRequiredValue(run));
            var otherRun = parsed.GetValue(decidedBy);
            Export(
                folder,
                otherRun is null ? folder : new(otherRun),
                parsed.GetRequiredValue(data),
                parsed.GetRequiredValue(output),
                parsed.GetValue(threads),
                parsed.GetValue(onlyDecide));
            return 0;
        }));
        return command;
    }

    /// <param name="folder">The run that is exported.</param>
    /// <param name="decider">
    /// The run whose network and held-out faces decide; <paramref name="folder"/> itself in most cases.
    /// </param>
    private static void Export(
        RunFolder folder, RunFolder decider, string data, string output, int threads, bool onlyDecide)
    {
        var recipe = folder.ReadRecipe();
        var faces = FaceData.Read(data);
        var (network, progress) = folder.SelectedNetwork();
        using var _ = network;
        if (!NetworkGraph.CanExport(network))
        {
            throw new LabException(
                $"{folder.Path}: holds the network '{recipe.Network.Name}', which cannot be exported.");
        }

        using var decidingNetwork = decider.SelectedNetwork(recipe);
        var split = Split.Of(faces, decider.ReadRecipe().HeldOut);
        var parityFaces = new FaceTensors(split.HeldOut);
        if (parityFaces.Count < Parity.Faces)
        {
            throw new LabException(
                $"{data}: parity is checked on {Parity.Faces} held-out faces, here are {parityFaces.Count}.");
        }

        var mirrored = recipe.Network.Mirrored;
        var decision = Decide(decidingNetwork, mirrored, split, data);
        if (onlyDecide)
            return;

        LogitAdjustment.AddToBias(network, decision.Biases);
        var bytes = WriteModel(output, network, decision.Served, recipe);

        using var exported = new OnnxNetwork(output, threads);
        var predicted = exported.Predict(parityFaces);
        var difference = CheckParity(output, Predictions.Of(network, parityFaces, mirrored), predicted);

        var heldOut = Split.HeldOutOf(faces, recipe.HeldOut);
        var heldOutPredictions = decider == folder ? predicted : exported.Predict(new(heldOut));
        var temperature = decision.Served.Temperature;
        var figures = new Dictionary<string, EvaluationReport>
        {
            ["heldOut"] = EvaluationReport.Of(heldOutPredictions, heldOut, temperature),
        };
        FaceSample[] publicTest = [.. faces.Where(face => face.Usage == Split.PublicTest)];
        if (publicTest.Length > 0)
            figures["publicTest"] = EvaluationReport.Of(exported.Predict(new(publicTest)), publicTest, temperature);

        ModelManifestWriter.WriteBeside(output, temperature, recipe.Name, progress.SelectedEpoch, figures);
        Console.WriteLine(
            $"{output}: {bytes} bytes, epoch {progress.SelectedEpoch}, temperature {temperature}, "
            + $"largest difference {difference:G3} on {parityFaces.Count} faces");
        foreach (var (name, report) in figures)
            ReportView.WriteSummary(name, report);
    }

    private static ServingDecision Decide(
        ExpressionNetwork network, bool mirrored, Split split, string data)
    {
        var withoutDuplicate = split.WithoutTrainingDuplicates(split.HeldOut);
        if (withoutDuplicate.Count == 0)
        {
            throw new LabException(
                $"{data}: a copy of every held-out face was learned, so that none can decide anything.");
        }
        Console.WriteLine(
            $"{withoutDuplicate.Count} of {split.HeldOut.Count} held-out faces decide; "
            + "of the others a copy was learned");
        return ServingDecision.Of(network, mirrored, withoutDuplicate, split.TrainingSet, Console.WriteLine);
    }

    /// <returns>The size of the file in bytes.</returns>
    private static int WriteModel(
        string output, ExpressionNetwork network, ExpressionModelMetadata served, Recipe recipe)
    {
        var model = NetworkGraph.ToModel(
            network, "expression", served, recipe.Network.HalfKernels, recipe.Network.Mirrored);
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(output))!);
        File.WriteAllBytes(output, model);
        return model.Length;
    }

    private static double CheckParity(string output, Predictions trained, Predictions exported)
    {
        var difference = Parity.LargestDifference(trained, exported);

        // Not "difference > Tolerance", which would let NaN pass.
        if (!(difference <= Parity.Tolerance))
        {
            throw new LabException(
                $"{output}: differs from the network by {difference:G3} in a probability, "
                + $"more than {Parity.Tolerance}; do not use it.");
        }

        return difference;
    }
}
