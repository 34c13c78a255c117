using ExpressiFy.Affect;
using ExpressiFy.Lab.Batches;
using ExpressiFy.Lab.Data;
using ExpressiFy.Lab.Networks;
using ExpressiFy.Lab.Recipes;
using ExpressiFy.Lab.Runs;
using ExpressiFy.Lab.Training;
using ExpressiFy.Testing;
using static TorchSharp.torch;

namespace ExpressiFy.Lab.Tests.Training;

public sealed class OnlineTeacherTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly FaceSample[] faces = SyntheticFaces.Draw(40);

    [Theory]
    [InlineData(NetworkRecipe.Residual)]
    [InlineData("mobile")]
    public void The_targets_have_the_predictions_for_the_augmented_faces(string network)
    {
        var run = Run(new(network == "mobile" ? 8 : 4, network, Side: network == "mobile" ? 64 : 48));
        using var teacher = new OnlineTeacher(run, Taught(weight: .75));
        using var gradients = no_grad();
        var (own, taught) = (Shown(), Shown(teacher.AdjustTargets));

        var (fer2013, ferPlus) = Probabilities(run, own.Faces);
        Near((own.Labels * .25) + (fer2013 * .75), taught.Labels);
        Near((own.Votes * .25) + (ferPlus * (1 - own.Votes.sum(1, keepdim: true).mul(.25))), taught.Votes);
        Near(own.Faces, taught.Faces);
        Assert.True((taught.Labels - own.Labels).abs().max().item<float>() > .05);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void With_weight_1_a_network_learns_the_predictions_and_not_the_labels(int workers)
    {
        var run = Run(new(4));
        var recipe = Taught(weight: 1) with { Schedule = SmallRecipe.With(epochs: 12, batch: 14).Schedule };
        PredictAlways(run, Expression.Happy);
        using var teacher = new OnlineTeacher(run, recipe);
        var learner = new RunFolder(folder.File("learner"));
        learner.Create(recipe);
        using var trainer = new Trainer(
            recipe,
            new(faces, faces, ExcludedExact: 0),
            learner,
            TimeProvider.System,
            workerCount: workers,
            onlineTeacher: teacher);
        trainer.Run(_ => { }, CancellationToken.None);
        var share = faces.Count(face => face.Label == Expression.Happy) / (double)faces.Length;
        Assert.Equal(share, learner.Epochs()[^1].HeldOut.Accuracy, 1e-4);
    }

    [Theory]
    [InlineData(.2, 6)]
    [InlineData(.3, 5)]
    public void A_run_that_learned_from_held_out_faces_is_refused(double share, int seed)
    {
        var recipe = Taught(weight: .5);
        recipe = recipe with { HeldOut = recipe.HeldOut with { Share = share, Seed = seed } };
        AssertRefused(Run(new(4)), recipe, "holds out fewer or other faces");
    }

    [Fact]
    public void A_run_that_learned_from_excluded_duplicates_is_refused()
    {
        var recipe = Taught(weight: .5);
        recipe = recipe with { HeldOut = recipe.HeldOut with { LeftOut = DuplicateExclusion.Cropped } };
        AssertRefused(Run(new(4)), recipe, "leaves out (Exact, not Cropped)");
    }

    [Theory]
    [InlineData(.1, DuplicateExclusion.Exact)]
    [InlineData(.2, DuplicateExclusion.None)]
    public void A_run_that_holds_out_or_excludes_more_is_a_teacher(double share, DuplicateExclusion exclusion)
    {
        var recipe = Taught(weight: 1);
        recipe = recipe with { HeldOut = recipe.HeldOut with { Share = share, LeftOut = exclusion } };
        using var teacher = new OnlineTeacher(Run(new(4)), recipe);
        using var plain = Shown().Labels;
        using var taught = Shown(teacher.AdjustTargets).Labels;
        Assert.NotEqual(plain.data<float>().ToArray(), taught.data<float>().ToArray());
    }

    [Fact]
    public void A_run_with_another_pixel_scale_is_refused() =>
        AssertRefused(Run(new(4, Pixels: PixelScale.Unit)), Taught(weight: .5), "as Unit");

    [Fact]
    public void A_run_that_cannot_be_exported_is_refused() =>
        AssertRefused(Run(new(4, "report")), Taught(weight: .5), "'report', which cannot be asked");

    public void Dispose() => folder.Dispose();

    private static void AssertRefused(RunFolder run, Recipe recipe, string message) =>
        Assert.Contains(message, Assert.Throws<LabException>(() => new OnlineTeacher(run, recipe)).Message);

    private static Recipe Taught(double weight)
    {
        var recipe = SmallRecipe.With(epochs: 1);
        return recipe with { Losses = recipe.Losses with { TeacherWeight = weight } };
    }

    private static void Near(Tensor expected, Tensor actual) =>
        Assert.InRange((expected - actual).abs().max().item<float>(), 0, 1e-4f);

    private static void PredictAlways(RunFolder run, Expression expression)
    {
        var (network, progress) = run.SelectedNetwork();
        using var owned = network;
        using (no_grad())
            network.Fer2013Head.bias![(int)expression].add_(50);
        Checkpoint.Write(run.SelectedCheckpoint, progress, NetworkState.Of(network));
    }

    /// <summary>Six augmented faces with mixup: a pair without votes, one with votes, one of each.</summary>
    private Batch Shown(AdjustTargets? adjust = null)
    {
        var withoutSomeVotes = faces.Select((face, i) => i % 4 == 3 ? face with { Votes = null } : face);
        var augmentation = new Augmentation(SmallRecipe.Lively with { MixedBatches = 1 });
        return new FaceTensors([.. withoutSomeVotes]).Augmented(
            [3, 1, 7, 10, 4, 15], augmentation, new Random(5), adjust);
    }

    private static (Tensor Fer2013, Tensor FerPlus) Probabilities(RunFolder run, Tensor shown)
    {
        using var trained = run.SelectedNetwork().Network;
        var (fer2013, ferPlus) = trained.forward(shown);
        return (fer2013.softmax(1), ferPlus.softmax(1));
    }

    private RunFolder Run(NetworkRecipe network) => SmallRun.Train(
        folder.File($"teacher-{network.Width}"), SmallRecipe.With(epochs: 1) with { Network = network }, faces);
}
