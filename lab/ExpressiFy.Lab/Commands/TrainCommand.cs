using System.CommandLine;
using ExpressiFy.Lab.Data;
using ExpressiFy.Lab.Pretrained;
using ExpressiFy.Lab.Recipes;
using ExpressiFy.Lab.Runs;
using ExpressiFy.Lab.Training;

namespace ExpressiFy.Lab.Commands;

/// <summary>train: fits a network to a recipe, or goes on with a run that was stopped.</summary>
public static class TrainCommand
{
    public static Command Create(TimeProvider clock)
    {
        var recipe = new Option<string>("--recipe") { Description = $"A built-in recipe ({string.Join(", ", Recipe.BuiltIn)}) or the path of one", DefaultValueFactory = _ => "first" };
        var data = new Option<string>("--data") { Description = "fer2013.csv, fer2013.csv.gz or a folder of class folders; fer2013new.csv (FER+ votes) is read from the same folder", Required = true };
        var run = new Option<string?>("--run") { Description = "Folder for checkpoints and the log; runs/RECIPE by default" };
        var resume = new Option<bool>("--resume") { Description = "Go on from the run's last checkpoint" };
        var threads = new Option<int>("--threads") { Description = "Threads to compute with", DefaultValueFactory = _ => TorchThreads.Default };
        var workers = new Option<int>("--workers") { Description = "Copies of the network that share each batch, a core each, which is quicker than --threads and replaces it", DefaultValueFactory = _ => 1 };
        var teacher = new Option<string?>("--teacher") { Description = "For recipes with a teacherWeight: a file that teach wrote, or the folder of a run whose selected network reads each face as it is shown" };
        var from = new Option<string?>("--from") { Description = "Folder of a run of the same network whose best weights to start from" };
        var pretrained = new Option<string?>("--pretrained") { Description = "A MobileNet trained on faces by others, as a TensorFlow.js graph model (NAME.json beside NAME.bin), to start the network 'mobile' from" };
        var command = new Command("train", "Train a network; Ctrl+C stops after a checkpoint, --resume goes on from it") { recipe, data, run, resume, threads, workers, teacher, from, pretrained };
        // On a task of its own, because the parser listens for Ctrl+C only once the action has returned one.
        command.SetAction((parsed, stop) => Task.Run(() => CommandErrors.Run(() =>
        {
            TorchThreads.Use(parsed.GetValue(workers) > 1 ? 1 : parsed.GetValue(threads));
            var folder = new RunFolder(parsed.GetValue(run) ?? Path.Combine("runs", Path.GetFileNameWithoutExtension(parsed.GetRequiredValue(recipe))));
            return Train(folder, parsed.GetRequiredValue(recipe), parsed.GetRequiredValue(data), parsed.GetValue(resume), parsed.GetValue(teacher), parsed.GetValue(from), parsed.GetValue(pretrained), parsed.GetValue(workers), clock, stop);
        })));
        command.Validators.Add(result =>
        {
            if (result.GetResult(workers) is not null && result.GetValue(workers) is < 1 or > 64)
                result.AddError("--workers is a number from 1 to 64.");
            if (result.GetResult(from) is not null && result.GetResult(pretrained) is not null)
                result.AddError("A network starts --from a run or from a --pretrained one, not from both.");
            if (result.GetValue(resume) && (result.GetResult(from) is not null || result.GetResult(pretrained) is not null))
                result.AddError("--resume goes on from the run's own checkpoint; --from and --pretrained are where a new run starts.");
        });
        return command;
    }

    private static int Train(RunFolder folder, string recipeName, string data, bool resume, string? teacher, string? from, string? pretrained, int workers, TimeProvider clock, CancellationToken stop)
    {
        var recipe = resume ? folder.ReadRecipe() : Recipe.Load(recipeName);
        var faces = FaceData.Read(data);
        var split = Split.Of(faces, recipe.HeldOut);
        Console.WriteLine($"{split.TrainingSet.Count} faces to learn from, {split.HeldOut.Count} held out, {split.ExcludedExact} exact, {split.ExcludedNear} near and {split.ExcludedCropped} cropped copies left out; recipe {recipe.Name}, run {folder.Path}");

        if (recipe.Losses.TeacherWeight > 0 && teacher is null)
            throw new LabException($"Recipe {recipe.Name} learns from a teacher; pass --teacher.");
        var online = Directory.Exists(teacher);
        var stored = teacher is null || online ? null : TeacherFile.Read(teacher);
        using var onlineTeacher = online ? new OnlineTeacher(new(teacher!), recipe) : null;
        using var trainer = new Trainer(recipe, split, folder, clock, stored, workers, onlineTeacher);
        if (resume)
            trainer.Resume();
        else
            Start(trainer, folder, recipe, from, pretrained);

        TrainingProgressView.Show(report => trainer.Run(report, stop));
        Console.WriteLine(stop.IsCancellationRequested ? "Stopped after a checkpoint; --resume goes on from here." : "Done.");
        return 0;
    }

    private static void Start(Trainer trainer, RunFolder folder, Recipe recipe, string? from, string? pretrained)
    {
        if (from is not null)
            trainer.StartFrom(new RunFolder(from));
        if (pretrained is not null)
            trainer.StartFrom(GraphModel.Read(pretrained));
        folder.Create(recipe);
    }
}
