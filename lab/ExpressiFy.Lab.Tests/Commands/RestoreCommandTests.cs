using ExpressiFy.Lab.Commands;
using ExpressiFy.Lab.Recipes;
using ExpressiFy.Lab.Runs;

namespace ExpressiFy.Lab.Tests.Commands;

public sealed class RestoreCommandTests : CommandTest
{
    private static readonly NetworkRecipe Network = new(4, HalfKernels: true);

    private readonly string data;
    private readonly string model;
    private readonly string recipe;
    private readonly string restored;

    public RestoreCommandTests()
    {
        data = SyntheticFer2013File.Write(Folder, FacesForExport);
        model = Folder.File("models/small.onnx");
        restored = Folder.File("restored");
        var run = Run("one", faces: FacesForExport, network: Network);
        Invoke(ExportCommand.Create(), "--run", run, "--data", data, "--output", model);
        recipe = Folder.Write("small.json", new RunFolder(run).ReadRecipe().ToJson());
    }

    [Fact]
    public void A_restored_run_is_exported_to_the_same_bytes()
    {
        var printed = Invoke(RestoreCommand.Create(), "--model", model, "--recipe", recipe, "--run", restored);
        Assert.Contains("--resume cannot", printed);
        Assert.Contains("0/2", Invoke(CompareCommand.Create(), restored));

        var second = Folder.File("models-again/small.onnx");
        var exported = Invoke(ExportCommand.Create(), "--run", restored, "--data", data, "--output", second);
        Assert.Contains("balance of labels: 0.0", exported); // the adjustment is part of the weights already
        Assert.Equal(File.ReadAllBytes(model), File.ReadAllBytes(second));
    }

    [Fact]
    public void A_restored_run_is_a_start_and_a_teacher()
    {
        Invoke(RestoreCommand.Create(), "--model", model, "--recipe", recipe, "--run", restored);
        var next = SmallRecipe.With(epochs: 1) with
        {
            Network = Network,
            Losses = new(LabelSmoothing: 0, VotesWeight: 1, TeacherWeight: .5),
        };
        var path = Folder.Write("next.json", next.ToJson());
        string[] arguments = ["--recipe", path, "--data", data, "--run", Folder.File("next"), "--from", restored];
        var printed = Invoke(TrainCommand.Create(TimeProvider.System), [.. arguments, "--teacher", restored]);
        Assert.Contains("Done.", printed);
    }

    [Fact]
    public void A_missing_model_or_an_unknown_recipe_is_an_error()
    {
        // models.json names a recipe that is not built in.
        AssertFails(RestoreCommand.Create(), "--model", model, "--run", restored);
        var missing = Folder.File("none.onnx");
        AssertFails(RestoreCommand.Create(), "--model", missing, "--recipe", recipe, "--run", restored);
        Assert.False(Directory.Exists(restored));
    }
}
