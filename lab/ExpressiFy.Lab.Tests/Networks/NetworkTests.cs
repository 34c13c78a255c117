using ExpressiFy.Lab.Evaluation;
using ExpressiFy.Lab.Networks;
using ExpressiFy.Lab.Recipes;
using ExpressiFy.Lab.Runs;
using ExpressiFy.Lab.Training;
using ExpressiFy.Testing;
using TorchSharp;
using static TorchSharp.torch;

namespace ExpressiFy.Lab.Tests.Networks;

public sealed class NetworkTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    [Theory]
    [InlineData("residual", 4, .1, 60)]
    [InlineData("residual", 4, .1, 60, true)]
    [InlineData("report", 4, .02, 60)]
    [InlineData("inception", 8, .01, 90)]
    [InlineData("vgg13", 16, .003, 150)]
    [InlineData("mobile", 8, .05, 90)]
    public void Sixty_four_faces_are_memorised(string name, int width, double rate, int epochs, bool squeeze = false)
    {
        var faces = SyntheticFaces.Draw(64);
        var recipe = SmallRecipe.With(epochs) with { Network = new(width, name, Squeeze: squeeze, DeepStem: squeeze) };
        recipe = recipe with { Schedule = recipe.Schedule with { PeakRate = rate } };
        var run = new RunFolder(folder.File(name));
        run.Create(recipe);

        // Most need a third of these epochs; the number depends on the processor's rounding.
        using (var trainer = new Trainer(recipe, new(faces, faces, ExcludedExact: 0), run, TimeProvider.System))
            RunUntil(trainer, status => status.Progress.SelectedAccuracy == 1);

        using var network = run.SelectedNetwork().Network;
        var logits = Predictions.Of(network, new(faces)).Fer2013;
        Assert.Equal(1, TopOneAccuracy.Of(logits, [.. faces.Select(face => (int)face.Label)], 7));
    }

    [Theory]
    [InlineData("report", 8)]
    [InlineData("mobile", 8)]
    [InlineData("inception", 16)]
    [InlineData("vgg13-shares", 16)]
    [InlineData("vgg13-majority", 16)]
    [InlineData("vgg13-multilabel", 16)]
    [InlineData("vgg13-drawn", 16)]
    public void A_recipe_runs_an_epoch(string name, int width)
    {
        var recipe = Recipe.Load(name);
        Assert.Equal(name, recipe.Name);
        Assert.True(recipe.HeldOut.LeftOut >= DuplicateExclusion.Near);
        recipe = recipe with
        {
            Network = recipe.Network with { Width = width },
            Schedule = recipe.Schedule with { Epochs = 3, Batch = 7 },
        };
        var faces = SyntheticFaces.Draw(14);
        var run = new RunFolder(folder.File(name));
        run.Create(recipe);
        using var trainer = new Trainer(recipe, new(faces, faces, ExcludedExact: 0), run, TimeProvider.System);
        RunUntil(trainer, status => status.Finished is not null);
        Assert.True(double.IsFinite(Assert.Single(run.Epochs()).Loss));
        using var network = run.SelectedNetwork().Network;
        Assert.All(Predictions.Of(network, new(faces)).FerPlus, logit => Assert.True(float.IsFinite(logit)));
    }

    [Theory]
    [InlineData("residual", 32, 2_798_319)]
    [InlineData("vgg13", 64, 6_929_871)]
    [InlineData("mobile", 32, 3_221_775)]
    public void A_network_has_the_size_that_its_layers_add_up_to(string name, int width, long parameters)
    {
        using var network = ExpressionNetwork.Of(new(width, name));
        Assert.Equal(parameters, network.parameters().Sum(parameter => parameter.numel()));
    }

    /// <summary>
    /// Meta, libtorch's device of shapes without values, is the one other device that every machine has.
    /// </summary>
    [Fact]
    public void A_network_moves_to_another_device_whole()
    {
        using var network = new ResidualNetwork(new(4, Squeeze: true, DeepStem: true)).to(META);
        Assert.All(NetworkState.Of(network), named => Assert.Equal(DeviceType.META, named.Value.device_type));
        Assert.All(network.Blocks, block => Assert.Equal(DeviceType.META, block.First.Weight.device_type));
        Assert.Equal(DeviceType.META, network.SecondStem!.Norm.running_mean!.device_type);
    }

    [Fact]
    public void A_network_may_be_deeper_and_look_at_an_enlarged_face()
    {
        using var deep = new ResidualNetwork(new(4, Depth: 3, Side: 64));
        Assert.Equal(12, deep.Blocks.Count);
        using var logits = deep.forward(zeros(2, 1, 48, 48)).Fer2013;
        Assert.Equal([2, 7], logits.shape);
    }

    [Fact]
    public void The_last_stage_may_be_narrower()
    {
        using var network = new ResidualNetwork(new(4, LastWidth: 20));
        Assert.Equal(20, network.Fer2013Head.weight!.shape[1]);
        Assert.Equal([20, 16, 3, 3], network.Blocks[^2].First.Weight.shape);
    }

    [Fact]
    public void An_inception_layer_keeps_the_size_and_joins_its_branches()
    {
        using var layer = new Inception(6, new(One: 2, BeforeThree: 3, Three: 4, BeforeFive: 1, Five: 2, AfterPool: 3));
        using var output = layer.forward(randn(2, 6, 5, 5));
        Assert.Equal([2, 11, 5, 5], output.shape);
    }

    [Fact]
    public void An_unknown_network_lists_those_there_are() =>
        Assert.Contains(
            "inception, mobile, report, residual, vgg13",
            Assert.Throws<LabException>(() => ExpressionNetwork.Of(new NetworkRecipe(4, "vgg31"))).Message);

    [Theory]
    [InlineData("report")]
    [InlineData("inception")]
    [InlineData("vgg13")]
    [InlineData("mobile")]
    public void Settings_of_the_residual_network_are_refused_for_another(string name) =>
        Assert.Contains(
            name, Assert.Throws<LabException>(() => ExpressionNetwork.Of(new(4, name, LastWidth: 20))).Message);

    [Fact]
    public void The_channels_of_a_pixel_lie_side_by_side_after_the_first_convolution()
    {
        using var stem = new ConvolutionNorm(inputs: 1, outputs: 4, kernel: 3, stride: 1);
        using var next = new ConvolutionNorm(inputs: 4, outputs: 6, kernel: 3, stride: 2);
        using var maps = next.forward(stem.forward(randn(2, 1, 8, 8)));
        Assert.Equal([2, 6, 4, 4], maps.shape);
        Assert.Equal(1, maps.stride(1));
    }

    public void Dispose() => folder.Dispose();

    private static void RunUntil(Trainer trainer, Func<TrainingStatus, bool> enough)
    {
        using var stop = new CancellationTokenSource();
        trainer.Run(
            status =>
            {
                if (enough(status))
                    stop.Cancel();
            },
            stop.Token);
    }
}
