using System.CommandLine;
using ExpressiFy.Affect;
using ExpressiFy.Lab.Data;
using ExpressiFy.Lab.Evaluation;
using ExpressiFy.Lab.Runs;

namespace ExpressiFy.Lab.Commands;

/// <summary>teach: writes what trained networks say of the faces of Training, for another network to learn from.</summary>
public static class TeachCommand
{
    public static Command Create()
    {
        var runs = new Argument<string[]>("RUN") { Description = "Folders of training runs; the probabilities of their best networks are averaged", Arity = ArgumentArity.OneOrMore };
        var data = new Option<string>("--data") { Description = "fer2013.csv, fer2013.csv.gz or a folder of class folders", Required = true };
        var output = new Option<string>("--output") { Description = "The teacher file", Required = true };
        var flip = new Option<bool>("--flip") { Description = "Read each face's mirror image too and average" };
        var temperature = new Option<double>("--temperature") { Description = "Divides the logits first: above 1 says more of the labels that are not the likeliest", DefaultValueFactory = _ => 1 };
        var threads = new Option<int>("--threads") { Description = "Threads to compute with", DefaultValueFactory = _ => TorchThreads.Default };
        var command = new Command("teach", "Write what networks say of the faces of Training, for train --teacher") { runs, data, output, flip, temperature, threads };
        command.Validators.Add(result =>
        {
            if (result.GetResult(temperature) is not null && result.GetValue(temperature) is not (>= .1 and <= 100))
                result.AddError("--temperature is a number from 0.1 to 100.");
        });
        command.SetAction(parsed => CommandErrors.Run(() =>
        {
            TorchThreads.Use(parsed.GetValue(threads));
            var (ensemble, _) = Ensemble.Of([.. parsed.GetRequiredValue(runs).Select(run => new RunFolder(run))], parsed.GetValue(flip));
            using var _ = ensemble;
            Teach(ensemble, EvaluationSet.OfUsage(Split.Training, FaceData.Read(parsed.GetRequiredValue(data))).Faces, parsed.GetValue(temperature), parsed.GetRequiredValue(output));
            return 0;
        }));
        return command;
    }

    private static void Teach(Ensemble ensemble, IReadOnlyList<FaceSample> faces, double temperature, string output)
    {
        if (faces.Count == 0)
            throw new LabException($"There are no faces with usage '{Split.Training}'.");
        Console.WriteLine($"Reading {faces.Count} faces: {ensemble.Protocol} …");
        var said = ensemble.Predict(faces, temperature);
        TeacherFile.Write(output, faces, Softmax.Probabilities(said.Fer2013, ExpressionScores.Count), Softmax.Probabilities(said.FerPlus, FerPlusVotes.Labels.Count));

        var right = TopOneAccuracy.Of(said.Fer2013, [.. faces.Select(face => (int)face.Label)], ExpressionScores.Count);
        Console.WriteLine($"{output}: {TeacherFile.Read(output).Count} different faces, {new FileInfo(output).Length} bytes; the likeliest label is the data's own on {right:P2}");
    }
}
