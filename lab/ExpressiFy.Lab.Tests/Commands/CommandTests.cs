using System.CommandLine;
using ExpressiFy.Lab.Commands;
using ExpressiFy.Lab.Data;
using ExpressiFy.Lab.Evaluation;
using ExpressiFy.Lab.Export;
using ExpressiFy.Lab.Recipes;
using ExpressiFy.Lab.Runs;
using ExpressiFy.Lab.Tests.Pretrained;
using ExpressiFy.Testing;
using Microsoft.ML.OnnxRuntime;

namespace ExpressiFy.Lab.Tests.Commands;

/// <summary>The commands on a small data file and two short runs, as a person would type them.</summary>
public sealed class CommandTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly FaceSample[] faces = [.. SyntheticFaces.Draw(70), .. SyntheticFaces.Draw(21, seed: 2, usage: Split.PublicTest)];
    private readonly string data;

    public CommandTests() => data = SyntheticFer2013File.Write(folder, faces);

    [Theory]
    [InlineData(59, "00:00:59")]
    [InlineData(3_725, "01:02:05")]
    [InlineData(100_000, "27:46:40")]
    public void A_run_of_days_tells_its_hours(int seconds, string expected) =>
        Assert.Equal(expected, TrainingProgressView.Describe(TimeSpan.FromSeconds(seconds)));

    [Theory]
    [InlineData(EpochSelection.Best, "best 70.50 % (epoch 3)")]
    [InlineData(EpochSelection.Last, "last 70.50 % (epoch 3)")]
    public void A_run_tells_what_it_keeps(EpochSelection kept, string expected) => Assert.Equal(
        $"epoch 4/8, loss 1.250, 75 images/s, {expected}, 00:12:00 left",
        TrainingProgressView.Describe(new TrainingStatus(4, 8, 400, 800, 1.25, 75, TimeSpan.FromMinutes(12), Progress.Start with { SelectedAccuracy = .705, SelectedEpoch = 3 }, kept, Finished: null)));

    [Fact]
    public void Two_runs_together_are_measured_and_compared_with_each_alone()
    {
        var (one, two, both) = (Run("one", seed: 1), Run("two", seed: 2), folder.File("both"));
        Assert.Contains("calibration error", Invoke(EvaluateNetworksCommand.Create(), "--run", one, "--data", data));
        var printed = Invoke(EvaluateNetworksCommand.Create(), "--run", one, "--run", two, "--flip", "--data", data, "--keep", both, "--drawings", folder.File("drawings"));
        Assert.Contains("HeldOut: accuracy", printed);
        Assert.Contains("PublicTest: accuracy", printed);
        Assert.Contains("one crop and its mirror image by 2 networks", printed);
        Assert.Contains("before the temperature", printed);
        Assert.Contains("of seven", printed);
        Assert.Contains("confusion.svg", printed);

        var compared = RunComparison.Of(new(both));
        Assert.Equal(("one + two", 2 * RunComparison.Of(new(one)).Parameters), (compared.Recipe, compared.Parameters));
        Assert.NotNull(compared.HeldOut);
        Assert.NotNull(RunComparison.Of(new(one)).PublicTest);
        var table = Invoke(CompareCommand.Create(), one, two, both);
        Assert.Contains("one + two", table);
    }

    [Fact]
    public void What_runs_say_of_Training_becomes_a_teacher_file()
    {
        var (run, file) = (Run("one", seed: 1), folder.File("one.teacher"));
        Assert.Contains("70 different faces", Invoke(TeachCommand.Create(), run, "--data", data, "--output", file, "--flip"));
        var teacher = TeacherFile.Read(file);
        Assert.All(faces, face => Assert.Equal(face.Usage == Split.Training, teacher.Contains(face)));

        using var ensemble = Ensemble.Of([new(run)], mirrored: true).Ensemble;
        var expected = Softmax.Probabilities(ensemble.Predict(faces).FerPlus, 8);
        float[] seven = new float[7], eight = new float[8];
        teacher.CopyProbabilities(faces[11], seven, eight);
        Assert.All(expected[88..96].Zip(eight), pair => Assert.Equal(pair.First, pair.Second, .001));
        Assert.Equal(1, seven.Sum(), .01);
    }

    [Fact]
    public void A_run_can_be_an_online_teacher()
    {
        var recipe = SmallRecipe.With(epochs: 1);
        var taught = folder.Write("taught.json", (recipe with { Losses = recipe.Losses with { TeacherWeight = .5 } }).ToJson());
        Assert.Contains("Done.", Invoke(TrainCommand.Create(TimeProvider.System), "--recipe", taught, "--data", data, "--run", folder.File("taught"), "--teacher", Run("one", seed: 1)));
        Assert.Single(new RunFolder(folder.File("taught")).Epochs());

        Directory.CreateDirectory(folder.File("empty"));
        foreach (var nothing in (string[])[folder.File("empty"), folder.File("nowhere")])
            Assert.Equal(1, TrainCommand.Create(TimeProvider.System).Parse(["--recipe", taught, "--data", data, "--run", folder.File("refused"), "--teacher", nothing]).Invoke());
        Assert.False(Directory.Exists(folder.File("refused")));
    }

    [Fact]
    public void A_training_starts_from_a_network_of_others()
    {
        var (model, recipe) = (new SyntheticGraphModel().Write(folder, "drawn"), SmallRecipe.With(epochs: 1));
        var mobile = folder.Write("mobile.json", (recipe with { Network = new(SyntheticGraphModel.Width, "mobile") }).ToJson());
        var residual = folder.Write("residual.json", recipe.ToJson());
        Assert.Contains("Done.", Invoke(TrainCommand.Create(TimeProvider.System), "--recipe", mobile, "--data", data, "--run", folder.File("started"), "--pretrained", model));
        Assert.Single(new RunFolder(folder.File("started")).Epochs());

        Assert.Equal(1, TrainCommand.Create(TimeProvider.System).Parse(["--recipe", residual, "--data", data, "--run", folder.File("refused"), "--pretrained", model]).Invoke());
        Assert.False(Directory.Exists(folder.File("refused")));
        Assert.Single(TrainCommand.Create(TimeProvider.System).Parse(["--data", data, "--from", folder.File("started"), "--pretrained", model]).Errors);
        Assert.Contains("own checkpoint", Assert.Single(TrainCommand.Create(TimeProvider.System).Parse(["--data", data, "--resume", "--pretrained", model]).Errors).Message);
    }

    [Fact]
    public void A_run_is_exported_with_what_was_decided_and_measured()
    {
        FaceSample[] many = [.. SyntheticFaces.Draw(5 * Parity.Faces + 5), .. SyntheticFaces.Draw(21, seed: 2, usage: Split.PublicTest)];
        using var elsewhere = new TemporaryFolder();
        var (manyData, model) = (SyntheticFer2013File.Write(elsewhere, many), elsewhere.File("small.onnx"));
        var network = new NetworkRecipe(4, LastWidth: 64, Squeeze: true, HalfKernels: true);
        var weighed = Invoke(ExportCommand.Create(), "--run", Run("half", seed: 1, many, network), "--data", manyData, "--output", model, "--only-decide");
        Assert.False(File.Exists(model));
        Assert.DoesNotContain("publicTest", weighed);
        var printed = Invoke(ExportCommand.Create(), "--run", folder.File("half"), "--data", manyData, "--output", model);
        Assert.StartsWith(weighed, printed);
        Assert.Contains("log-loss of the FER-2013 label ", weighed);
        Assert.Contains("FER+ share 0.50", printed);
        Assert.Contains("balance of labels: ", printed);
        Assert.Contains("largest difference", printed);
        Assert.Contains("publicTest", printed);
        Assert.Contains("\"file\": \"small.onnx\"", File.ReadAllText(elsewhere.File("models.json")));

        // The run's recipe is a test's own, so it has to be said where copies or held-out faces are asked for.
        Assert.Equal(1, EvaluateNetworksCommand.Create().Parse(["--model", model, "--data", manyData, "--usage", "HeldOut"]).Invoke());
        Assert.Contains("HeldOut: accuracy", Invoke(EvaluateNetworksCommand.Create(), "--model", model, "--data", manyData, "--usage", "HeldOut", "--recipe", "first"));
        Assert.Equal("small", ModelManifestWriter.OriginOf(model).Recipe);
        Assert.Throws<LabException>(() => ModelManifestWriter.OriginOf(elsewhere.File("other.onnx")));

        // One that has learned from nearly all faces is exported as the other decided, and its figures are of those it did not learn from.
        var all = SmallRecipe.With(epochs: 2) with { Network = network, HeldOut = new(Share: .02, Seed: 5) };
        SmallRun.Train(folder.File("all"), all, many);
        Assert.Equal(1, ExportCommand.Create().Parse(["--run", folder.File("all"), "--data", manyData, "--output", elsewhere.File("all.onnx")]).Invoke());
        var decided = Invoke(ExportCommand.Create(), "--run", folder.File("all"), "--decided-by", folder.File("half"), "--data", manyData, "--output", elsewhere.File("all.onnx"));
        string[] decisions = [.. printed.Split('\n').Where(line => line.StartsWith("FER+ share", StringComparison.Ordinal) || line.StartsWith("balance", StringComparison.Ordinal))];
        Assert.All(decisions, line => Assert.Contains(line, decided));
        Assert.Equal(Metadata(model), Metadata(elsewhere.File("all.onnx")));
        Assert.NotEqual(File.ReadAllBytes(model), File.ReadAllBytes(elsewhere.File("all.onnx")));
        Assert.Contains($"on {Parity.Faces + 1} faces", decided);
        Assert.Contains($"\"faces\": {Split.HeldOutOf(many, all.HeldOut).Count},", File.ReadAllText(elsewhere.File("models.json")));
        Assert.Equal(1, ExportCommand.Create().Parse(["--run", folder.File("all"), "--decided-by", Run("other", seed: 1, many), "--data", manyData, "--output", elsewhere.File("none.onnx")]).Invoke());

        var report = Run("report", seed: 1, many, new(4, "report"));
        Assert.Equal(1, ExportCommand.Create().Parse(["--run", report, "--data", manyData, "--output", elsewhere.File("none.onnx")]).Invoke());
        Assert.False(File.Exists(elsewhere.File("none.onnx")));
    }

    [Fact]
    public void A_run_comes_back_from_its_model_to_be_measured_asked_and_gone_on_from()
    {
        FaceSample[] many = [.. SyntheticFaces.Draw(5 * Parity.Faces + 5), .. SyntheticFaces.Draw(21, seed: 2, usage: Split.PublicTest)];
        var (manyData, model, again) = (SyntheticFer2013File.Write(folder, many), folder.File("models/small.onnx"), folder.File("models-again/small.onnx"));
        Invoke(ExportCommand.Create(), "--run", Run("one", seed: 1, many, new(4, HalfKernels: true)), "--data", manyData, "--output", model);
        var recipe = folder.Write("small.json", new RunFolder(folder.File("one")).ReadRecipe().ToJson());

        Assert.Contains("--resume cannot", Invoke(RestoreCommand.Create(), "--model", model, "--recipe", recipe, "--run", folder.File("restored")));
        var exported = Invoke(ExportCommand.Create(), "--run", folder.File("restored"), "--data", manyData, "--output", again);
        Assert.Contains("balance of labels: 0.0", exported); // what help there was is part of the weights
        Assert.Equal(File.ReadAllBytes(model), File.ReadAllBytes(again));
        Assert.Contains("0/2", Invoke(CompareCommand.Create(), folder.File("restored")));

        var asking = folder.Write("asking.json", (SmallRecipe.With(epochs: 1) with { Network = new(4, HalfKernels: true), Losses = new(LabelSmoothing: 0, VotesWeight: 1, TeacherWeight: .5) }).ToJson());
        Assert.Contains("Done.", Invoke(TrainCommand.Create(TimeProvider.System), "--recipe", asking, "--data", data, "--run", folder.File("next"), "--from", folder.File("restored"), "--teacher", folder.File("restored")));

        // models.json names a recipe of the test's own, which does not come with the program.
        Assert.Equal(1, RestoreCommand.Create().Parse(["--model", model, "--run", folder.File("none")]).Invoke());
        Assert.Equal(1, RestoreCommand.Create().Parse(["--model", folder.File("none.onnx"), "--recipe", recipe, "--run", folder.File("none")]).Invoke());
        Assert.False(Directory.Exists(folder.File("none")));
    }

    [Fact]
    public void The_classical_baseline_and_the_hybrid_are_measured_and_kept()
    {
        var run = Run("one", seed: 1);
        var (classical, hybrid) = (folder.File("classical"), folder.File("hybrid"));
        Assert.Contains("PublicTest: accuracy 100.00 %", Invoke(SvmCommand.CreateClassical(), "--data", data, "--keep", classical, "--cost", "0.00001", "100"));
        Assert.Contains("PublicTest: accuracy", Invoke(SvmCommand.CreateHybrid(), "--run", run, "--data", data, "--keep", hybrid));
        Assert.Equal("HOG, linear SVM, cost 100", RunComparison.Of(new(classical)).Network);
        Assert.True(RunComparison.Of(new(hybrid)).Parameters > RunComparison.Of(new(run)).Parameters);
        Assert.Null(RunComparison.Of(new(hybrid)).PublicTest!.FerPlusSeven);
    }

    [Fact]
    public void The_held_out_faces_can_be_measured_and_their_mistakes_are_rows_of_the_file()
    {
        var run = Run("one", seed: 1);
        Invoke(EvaluateNetworksCommand.Create(), "--run", run, "--data", data, "--usage", "heldout", "--markdown", folder.File("report.md"));
        var heldOut = Split.Of(FaceData.Read(data), new RunFolder(run).ReadRecipe().HeldOut).HeldOut;
        var report = RunComparison.Report(new(run), EvaluationSet.HeldOut)!;
        Assert.Equal(heldOut.Count, report.Faces);
        Assert.All(report.WorstMistakes, mistake => Assert.Contains(heldOut, face => face.Pixels.SequenceEqual(faces[mistake.Row - 1].Pixels)));
        Assert.Contains("A reading is made of one crop.", File.ReadAllText(folder.File("report.md")));
    }

    [Fact]
    public void What_copies_are_worth_is_measured_on_request()
    {
        FaceSample[] many = [.. faces, faces[0] with { Usage = Split.PublicTest }, faces[1] with { Usage = Split.PublicTest }];
        using var elsewhere = new TemporaryFolder();
        var (copied, run) = (SyntheticFer2013File.Write(elsewhere, many), Run("one", seed: 1));
        Assert.DoesNotContain("copy", Invoke(EvaluateNetworksCommand.Create(), "--run", run, "--data", copied));
        var printed = Invoke(EvaluateNetworksCommand.Create(), "--run", run, "--data", copied, "--copies", "--markdown", elsewhere.File("report.md"));
        Assert.Contains("photographs of which no copy was learned: accuracy", printed);
        Assert.Contains("with a copy anywhere in Training: if they took its label, accuracy", printed);
        Assert.Contains("## Copies", File.ReadAllText(elsewhere.File("report.md")));
        var copies = RunComparison.Report(new(run), Split.PublicTest)!.Copies!;
        Assert.Equal(23, copies.Seen + copies.Unseen.Faces);
        Assert.InRange(copies.Copied, 2, 23);

        var recipe = SmallRecipe.With(epochs: 1);
        var keepsCopies = (recipe with { HeldOut = recipe.HeldOut with { LeftOut = DuplicateExclusion.None } }).ToJson();
        var counted = Invoke(DuplicatesCommand.Create(), "--data", copied, "--recipe", elsewhere.Write("small.json", keepsCopies));
        Assert.Contains("2 are exact copies", counted);
        Assert.Contains("Recipe small leaves out none of them.", counted);
    }

    [Fact]
    public void A_usage_that_is_not_there_is_refused_by_name() =>
        Assert.Equal(1, EvaluateNetworksCommand.Create().Parse(["--run", Run("one", seed: 1), "--data", data, "--usage", "PrivateTest"]).Invoke());

    public void Dispose() => folder.Dispose();

    private string Run(string name, int seed, FaceSample[]? from = null, NetworkRecipe? network = null)
    {
        var recipe = SmallRecipe.With(epochs: 2) with { Seed = seed };
        return SmallRun.Train(folder.File(name), recipe with { Network = network ?? recipe.Network }, from ?? faces).Path;
    }

    /// <summary>What a model says of how it is to be served.</summary>
    private static Dictionary<string, string> Metadata(string model)
    {
        using var session = new InferenceSession(model);
        return new(session.ModelMetadata.CustomMetadataMap);
    }

    /// <summary>What the command prints; it must succeed.</summary>
    private static string Invoke(Command command, params string[] arguments)
    {
        var (console, written) = (Console.Out, new StringWriter());
        var previous = Spectre.Console.AnsiConsole.Console;
        Console.SetOut(written);
        Spectre.Console.AnsiConsole.Console = Spectre.Console.AnsiConsole.Create(new() { Out = new Spectre.Console.AnsiConsoleOutput(written) });
        Spectre.Console.AnsiConsole.Profile.Width = 200;
        try
        {
            Assert.Equal(0, command.Parse(arguments).Invoke());
        }
        finally
        {
            Console.SetOut(console);
            Spectre.Console.AnsiConsole.Console = previous;
        }

        return written.ToString();
    }
}
