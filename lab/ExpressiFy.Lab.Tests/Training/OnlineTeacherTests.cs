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
    public void It_says_of_a_face_as_it_is_shown_what_its_network_says(string network)
    {
        var run = Run(new(network == "mobile" ? 8 : 4, network, Side: network == "mobile" ? 64 : 48));
        using var teacher = new OnlineTeacher(run, Taught(weight: .75));
        using var gradients = no_grad();
        var (own, taught) = (Shown(), Shown(teacher.AdjustTargets));

        var (fer2013, ferPlus) = Said(run, own.Faces);
        Near((own.Labels * .25) + (fer2013 * .75), taught.Labels);
        Near((own.Votes * .25) + (ferPlus * (1 - own.Votes.sum(1, keepdim: true).mul(.25))), taught.Votes);
        Near(own.Faces, taught.Faces);
        Assert.True((taught.Labels - own.Labels).abs().max().item<float>() > .05);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Who_believes_it_wholly_learns_what_it_says_and_not_the_labels(int workers)
    {
        var run = Run(new(4));
        var recipe = Taught(weight: 1) with { Schedule = SmallRecipe.With(epochs: 12, batch: 14).Schedule };
        SayAlways(run, Expression.Happy);
        using var teacher = new OnlineTeacher(run, recipe);
        var learner = new RunFolder(folder.File("learner"));
        learner.Create(recipe);
        using var trainer = new Trainer(recipe, new(faces, faces, ExcludedExact: 0), learner, TimeProvider.System, workerCount: workers, onlineTeacher: teacher);
        trainer.Run(_ => { }, CancellationToken.None);
        var share = faces.Count(face => face.Label == Expression.Happy) / (double)faces.Length;
        Assert.Equal(share, learner.Epochs()[^1].HeldOut.Accuracy, 1e-4);
    }

    [Theory]
    [InlineData(.2, 6, true)]
    [InlineData(.3, 5, true)]
    [InlineData(.1, 5, false)]
    public void One_that_has_learned_from_faces_that_are_held_out_is_refused(double share, int seed, bool refused)
    {
        var other = Taught(weight: .5);
        other = other with { HeldOut = other.HeldOut with { Share = share, Seed = seed } };
        Asked(other, refused ? "holds out fewer or other faces" : null);
    }

    [Theory]
    [InlineData(DuplicateExclusion.Cropped, true)]
    [InlineData(DuplicateExclusion.None, false)]
    public void One_that_has_learned_from_copies_that_are_left_out_is_refused(DuplicateExclusion leftOut, bool refused)
    {
        var other = Taught(weight: .5);
        other = other with { HeldOut = other.HeldOut with { LeftOut = leftOut } };
        Asked(other, refused ? "leaves out (Exact, not Cropped)" : null);
    }

    [Fact]
    public void One_that_takes_other_gray_values_is_refused() =>
        Assert.Contains("as Unit", Assert.Throws<LabException>(() => new OnlineTeacher(Run(new(4, Pixels: PixelScale.Unit)), Taught(weight: .5))).Message);

    [Fact]
    public void One_that_cannot_be_exported_is_refused() =>
        Assert.Contains("'report', which cannot be asked", Assert.Throws<LabException>(() => new OnlineTeacher(Run(new(4, "report")), Taught(weight: .5))).Message);

    public void Dispose() => folder.Dispose();

    /// <summary>A run of the small recipe is asked for another one: refused with this message, or accepted where there is none.</summary>
    private void Asked(Recipe recipe, string? refusal)
    {
        var run = Run(new(4));
        if (refusal is null)
            new OnlineTeacher(run, recipe).Dispose();
        else
            Assert.Contains(refusal, Assert.Throws<LabException>(() => new OnlineTeacher(run, recipe)).Message);
    }

    private static Recipe Taught(double weight)
    {
        var recipe = SmallRecipe.With(epochs: 1);
        return recipe with { Losses = recipe.Losses with { TeacherWeight = weight } };
    }

    private static void Near(Tensor expected, Tensor actual) => Assert.InRange((expected - actual).abs().max().item<float>(), 0, 1e-4f);

    private static void SayAlways(RunFolder run, Expression expression)
    {
        var (network, progress) = run.SelectedNetwork();
        using var owned = network;
        using (no_grad())
            network.Fer2013Head.bias![(int)expression].add_(50);
        Checkpoint.Write(run.SelectedCheckpoint, progress, NetworkState.Of(network));
    }

    /// <summary>Six faces, moved and blended in pairs: two without votes, two with them, one of each.</summary>
    private Batch Shown(AdjustTargets? adjust = null) =>
        new FaceTensors([.. faces.Select((face, i) => i % 4 == 3 ? face with { Votes = null } : face)]).Augmented([3, 1, 7, 10, 4, 15], new(SmallRecipe.Lively with { MixedBatches = 1 }), new Random(5), adjust);

    private static (Tensor Fer2013, Tensor FerPlus) Said(RunFolder run, Tensor shown)
    {
        using var trained = run.SelectedNetwork().Network;
        var (fer2013, ferPlus) = trained.forward(shown);
        return (fer2013.softmax(1), ferPlus.softmax(1));
    }

    private RunFolder Run(NetworkRecipe network) => SmallRun.Train(folder.File($"teacher-{network.Width}"), SmallRecipe.With(epochs: 1) with { Network = network }, faces);
}
