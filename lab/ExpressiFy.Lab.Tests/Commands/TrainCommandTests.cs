using System.CommandLine;
using ExpressiFy.Lab.Commands;
using ExpressiFy.Lab.Recipes;
using ExpressiFy.Lab.Runs;
using ExpressiFy.Lab.Tests.Pretrained;

namespace ExpressiFy.Lab.Tests.Commands;

public sealed class TrainCommandTests : CommandTest
{
    private static Command Train => TrainCommand.Create(TimeProvider.System);

    [Fact]
    public void A_run_can_be_an_online_teacher()
    {
        var recipe = WriteTaughtRecipe();
        var run = Folder.File("taught");
        string[] arguments = ["--recipe", recipe, "--data", Data, "--run", run, "--teacher", Run("one")];
        Assert.Contains("Done.", Invoke(Train, arguments));
        Assert.Single(new RunFolder(run).Epochs());
    }

    [Theory]
    [InlineData("empty")]
    [InlineData("nowhere")]
    public void A_teacher_that_is_neither_a_file_nor_a_run_is_an_error(string teacher)
    {
        Directory.CreateDirectory(Folder.File("empty"));
        var run = Folder.File("refused");
        string[] arguments = ["--recipe", WriteTaughtRecipe(), "--data", Data, "--run", run];
        AssertFails(Train, [.. arguments, "--teacher", Folder.File(teacher)]);
        Assert.False(Directory.Exists(run));
    }

    [Fact]
    public void Several_teachers_are_an_error() =>
        Assert.NotEmpty(Train.Parse(["--data", Data, "--teacher", "one", "two"]).Errors);

    [Fact]
    public void A_MobileNet_starts_from_a_pretrained_one()
    {
        var model = new SyntheticGraphModel().Write(Folder, "drawn");
        var recipe = SmallRecipe.With(epochs: 1) with { Network = new(SyntheticGraphModel.Width, "mobile") };
        var path = Folder.Write("mobile.json", recipe.ToJson());
        var run = Folder.File("started");
        Assert.Contains("Done.", Invoke(Train, "--recipe", path, "--data", Data, "--run", run, "--pretrained", model));
        Assert.Single(new RunFolder(run).Epochs());
    }

    [Fact]
    public void Another_network_does_not_start_from_a_pretrained_MobileNet()
    {
        var model = new SyntheticGraphModel().Write(Folder, "drawn");
        var path = Folder.Write("residual.json", SmallRecipe.With(epochs: 1).ToJson());
        var run = Folder.File("refused");
        AssertFails(Train, "--recipe", path, "--data", Data, "--run", run, "--pretrained", model);
        Assert.False(Directory.Exists(run));
    }

    [Fact]
    public void A_network_has_one_start()
    {
        Assert.Single(Train.Parse(["--data", Data, "--from", "run", "--pretrained", "model.json"]).Errors);
        var error = Assert.Single(Train.Parse(["--data", Data, "--resume", "--pretrained", "model.json"]).Errors);
        Assert.Contains("own checkpoint", error.Message);
    }

    private string WriteTaughtRecipe()
    {
        var recipe = SmallRecipe.With(epochs: 1);
        recipe = recipe with { Losses = recipe.Losses with { TeacherWeight = .5 } };
        return Folder.Write("taught.json", recipe.ToJson());
    }
}
