using System.CommandLine;
using ExpressiFy.Affect;
using ExpressiFy.Lab.Data;
using ExpressiFy.Lab.Evaluation;
using ExpressiFy.Lab.Runs;

namespace ExpressiFy.Lab.Commands;

/// <summary>
/// teach: writes the predictions of trained networks for the faces of Training, as targets for another network.
/// </summary>
public static class TeachCommand
{
    private const double LowestTemperature = .1;
    private const double HighestTemperature = 100;

    public static Command Create()
    {
        var runs = new Argument<string[]>("RUN")
        {
            Description = "Folders of training runs; the probabilities of their selected networks are averaged",
            Arity = ArgumentArity.OneOrMore,
        };
        var data = SharedOptions.Data();
        var output = new Option<string>("--output") { Description = "The teacher file", Required = true };
        var flip = new Option<bool>("--flip") { Description = "Read each face's mirror image too and average" };
        var temperature = new Option<double>("--temperature")
        {
            Description = "Divides the logits first: above 1 says more of the labels that are not the likeliest",
            DefaultValueFactory = _ => 1,
        };
        var threads = SharedOptions.Threads();
        var command = new Command("teach", "Write what networks say of the faces of Training, for train --teacher")
        {
            runs, data, output, flip, temperature, threads,
        };
        command.Validators.Add(result =>
        {
            if (result.GetResult(temperature) is null)
                return;
            if (result.GetValue(temperature) is not (>= LowestTemperature and <= HighestTemperature))
                result.AddError("--temperature is a number from 0.1 to 100.");
        });
        command.SetAction(parsed => CommandErrors.Run(() =>
        {
            TorchThreads.Use(parsed.GetValue(threads));
            RunFolder[] folders = [.. parsed.GetRequiredValue(runs).Select(run => new RunFolder(run))];
            using var ensemble = Ensemble.Of(folders, parsed.GetValue(flip)).Ensemble;
            var faces = EvaluationSet.OfUsage(Split.Training, FaceData.Read(parsed.GetRequiredValue(data))).Faces;
            Teach(ensemble, faces, parsed.GetValue(temperature), parsed.GetRequiredValue(output));
            return 0;
        }));
        return command;
    }

    private static void Teach(Ensemble ensemble, IReadOnlyList<FaceSample> faces, double temperature, string output)
    {
        if (faces.Count == 0)
            throw new LabException($"There are no faces with usage '{Split.Training}'.");
        Console.WriteLine($"Reading {faces.Count} faces: {ensemble.Protocol} …");
        var predictions = ensemble.Predict(faces, temperature);
        TeacherFile.Write(
            output,
            faces,
            Softmax.Probabilities(predictions.Fer2013, ExpressionScores.Count),
            Softmax.Probabilities(predictions.FerPlus, FerPlusVotes.Labels.Count));

        int[] labels = [.. faces.Select(face => (int)face.Label)];
        var accuracy = TopOneAccuracy.Of(predictions.Fer2013, labels, ExpressionScores.Count);
        Console.WriteLine(
            $"{output}: {TeacherFile.Read(output).Count} different faces, {new FileInfo(output).Length} bytes; "
            + $"the likeliest label is the data's own on {accuracy:P2}");
    }
}
