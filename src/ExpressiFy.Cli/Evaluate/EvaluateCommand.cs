using System.CommandLine;
using ExpressiFy.Cli.Terminal;
using ExpressiFy.Vision.Expressions;
using ExpressiFy.Vision.FaceSets;
using ExpressiFy.Vision.Models;

namespace ExpressiFy.Cli.Evaluate;

/// <summary>`expressify evaluate`: measures the shipped network on a labelled data set.</summary>
internal sealed class EvaluateCommand
{
    /// <summary>Faces between two updates of the progress bar; the reader splits them further.</summary>
    private const int Batch = 128;

    public required string DataSet { get; init; }

    public required string? Usage { get; init; }

    public required bool Json { get; init; }

    public required bool SmallNetwork { get; init; }

    public static Command Describe(Screen screen)
    {
        var dataSet = new Argument<string>("dataset")
        {
            Description = "A fer2013.csv or fer2013.csv.gz, or a folder with a folder of pictures for each class "
                + "(angry, disgust, fear, happy, sad, surprise, neutral). "
                + "The pictures are taken as face crops and scaled to 48×48 gray.",
        };
        dataSet.Validators.Add(DescribedCommand.RefuseUnknownOptions);
        var usage = new Option<string?>("--usage")
        {
            Description = "Only rows of this Usage, e.g. PublicTest; every row otherwise. "
                + "The network learned from those of Training.",
            HelpName = "part",
        };
        var json = new Option<bool>("--json") { Description = "One JSON object." };
        var small = NetworkOptions.Small();
        var command = new DescribedCommand(
            "evaluate",
            "Measures the expression network on labelled faces: accuracy, recall of each class, confusion matrix, "
                + "calibration error of the head that learned labels of this kind, "
                + "and the accuracy of the served scores, which are a blend of two heads.",
            "expressify evaluate fer2013.csv.gz --usage PublicTest",
            "expressify evaluate faces/ --json > result.json")
        {
            dataSet, usage, json, small,
        };
        return command.Runs(screen, (parsed, cancellation) =>
        {
            var evaluate = new EvaluateCommand
            {
                DataSet = parsed.GetRequiredValue(dataSet),
                Usage = parsed.GetValue(usage),
                Json = parsed.GetValue(json),
                SmallNetwork = parsed.GetValue(small),
            };
            return evaluate.Run(screen, cancellation);
        });
    }

    public int Run(Screen screen, CancellationToken cancellation)
    {
        VisionLibraries.Require(screen);
        var faces = Open();
        foreach (var leftOut in faces.LeftOut)
            screen.WriteNote($"Left out: {leftOut}.");

        var fer2013 = new ClassificationMetrics();
        var served = new ClassificationMetrics();
        using var reader = ExpressionReader.Load(
            VisionModels.DefaultFolder, Environment.ProcessorCount, SmallNetwork);
        screen.Track("Reading faces", faces.Total, show: true, progress =>
        {
            foreach (var batch in faces.Faces.Chunk(Batch))
            {
                cancellation.ThrowIfCancellationRequested();
                Measure(reader, batch, fer2013, served);
                progress(faces.Done());
            }
        });

        var listing = new EvaluationListing(DataSet, Usage, fer2013, served, faces.LeftOut);
        if (Json)
            screen.Output.WriteLine(listing.ToJson());
        else
            listing.Show(screen);
        return ExitCode.Done;
    }

    private static void Measure(
        ExpressionReader reader,
        LabelledFace[] batch,
        ClassificationMetrics fer2013,
        ClassificationMetrics served)
    {
        var scores = reader.ReadHeads([.. batch.Select(face => face.Crop)]);
        for (var i = 0; i < batch.Length; i++)
        {
            fer2013.Add(batch[i].Label, scores[i].Fer2013);
            served.Add(batch[i].Label, ScorePool.Alone(scores[i].Blend));
        }
    }

    private LabelledFaces Open()
    {
        if (File.Exists(DataSet))
            return Fer2013File.Open(DataSet, Usage);
        if (!Directory.Exists(DataSet))
            throw new Failure($"{DataSet}: There is no such file or folder.");
        if (Usage is not null)
            throw new Failure($"{DataSet}: --usage chooses rows of a FER-2013 file; this is a folder.");
        return ClassFolders.Open(DataSet);
    }
}
