using System.Globalization;
using ExpressiFy.Affect;
using ExpressiFy.Lab.Batches;
using ExpressiFy.Lab.Data;
using ExpressiFy.Lab.Evaluation;
using ExpressiFy.Lab.Networks;
using ExpressiFy.Lab.Recipes;
using ExpressiFy.Lab.Runs;
using ExpressiFy.Lab.Training;
using ExpressiFy.Testing;
using static TorchSharp.torch;

namespace ExpressiFy.Lab.Tests.Training;

public sealed class TrainerTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void A_few_faces_are_memorised(int workers)
    {
        var faces = SyntheticFaces.Draw(28);
        var run = Run(
            "heart",
            SmallRecipe.With(epochs: 60, batch: 14 * workers),
            new(faces, faces, ExcludedExact: 0),
            workers: workers);
        var (network, progress) = run.SelectedNetwork();
        Assert.Equal(1, progress.SelectedAccuracy);
        var logits = Predictions.Of(network, new(faces)).Fer2013;
        Assert.Equal(1, TopOneAccuracy.Of(logits, [.. faces.Select(face => (int)face.Label)], 7));
        Assert.Equal(1 + 60, File.ReadLines(run.Path + "/log.csv").Count());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void A_run_stopped_and_resumed_ends_like_one_that_was_not(int workers)
    {
        var recipe = SmallRecipe.With(epochs: 2, augmentation: SmallRecipe.Lively);
        var split = Split.Of(SyntheticFaces.Draw(100), recipe.HeldOut);
        var whole = Run("whole", recipe, split, workers: workers);

        var parts = Run(
            "parts", recipe, split, stopAtStep: 7, workers); // five steps an epoch: in the middle of the second
        using (var resumed = new Trainer(parts.ReadRecipe(), split, parts, TimeProvider.System, workerCount: workers))
        {
            resumed.Resume();
            resumed.Run(_ => { }, CancellationToken.None);
        }

        Assert.Equal(File.ReadAllBytes(whole.LastCheckpoint), File.ReadAllBytes(parts.LastCheckpoint));
    }

    [Theory]
    [InlineData(EpochSelection.Best, false)]
    [InlineData(EpochSelection.Last, true)]
    public void A_run_selects_the_epoch_by_the_recipe(EpochSelection kept, bool last)
    {
        var faces = SyntheticFaces.Draw(28);
        var recipe = SmallRecipe.With(epochs: 60, batch: 14);
        var progress = Run(
            "kept",
            recipe with { Schedule = recipe.Schedule with { Kept = kept } },
            new(faces, faces, ExcludedExact: 0)).SelectedNetwork().Progress;
        Assert.Equal(1, progress.SelectedAccuracy); // reached long before the last epoch
        Assert.Equal(last, progress.SelectedEpoch == 60);
    }

    [Fact]
    public void A_run_may_start_from_another_and_learn_from_a_teacher()
    {
        var faces = SyntheticFaces.Draw(28);
        var first = Run("first", SmallRecipe.With(epochs: 60, batch: 14), new(faces, faces, ExcludedExact: 0));

        // The teacher predicts happy for every face. With weight 1 the network learns that instead of the labels.
        var happy = faces.SelectMany(_ => (float[])[0, 0, 0, 1, 0, 0, 0]).ToArray();
        TeacherFile.Write(
            folder.File("teacher"), faces, happy, [.. faces.SelectMany(_ => (float[])[0, 1, 0, 0, 0, 0, 0, 0])]);
        var recipe = SmallRecipe.With(epochs: 6, batch: 14);
        recipe = recipe with
        {
            Losses = recipe.Losses with { TeacherWeight = 1 },
            Network = first.ReadRecipe().Network,
        };
        var taught = new RunFolder(folder.File("taught"));
        taught.Create(recipe);
        using var trainer = new Trainer(
            recipe,
            new(faces, faces, ExcludedExact: 0),
            taught,
            TimeProvider.System,
            TeacherFile.Read(folder.File("teacher")));
        trainer.StartFrom(first);
        trainer.Run(_ => { }, CancellationToken.None);

        var accuracies = File.ReadLines(taught.Path + "/log.csv").Skip(1).Select(
            line => double.Parse(line.Split(',')[2], CultureInfo.InvariantCulture)).ToArray();
        Assert.InRange(accuracies[0], .5, 1); // the other run's knowledge
        Assert.InRange(accuracies[^1], 0, .3); // the teacher's error
    }

    [Fact]
    public void A_new_run_does_not_overwrite_an_old_one()
    {
        var recipe = SmallRecipe.With(epochs: 1);
        var run = Run("once", recipe, Split.Of(SyntheticFaces.Draw(40), new(Share: .2, Seed: 1)));
        Assert.Contains("--resume", Assert.Throws<LabException>(() => run.Create(recipe)).Message);
    }

    [Fact]
    public void A_checkpoint_of_another_network_is_refused()
    {
        var run = Run(
            "narrow", SmallRecipe.With(epochs: 1), Split.Of(SyntheticFaces.Draw(40), new(Share: .2, Seed: 1)));
        File.WriteAllText(
            run.Path + "/recipe.json", (SmallRecipe.With(epochs: 1) with { Network = new(Width: 8) }).ToJson());
        Assert.Contains(
            "another network's checkpoint?", Assert.Throws<LabException>(() => run.SelectedNetwork()).Message);
    }

    [Fact]
    public void The_network_that_is_kept_has_the_kernels_that_were_evaluated()
    {
        var recipe = SmallRecipe.With(epochs: 2);
        var split = Split.Of(SyntheticFaces.Draw(40), recipe.HeldOut);
        using var rounded = Run(
            "rounded",
            recipe with { Network = recipe.Network with { HalfKernels = true } },
            split).SelectedNetwork().Network;
        using var whole = Run("whole", recipe, split).SelectedNetwork().Network;
        Assert.NotEmpty(Kernels(rounded));
        Assert.All(Kernels(rounded), value => Assert.Equal((float)(Half)value, value));
        Assert.Contains(Kernels(whole), value => (float)(Half)value != value);

        static float[] Kernels(ExpressionNetwork network)
        {
            var kernels = NetworkState.Of(network).Where(named => named.Value.dim() > 1);
            return [.. kernels.SelectMany(named => named.Value.data<float>().ToArray())];
        }
    }

    [Fact]
    public void An_epoch_shows_rare_faces_as_often_as_the_recipe_says()
    {
        var faces = SyntheticFaces.Draw(28); // four of each label
        var recipe = SmallRecipe.With(epochs: 1, batch: 4);
        var repeats = new Dictionary<Expression, int> { [Expression.Disgust] = 3 };
        recipe = recipe with { Schedule = recipe.Schedule with { Repeats = repeats } };
        var run = new RunFolder(folder.File("repeats"));
        run.Create(recipe);
        using var trainer = new Trainer(
            run.ReadRecipe(), new(faces, faces, ExcludedExact: 0), run, TimeProvider.System);
        var steps = 0;
        trainer.Run(status => steps = status.Steps, CancellationToken.None);
        Assert.Equal((28 + 8) / 4, steps);
    }

    [Fact]
    public void The_rate_rises_then_falls_to_nothing()
    {
        var schedule = SmallRecipe.With(epochs: 11).Schedule;
        Assert.Equal(0, Optimizer.Rate(schedule, 0));
        Assert.Equal(schedule.PeakRate, Optimizer.Rate(schedule, 1), 6);
        Assert.Equal(schedule.PeakRate / 2, Optimizer.Rate(schedule, 6), 6);
        Assert.Equal(0, Optimizer.Rate(schedule, 11), 6);
    }

    [Fact]
    public void Two_workers_find_the_gradients_of_the_batch_halves_together()
    {
        int[] batch = [.. Enumerable.Range(0, 7)];
        var faces = new FaceTensors(SyntheticFaces.Draw(batch.Length));
        using var alone = new NetworkReplicas(Create, 1);
        using var together = new NetworkReplicas(Create, 2);
        var expected = Gradients(alone, batch[..3]).Zip(
            Gradients(alone, batch[3..]), (first, second) => ((3 * first) + (4 * second)) / 7).ToArray();
        Assert.All(
            expected.Zip(Gradients(together, batch)),
            pair => Assert.Equal(pair.First, pair.Second, 2e-2f)); // bfloat16 inside
        Assert.Contains(expected, gradient => Math.Abs(gradient) > .1);

        float[] Gradients(NetworkReplicas replicas, int[] chosen)
        {
            replicas.ComputeGradients(chosen, (network, part, _) =>
            {
                var half = faces.Plain(part[0], part.Length);
                return Losses.Of(network.forward(half.Faces), half, SmallRecipe.With(epochs: 1).Losses);
            });
            return [.. replicas.Network.parameters().SelectMany(parameter => parameter.grad!.data<float>().ToArray())];
        }

        static ExpressionNetwork Create()
        {
            random.manual_seed(4);
            return new ResidualNetwork(new(4));
        }
    }

    public void Dispose() => folder.Dispose();

    private RunFolder Run(string name, Recipe recipe, Split split, int stopAtStep = int.MaxValue, int workers = 1)
    {
        var run = new RunFolder(folder.File(name));
        run.Create(recipe);
        using var stop = new CancellationTokenSource();
        using var trainer = new Trainer(recipe, split, run, TimeProvider.System, workerCount: workers);
        trainer.Run(
            status =>
            {
                if (status.Step == stopAtStep)
                    stop.Cancel();
            },
            stop.Token);
        return run;
    }
}
