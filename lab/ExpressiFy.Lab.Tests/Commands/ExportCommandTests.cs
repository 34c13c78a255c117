using ExpressiFy.Lab.Commands;
using ExpressiFy.Lab.Data;
using ExpressiFy.Lab.Export;
using ExpressiFy.Lab.Recipes;
using Microsoft.ML.OnnxRuntime;

namespace ExpressiFy.Lab.Tests.Commands;

public sealed class ExportCommandTests : CommandTest
{
    private static readonly NetworkRecipe Network = new(4, LastWidth: 64, Squeeze: true, HalfKernels: true);

    private readonly string data;
    private readonly string model;

    public ExportCommandTests()
    {
        data = SyntheticFer2013File.Write(Folder, FacesForExport);
        model = Folder.File("small.onnx");
    }

    [Fact]
    public void The_model_and_its_manifest_are_written_with_the_decisions_and_figures()
    {
        var run = Run("run", faces: FacesForExport, network: Network);
        string[] arguments = ["--run", run, "--data", data, "--output", model];
        var decided = Invoke(ExportCommand.Create(), [.. arguments, "--only-decide"]);
        Assert.False(File.Exists(model));
        Assert.DoesNotContain("publicTest", decided);

        var printed = Invoke(ExportCommand.Create(), arguments);
        Assert.StartsWith(decided, printed);
        Assert.Contains("log-loss of the FER-2013 label ", decided);
        Assert.Contains("FER+ share 0.50", printed);
        Assert.Contains("balance of labels: ", printed);
        Assert.Contains("largest difference", printed);
        Assert.Contains("publicTest", printed);
        Assert.Contains("\"file\": \"small.onnx\"", File.ReadAllText(Folder.File("models.json")));
        Assert.Equal("tiny", ModelManifestWriter.OriginOf(model).Recipe);
        Assert.Throws<LabException>(() => ModelManifestWriter.OriginOf(Folder.File("other.onnx")));
    }

    [Fact]
    public void A_model_of_an_unknown_recipe_is_measured_on_held_out_faces_with_a_given_one()
    {
        Invoke(ExportCommand.Create(), "--run", Run("run", faces: FacesForExport), "--data", data, "--output", model);
        string[] arguments = ["--model", model, "--data", data, "--usage", "HeldOut"];
        AssertFails(EvaluateNetworksCommand.Create(), arguments);
        var printed = Invoke(EvaluateNetworksCommand.Create(), [.. arguments, "--recipe", "first"]);
        Assert.Contains("HeldOut: accuracy", printed);
    }

    [Fact]
    public void A_run_with_hardly_any_held_out_faces_is_exported_with_the_decisions_of_another()
    {
        var decider = Run("decider", faces: FacesForExport, network: Network);
        var printed = Invoke(ExportCommand.Create(), "--run", decider, "--data", data, "--output", model);
        var recipe = SmallRecipe.With(epochs: 2) with { Network = Network, HeldOut = new(Share: .02, Seed: 5) };
        var run = SmallRun.Train(Folder.File("all"), recipe, FacesForExport).Path;
        using var other = new TemporaryFolder();
        var exported = other.File("all.onnx");
        string[] arguments = ["--run", run, "--data", data, "--output", exported];
        AssertFails(ExportCommand.Create(), arguments);

        var decided = Invoke(ExportCommand.Create(), [.. arguments, "--decided-by", decider]);
        string[] decisions = [.. printed.Split('\n').Where(IsDecision)];
        Assert.NotEmpty(decisions);
        Assert.All(decisions, line => Assert.Contains(line, decided));
        Assert.Equal(Metadata(model), Metadata(exported));
        Assert.NotEqual(File.ReadAllBytes(model), File.ReadAllBytes(exported));
        Assert.Contains($"on {Parity.Faces + 1} faces", decided);
        var heldOut = Split.HeldOutOf(FacesForExport, recipe.HeldOut);
        Assert.Contains($"\"faces\": {heldOut.Count},", File.ReadAllText(other.File("models.json")));
    }

    [Fact]
    public void A_run_of_another_network_does_not_decide()
    {
        var run = Run("run", faces: FacesForExport, network: Network);
        var other = Run("other", faces: FacesForExport);
        AssertFails(ExportCommand.Create(), "--run", run, "--decided-by", other, "--data", data, "--output", model);
        Assert.False(File.Exists(model));
    }

    [Fact]
    public void A_network_that_cannot_be_exported_is_an_error()
    {
        var run = Run("report", faces: FacesForExport, network: new(4, "report"));
        AssertFails(ExportCommand.Create(), "--run", run, "--data", data, "--output", model);
        Assert.False(File.Exists(model));
    }

    private static bool IsDecision(string line) =>
        line.StartsWith("FER+ share", StringComparison.Ordinal) || line.StartsWith("balance", StringComparison.Ordinal);

    private static Dictionary<string, string> Metadata(string path)
    {
        using var session = new InferenceSession(path);
        return new(session.ModelMetadata.CustomMetadataMap);
    }
}
