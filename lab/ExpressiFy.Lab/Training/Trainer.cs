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
    private readonly int[] shown;
    private readonly RunFolder folder;
    private readonly TimeProvider clock;
    private readonly Augmentation augmentation;
    private readonly Workers workers;
    private readonly AskedTeacher? asked;
    private readonly ExpressionNetwork average;
    private readonly Descent descent;
    private Progress progress = Progress.Start;

    /// <param name="teacher">What other networks say of the faces; the recipe tells how much it counts.</param>
    /// <param name="workerCount">Threads that share each batch.</param>
    /// <param name="asked">Networks to ask about each face as it is shown, in place of a teacher's file; they belong to the caller.</param>
    public Trainer(Recipe recipe, Split split, RunFolder folder, TimeProvider clock, TeacherFile? teacher = null, int workerCount = 1, AskedTeacher? asked = null)
    {
        this.asked = asked;
        this.recipe = recipe;
        this.folder = folder;
        this.clock = clock;
        learned = new(split.Learned, recipe.Network.Pixels, teacher, recipe.Losses.TeacherWeight);
        heldOut = new(split.HeldOut, recipe.Network.Pixels);
        heldOutLabels = [.. split.HeldOut.Select(face => (int)face.Label)];
        shown = [.. split.Learned.Index().SelectMany(face => Enumerable.Repeat(face.Index, recipe.Schedule.Repeats?.GetValueOrDefault(face.Item.Label, 1) ?? 1))];
        augmentation = new(recipe.Augmentation);

        random.manual_seed(recipe.Seed);
        workers = new(() => ExpressionNetwork.Of(recipe.Network), workerCount);
        average = ExpressionNetwork.Of(recipe.Network);
        average.HalfPrecision = Compute.HalfPrecision;
        NetworkState.Copy(workers.Network, average);
        average.eval();
        descent = Descent.Of(workers.Network, recipe.Schedule);
    }

    private int StepsPerEpoch => shown.Length / recipe.Schedule.Batch;

    private int Steps => StepsPerEpoch * recipe.Schedule.Epochs;

    /// <summary>Starts from the best network of another run instead of random weights.</summary>
    /// <exception cref="TrainingException">It holds another network, or none.</exception>
    public void StartFrom(RunFolder other)
    {
        using var start = other.BestNetwork(recipe);
        NetworkState.Copy(start, workers.Network);
        Spread();
    }

    /// <summary>Starts from a face network that others trained instead of random weights; the heads stay random.</summary>
    /// <exception cref="TrainingException">The recipe's network is not one of that kind, or the file holds another.</exception>
    public void StartFrom(GraphModel pretrained)
    {
        if (workers.Network is not MobileNetwork network)
            throw new TrainingException($"Recipe {recipe.Name} trains the network '{recipe.Network.Name}'; only 'mobile' starts from a pretrained one.");
        using (NewDisposeScope())
            PretrainedMobileNet.CopyTo(network, pretrained, learned.Plain(0, Math.Min(learned.Count, PretrainedMobileNet.MeasuredFaces)).Faces);
        Spread();
    }

    /// <summary>Continues from the run's last checkpoint.</summary>
    public void Resume()
    {
        progress = Checkpoint.Read(folder.LastCheckpoint, State());
        workers.Spread();
    }

    /// <summary>Trains to the end of the recipe, or until stopped, after which the last checkpoint holds exactly what was reached.</summary>
    /// <exception cref="TrainingException">There are fewer faces than one batch, or the loss is no longer a number.</exception>
    public void Run(Action<TrainingStatus> report, CancellationToken stop)
    {
        if (StepsPerEpoch == 0)
            throw new TrainingException($"{shown.Length} faces are fewer than one batch of {recipe.Schedule.Batch}.");

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

            var loss = Learn(order.AsSpan(stepOfEpoch * recipe.Schedule.Batch, recipe.Schedule.Batch));
            if (!double.IsFinite(loss))
                throw new TrainingException($"The loss is no longer a number at step {progress.Step}; lower the recipe's peakRate.");
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
    private void Spread()
    {
        NetworkState.Copy(workers.Network, average);
        workers.Spread();
    }

    /// <summary>One step; the batch's loss before it.</summary>
    private double Learn(ReadOnlySpan<int> chosen)
    {
        using var scope = NewDisposeScope();
        random.manual_seed(HashOf(recipe.Seed, progress.Step)); // for dropout and drawn labels
        var loss = workers.Learn(chosen, (network, part, worker) =>
        {
            var batch = learned.Augmented(part, augmentation, new Random(HashOf(recipe.Seed + worker, progress.Step)), asked?.Asked(progress.Step + worker));
            return Losses.Of(network.forward(batch.Faces), batch, recipe.Losses);
        });
        descent.Step(Descent.Rate(recipe.Schedule, (double)progress.Step / StepsPerEpoch), progress.Step);
        workers.Spread();
        Follow();
        return loss;
    }

    /// <summary>Moves the average a little toward the network; faster in the first steps, when the average is still the random start.</summary>
    private void Follow()
    {
        var kept = Math.Min(recipe.Schedule.Averaging, (1.0 + progress.Step) / (10.0 + progress.Step));
        using var _ = no_grad();
        using var share = tensor((float)(1 - kept), device: Compute.Device);
        foreach (var (from, to) in NetworkState.Of(workers.Network).Zip(NetworkState.Of(average)))
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
        if (score.Accuracy > progress.Best || recipe.Schedule.Kept == KeptEpoch.Last)
        {
            progress = progress with { Best = score.Accuracy, BestEpoch = epoch };
            Checkpoint.Write(folder.BestCheckpoint, progress, NetworkState.Of(average));
        }

        Checkpoint.Write(folder.LastCheckpoint, progress, State());
        var result = new EpochResult(epoch, loss, score, Descent.Rate(recipe.Schedule, epoch), speed);
        folder.Log(result);
        return result;
    }

    private int[] Order(int epoch)
    {
        int[] order = [.. shown];
        new Random(HashOf(recipe.Seed, -1 - epoch)).Shuffle(order);
        return order;
    }

    /// <summary>A seed for one purpose: distinct for distinct pairs, the same on every machine.</summary>
    private static int HashOf(int seed, int purpose) => unchecked((seed * 486187739) + purpose);

    private IEnumerable<(string Name, Tensor Value)> State() =>
    [
        .. NetworkState.Of(workers.Network),
        .. NetworkState.Of(average).Select(named => ($"average.{named.Name}", named.Value)),
        .. descent.Memory,
    ];

    public void Dispose()
    {
        descent.Dispose();
        average.Dispose();
        workers.Dispose();
    }
}
