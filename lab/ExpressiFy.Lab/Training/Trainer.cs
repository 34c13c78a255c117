using ExpressiFy.Affect;
using ExpressiFy.Lab.Batches;
using ExpressiFy.Lab.Data;
using ExpressiFy.Lab.Evaluation;
using ExpressiFy.Lab.Networks;
using ExpressiFy.Lab.Pretrained;
using ExpressiFy.Lab.Recipes;
using ExpressiFy.Lab.Runs;
using TorchSharp;
using static TorchSharp.torch;

namespace ExpressiFy.Lab.Training;

/// <summary>
/// Fits a network to a recipe: batches in an order drawn for each epoch, two losses, descent, and an average of the weights
/// that is evaluated on the held-out faces after each epoch. Chance is drawn from the seed and the step alone, so that a run that was
/// stopped goes on as if it never had been.
/// </summary>
public sealed class Trainer : IDisposable
{
    private readonly Recipe recipe;
    private readonly FaceTensors learned;
    private readonly FaceTensors heldOut;
    private readonly int[] heldOutLabels;
    private readonly int[] shownIndices;
    private readonly RunFolder folder;
    private readonly TimeProvider clock;
    private readonly Augmentation augmentation;
    private readonly NetworkReplicas replicas;
    private readonly OnlineTeacher? onlineTeacher;
    private readonly ExpressionNetwork average;
    private readonly Optimizer optimizer;
    private Progress progress = Progress.Start;

    /// <param name="teacher">What other networks say of the faces; the recipe tells how much it counts.</param>
    /// <param name="workerCount">Threads that share each batch.</param>
    /// <param name="onlineTeacher">Predicts each batch as it is used, in place of a teacher file; the caller disposes it.</param>
    public Trainer(Recipe recipe, Split split, RunFolder folder, TimeProvider clock, TeacherFile? teacher = null, int workerCount = 1, OnlineTeacher? onlineTeacher = null)
    {
        this.onlineTeacher = onlineTeacher;
        this.recipe = recipe;
        this.folder = folder;
        this.clock = clock;
        learned = new(split.TrainingSet, recipe.Network.Pixels, teacher, recipe.Losses.TeacherWeight);
        heldOut = new(split.HeldOut, recipe.Network.Pixels);
        heldOutLabels = [.. split.HeldOut.Select(face => (int)face.Label)];
        shownIndices = [.. split.TrainingSet.Index().SelectMany(face => Enumerable.Repeat(face.Index, recipe.Schedule.Repeats?.GetValueOrDefault(face.Item.Label, 1) ?? 1))];
        augmentation = new(recipe.Augmentation);

        random.manual_seed(recipe.Seed);
        replicas = new(() => ExpressionNetwork.Of(recipe.Network), workerCount);
        average = ExpressionNetwork.Of(recipe.Network);
        average.HalfPrecision = TorchDevice.HalfPrecision;
        NetworkState.Copy(replicas.Network, average);
        average.eval();
        optimizer = Optimizer.Of(replicas.Network, recipe.Schedule);
    }

    private int StepsPerEpoch => shownIndices.Length / recipe.Schedule.Batch;

    private int Steps => StepsPerEpoch * recipe.Schedule.Epochs;

    /// <summary>Starts from the best network of another run instead of random weights.</summary>
    /// <exception cref="LabException">It holds another network, or none.</exception>
    public void StartFrom(RunFolder other)
    {
        using var start = other.SelectedNetwork(recipe);
        NetworkState.Copy(start, replicas.Network);
        CopyStart();
    }

    /// <summary>Starts from a face network that others trained instead of random weights; the heads stay random.</summary>
    /// <exception cref="LabException">The recipe's network is not one of that kind, or the file holds another.</exception>
    public void StartFrom(GraphModel pretrained)
    {
        if (replicas.Network is not MobileNetwork network)
            throw new LabException($"Recipe {recipe.Name} trains the network '{recipe.Network.Name}'; only 'mobile' starts from a pretrained one.");
        using (NewDisposeScope())
            PretrainedMobileNet.CopyTo(network, pretrained, learned.Plain(0, Math.Min(learned.Count, PretrainedMobileNet.MeasuredFaces)).Faces);
        CopyStart();
    }

    /// <summary>Continues from the run's last checkpoint.</summary>
    public void Resume()
    {
        progress = Checkpoint.Read(folder.LastCheckpoint, State());
        replicas.CopyParameters();
    }

    /// <summary>Trains to the end of the recipe, or until stopped, after which the last checkpoint holds exactly what was reached.</summary>
    /// <exception cref="LabException">There are fewer faces than one batch, or the loss is no longer a number.</exception>
    public void Run(Action<TrainingStatus> report, CancellationToken stop)
    {
        if (StepsPerEpoch == 0)
            throw new LabException($"{shownIndices.Length} faces are fewer than one batch of {recipe.Schedule.Batch}.");

        var started = clock.GetTimestamp();
        var startStep = progress.Step;
        int[] order = [];
        while (progress.Step < Steps)
        {
            var epoch = progress.Step / StepsPerEpoch;
            var stepOfEpoch = progress.Step % StepsPerEpoch;
            if (stepOfEpoch == 0 || order.Length == 0)
                order = Order(epoch);
            if (stepOfEpoch == 0)
                progress = progress with { LossSum = 0 };

            var loss = Step(order.AsSpan(stepOfEpoch * recipe.Schedule.Batch, recipe.Schedule.Batch));
            if (!double.IsFinite(loss))
                throw new LabException($"The loss is no longer a number at step {progress.Step}; lower the recipe's peakRate.");
            progress = progress with { Step = progress.Step + 1, LossSum = progress.LossSum + loss };

            var elapsed = clock.GetElapsedTime(started);
            var speed = (progress.Step - startStep) * recipe.Schedule.Batch / elapsed.TotalSeconds;
            var meanLoss = progress.LossSum / (stepOfEpoch + 1);
            var finished = stepOfEpoch + 1 == StepsPerEpoch ? FinishEpoch(epoch + 1, meanLoss, speed) : null;
            report(new(
                epoch + 1, recipe.Schedule.Epochs, progress.Step, Steps, meanLoss, speed,
                elapsed * ((double)(Steps - progress.Step) / (progress.Step - startStep)), progress, recipe.Schedule.Kept, finished));

            if (stop.IsCancellationRequested)
            {
                Checkpoint.Write(folder.LastCheckpoint, progress, State());
                return;
            }
        }
    }

    /// <summary>Copies what the network starts from to its average and to the other workers.</summary>
    private void CopyStart()
    {
        NetworkState.Copy(replicas.Network, average);
        replicas.CopyParameters();
    }

    /// <summary>One step; the batch's loss before it.</summary>
    private double Step(ReadOnlySpan<int> chosen)
    {
        using var scope = NewDisposeScope();
        random.manual_seed(SeedFor(recipe.Seed, progress.Step)); // for dropout and drawn labels
        AdjustTargets? adjustTargets = onlineTeacher is null ? null : onlineTeacher.AdjustTargets;
        var loss = replicas.ComputeGradients(chosen, (network, part, worker) =>
        {
            var batch = learned.Augmented(part, augmentation, new Random(SeedFor(recipe.Seed + worker, progress.Step)), adjustTargets);
            return Losses.Of(network.forward(batch.Faces), batch, recipe.Losses);
        });
        optimizer.Step(Optimizer.Rate(recipe.Schedule, (double)progress.Step / StepsPerEpoch), progress.Step);
        replicas.CopyParameters();
        UpdateAverage();
        return loss;
    }

    /// <summary>Moves the average a little toward the network; faster in the first steps, when the average is still the random start.</summary>
    private void UpdateAverage()
    {
        var kept = Math.Min(recipe.Schedule.Averaging, (1.0 + progress.Step) / (10.0 + progress.Step));
        using var _ = no_grad();
        using var share = tensor((float)(1 - kept), device: TorchDevice.Device);
        foreach (var (from, to) in NetworkState.Of(replicas.Network).Zip(NetworkState.Of(average)))
            to.Value.lerp_(from.Value, share);
    }

    private EpochResult FinishEpoch(int epoch, double loss, double speed)
    {
        if (recipe.Network.HalfKernels)
            NetworkState.RoundKernels(average);
        var logits = Predictions.Of(average, heldOut).Fer2013;
        var score = new HeldOutScore(
            TopOneAccuracy.Of(logits, heldOutLabels, ExpressionScores.Count),
            Softmax.NegativeLogLikelihood(logits, heldOutLabels, ExpressionScores.Count, temperature: 1));
        if (score.Accuracy > progress.SelectedAccuracy || recipe.Schedule.Kept == EpochSelection.Last)
        {
            progress = progress with { SelectedAccuracy = score.Accuracy, SelectedEpoch = epoch };
            Checkpoint.Write(folder.SelectedCheckpoint, progress, NetworkState.Of(average));
        }

        Checkpoint.Write(folder.LastCheckpoint, progress, State());
        var result = new EpochResult(epoch, loss, score, Optimizer.Rate(recipe.Schedule, epoch), speed);
        folder.Log(result);
        return result;
    }

    private int[] Order(int epoch)
    {
        int[] order = [.. shownIndices];
        new Random(SeedFor(recipe.Seed, -1 - epoch)).Shuffle(order);
        return order;
    }

    /// <summary>A seed for one purpose: distinct for distinct pairs, the same on every machine.</summary>
    private static int SeedFor(int seed, int purpose) => unchecked((seed * 486187739) + purpose);

    private IEnumerable<(string Name, Tensor Value)> State() =>
    [
        .. NetworkState.Of(replicas.Network),
        .. NetworkState.Of(average).Select(named => ($"average.{named.Name}", named.Value)),
        .. optimizer.State,
    ];

    public void Dispose()
    {
        optimizer.Dispose();
        average.Dispose();
        replicas.Dispose();
    }
}
