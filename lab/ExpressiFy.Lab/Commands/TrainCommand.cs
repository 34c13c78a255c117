using System.CommandLine;
using ExpressiFy.Lab.Data;
using ExpressiFy.Lab.Pretrained;
using ExpressiFy.Lab.Recipes;
using ExpressiFy.Lab.Runs;
using ExpressiFy.Lab.Training;

namespace ExpressiFy.Lab.Commands;

/// <summary>train: fits a network to a recipe, or resumes a run that was stopped.</summary>
public static class TrainCommand
{
    private const int MostWorkers = 64;

    public static Command Create(TimeProvider clock)
    {
        var recipe = new Option<string>("--recipe")
        {
            Description = $"A built-in recipe ({string.Join(", ", Recipe.BuiltIn)}) or the path of one",
            DefaultValueFactory = _ => "first",
        };
        var data = SharedOptions.Data(
            "fer2013.csv, fer2013.csv.gz or a folder of class folders; "
            + "fer2013new.csv (FER+ votes) is read from the same folder");
        var run = new Option<string?>("--run")
        {
            Description = "Folder for checkpoints and the log; runs/RECIPE by default",
        };
        var resume = new Option<bool>("--resume") { Description = "Go on from the run's last checkpoint" };
        var threads = SharedOptions.Threads();
        var workers = new Option<int>("--workers")
        {
            Description = "Copies of the network that share each batch, a core each, "
                + "which is quicker than --threads and replaces it",
            DefaultValueFactory = _ => 1,
        };
        var teacher = new Option<string?>("--teacher")
        {
            Description = "For recipes with a teacherWeight: a file that teach wrote, "
                + "or the folder of a run whose selected network reads each face as it is shown",
        };
        var from = new Option<string?>("--from")
        {
            Description = "Folder of a run of the same network whose selected weights to start from",
        };
        var pretrained = new Option<string?>("--pretrained")
        {
            Description = "A MobileNet trained on faces by others, as a TensorFlow.js graph model "
                + "(NAME.json beside NAME.bin), to start the network 'mobile' from",
        };
        var command = new Command("train", "Train a network; Ctrl+C stops after a checkpoint, --resume goes on from it")
        {
            recipe, data, run, resume, threads, workers, teacher, from, pretrained,
        };
        command.Validators.Add(result =>
        {
            if (result.GetResult(workers) is not null && result.GetValue(workers) is < 1 or > MostWorkers)
                result.AddError("--workers is a number from 1 to 64.");
            var hasStart = result.GetResult(from) is not null;
            var hasPretrained = result.GetResult(pretrained) is not null;
            if (hasStart && hasPretrained)
                result.AddError("A network starts --from a run or from a --pretrained one, not from both.");
            if (result.GetValue(resume) && (hasStart || hasPretrained))
            {
                result.AddError(
                    "--resume goes on from the run's own checkpoint; "
                    + "--from and --pretrained are where a new run starts.");
            }
        });

        // On another thread, because the parser handles Ctrl+C only once the action has returned a task.
        command.SetAction((parsed, stop) => Task.Run(() => CommandErrors.Run(() =>
        {
            var settings = new Settings
            {
                Recipe = parsed.GetRequiredValue(recipe),
                Data = parsed.GetRequiredValue(data),
                Run = parsed.GetValue(run),
                Resume = parsed.GetValue(resume),
                Workers = parsed.GetValue(workers),
                Teacher = parsed.GetValue(teacher),
                From = parsed.GetValue(from),
                Pretrained = parsed.GetValue(pretrained),
            };
            TorchThreads.Use(settings.Workers > 1 ? 1 : parsed.GetValue(threads));
            Train(settings, clock, stop);
            return 0;
        })));
        return command;
    }

    private static void Train(Settings settings, TimeProvider clock, CancellationToken stop)
    {
        var folder = new RunFolder(
            settings.Run ?? Path.Combine("runs", Path.GetFileNameWithoutExtension(settings.Recipe)));
        var recipe = settings.Resume ? folder.ReadRecipe() : Recipe.Load(settings.Recipe);
        var split = Split.Of(FaceData.Read(settings.Data), recipe.HeldOut);
        Console.WriteLine(
            $"{split.TrainingSet.Count} faces to learn from, {split.HeldOut.Count} held out, "
            + $"{split.ExcludedExact} exact, {split.ExcludedNear} near and {split.ExcludedCropped} cropped copies "
            + "left out; "
            + $"recipe {recipe.Name}, run {folder.Path}");

        if (recipe.Losses.TeacherWeight > 0 && settings.Teacher is null)
            throw new LabException($"Recipe {recipe.Name} learns from a teacher; pass --teacher.");
        var isOnline = Directory.Exists(settings.Teacher);
        var teacherFile = settings.Teacher is null || isOnline ? null : TeacherFile.Read(settings.Teacher);
        using var onlineTeacher = isOnline ? new OnlineTeacher(new(settings.Teacher!), recipe) : null;
        using var trainer = new Trainer(recipe, split, folder, clock, teacherFile, settings.Workers, onlineTeacher);
        if (settings.Resume)
            trainer.Resume();
        else
            Start(trainer, folder, recipe, settings);

        TrainingProgressView.Show(report => trainer.Run(report, stop));
        Console.WriteLine(
            stop.IsCancellationRequested ? "Stopped after a checkpoint; --resume goes on from here." : "Done.");
    }

    private static void Start(Trainer trainer, RunFolder folder, Recipe recipe, Settings settings)
    {
        if (settings.From is not null)
            trainer.StartFrom(new RunFolder(settings.From));
        if (settings.Pretrained is not null)
            trainer.StartFrom(GraphModel.Read(settings.Pretrained));
        folder.Create(recipe);
    }

    /// <summary>The values of the options, of the same names.</summary>
    private sealed record Settings
    {
        public required string Recipe { get; init; }

        public required string Data { get; init; }

        public required string? Run { get; init; }

        public required bool Resume { get; init; }

        public required int Workers { get; init; }

        public required string? Teacher { get; init; }

        public required string? From { get; init; }

        public required string? Pretrained { get; init; }
    }
}
