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
/// Trains a network by a recipe. After each epoch the exponential moving average of the weights is evaluated on the
/// held-out faces. Random numbers depend on the seed and the step only, so that a resumed run gives the same result as
/// an uninterrupted one.
/// </summary>
public sealed class Trainer : IDisposable
{
    private readonly Recipe recipe;
    private readonly FaceTensors trainingFaces;
    private readonly FaceTensors heldOut;
    private readonly int[] heldOutLabels;
    private readonly int[] epochIndices;
    private readonly RunFolder folder;
    private readonly TimeProvider clock;
    private readonly Augmentation augmentation;
    private readonly NetworkReplicas replicas;
    private readonly AdjustTargets? adjustTargets;
    private readonly ExpressionNetwork average;
    private readonly Optimizer optimizer;
    private Progress progress = Progress.Start;

    /// <param name="recipe">The recipe.</param>
    /// <param name="split">The training set and the held-out faces.</param>
    /// <param name="folder">Receives checkpoints and the log.</param>
    /// <param name="clock">Measures the speed.</param>
    /// <param name="teacher">
    /// Stored predictions of other networks, with the recipe's teacherWeight in the targets.
    /// </param>
    /// <param name="workerCount">Number of threads that share each batch.</param>
    /// <param name="onlineTeacher">Predicts each batch, instead of a teacher file. The caller disposes it.</param>
    public Trainer(
        Recipe recipe,
        Split split,
        RunFolder folder,
        TimeProvider clock,
        TeacherFile? teacher = null,
        int workerCount = 1,
        OnlineTeacher? onlineTeacher = null)
    {
        this.recipe = recipe;
        this.folder = folder;
        this.clock = clock;
        adjustTargets = onlineTeacher is null ? null : onlineTeacher.AdjustTargets;
        trainingFaces = new(split.TrainingSet, recipe.Network.Pixels, teacher, recipe.Losses.TeacherWeight);
        heldOut = new(split.HeldOut, recipe.Network.Pixels);
        heldOutLabels = [.. split.HeldOut.Select(face => (int)face.Label)];
        epochIndices = RepeatedIndices(split.TrainingSet, recipe.Schedule);
        augmentation = new(recipe.Augmentation);

        random.manual_seed(recipe.Seed);
        replicas = new(() => ExpressionNetwork.Of(recipe.Network), workerCount);
        average = ExpressionNetwork.Of(recipe.Network);
        average.HalfPrecision = TorchDevice.HalfPrecision;
        NetworkState.Copy(replicas.Network, average);
        average.eval();
        optimizer = Optimizer.Of(replicas.Network, recipe.Schedule);
    }

    private int StepsPerEpoch => epochIndices.Length / recipe.Schedule.Batch;

    private int Steps => StepsPerEpoch * recipe.Schedule.Epochs;

    /// <summary>Starts from the selected network of another run instead of random weights.</summary>
    /// <exception cref="LabException">It holds another network, or none.</exception>
    public void StartFrom(RunFolder other)
    {
        using var start = other.SelectedNetwork(recipe);
        NetworkState.Copy(start, replicas.Network);
        CopyStart();
    }

    /// <summary>
    /// Starts from a pretrained face recognition network instead of random weights; the heads stay random.
    /// </summary>
    /// <exception cref="LabException">
    /// The recipe's network is not a MobileNet, or the file holds another network.
    /// </exception>
    public void StartFrom(GraphModel pretrained)
    {
        if (replicas.Network is not MobileNetwork network)
        {
            throw new LabException(
                $"Recipe {recipe.Name} trains the network '{recipe.Network.Name}'; "
                + "only 'mobile' starts from a pretrained one.");
        }

        using (NewDisposeScope())
        {
            var count = Math.Min(trainingFaces.Count, PretrainedMobileNet.MeasuredFaces);
            PretrainedMobileNet.CopyTo(network, pretrained, trainingFaces.Plain(0, count).Faces);
        }

        CopyStart();
    }

    /// <summary>Continues from the run's last checkpoint.</summary>
    /// <exception cref="LabException">There is none, or it is damaged.</exception>
    public void Resume()
    {
        progress = Checkpoint.Read(folder.LastCheckpoint, State());
        replicas.CopyParameters();
    }

    /// <summary>
    /// Trains to the end of the recipe, or until <paramref name="stop"/> is cancelled; the last checkpoint then holds
    /// the current state.
    /// </summary>
    /// <param name="report">Called after each batch.</param>
    /// <param name="stop">Stops after the current batch.</param>
    /// <exception cref="LabException">There are fewer faces than one batch, or the loss is not finite.</exception>
    public void Run(Action<TrainingStatus> report, CancellationToken stop)
    {
        if (StepsPerEpoch == 0)
            throw new LabException($"{epochIndices.Length} faces are fewer than one batch of {recipe.Schedule.Batch}.");

        var speed = new Speedometer(clock, progress.Step);
        int[] order = [];
        while (progress.Step < Steps)
        {
            var (epoch, stepOfEpoch) = Math.DivRem(progress.Step, StepsPerEpoch);
            if (stepOfEpoch == 0 || order.Length == 0)
                order = OrderOf(epoch);
            if (stepOfEpoch == 0)
                progress = progress with { LossSum = 0 };

            var loss = Step(order.AsSpan(stepOfEpoch * recipe.Schedule.Batch, recipe.Schedule.Batch));
            if (!double.IsFinite(loss))
            {
                throw new LabException(
                    $"The loss is no longer a number at step {progress.Step}; lower the recipe's peakRate.");
            }
            progress = progress with { Step = progress.Step + 1, LossSum = progress.LossSum + loss };
            speed.Update(progress.Step);

            var imagesPerSecond = speed.StepsPerSecond * recipe.Schedule.Batch;
            var meanLoss = progress.LossSum / (stepOfEpoch + 1);
            var isEpochEnd = stepOfEpoch + 1 == StepsPerEpoch;
            var finished = isEpochEnd ? FinishEpoch(epoch + 1, meanLoss, imagesPerSecond) : null;
            report(new(
                epoch + 1,
                recipe.Schedule.Epochs,
                progress.Step,
                Steps,
                meanLoss,
                imagesPerSecond,
                speed.TimeFor(Steps - progress.Step),
                progress,
                finished));

            if (stop.IsCancellationRequested)
            {
                Checkpoint.Write(folder.LastCheckpoint, progress, State());
                return;
            }
        }
    }

    public void Dispose()
    {
        optimizer.Dispose();
        average.Dispose();
        replicas.Dispose();
    }

    /// <summary>The indices of the training set, each as often as the schedule repeats its label.</summary>
    private static int[] RepeatedIndices(IReadOnlyList<FaceSample> trainingSet, ScheduleRecipe schedule)
    {
        var indices = new List<int>();
        foreach (var (index, face) in trainingSet.Index())
        {
            var count = schedule.Repeats?.GetValueOrDefault(face.Label, 1) ?? 1;
            indices.AddRange(Enumerable.Repeat(index, count));
        }

        return [.. indices];
    }

    /// <summary>Copies the initial weights to the average and to the other replicas.</summary>
    private void CopyStart()
    {
        NetworkState.Copy(replicas.Network, average);
        replicas.CopyParameters();
    }

    /// <summary>One training step.</summary>
    /// <returns>The loss of the batch before the step.</returns>
    private double Step(ReadOnlySpan<int> indices)
    {
        using var scope = NewDisposeScope();
        random.manual_seed(SeedFor(recipe.Seed, progress.Step)); // for dropout and drawn labels
        var loss = replicas.ComputeGradients(indices, LossOfPart);
        optimizer.Step(Optimizer.Rate(recipe.Schedule, (double)progress.Step / StepsPerEpoch), progress.Step);
        replicas.CopyParameters();
        UpdateAverage();
        return loss;
    }

    private Tensor LossOfPart(ExpressionNetwork network, int[] indices, int worker)
    {
        var workerRandom = new Random(SeedFor(recipe.Seed + worker, progress.Step));
        var batch = trainingFaces.Augmented(indices, augmentation, workerRandom, adjustTargets);
        return Losses.Of(network.forward(batch.Faces), batch, recipe.Losses);
    }

    /// <summary>
    /// Updates the moving average, with less decay in the first steps, when it still holds the initial weights.
    /// </summary>
    private void UpdateAverage()
    {
        var decay = Math.Min(recipe.Schedule.Averaging, (1.0 + progress.Step) / (10.0 + progress.Step));
        using var gradients = no_grad();
        using var weight = tensor((float)(1 - decay), device: TorchDevice.Device);
        foreach (var (current, mean) in NetworkState.Of(replicas.Network).Zip(NetworkState.Of(average)))
            mean.Value.lerp_(current.Value, weight);
    }

    private EpochResult FinishEpoch(int epoch, double loss, double imagesPerSecond)
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
        var result = new EpochResult(epoch, loss, score, Optimizer.Rate(recipe.Schedule, epoch), imagesPerSecond);
        folder.Log(result);
        return result;
    }

    private int[] OrderOf(int epoch)
    {
        int[] order = [.. epochIndices];
        new Random(SeedFor(recipe.Seed, -1 - epoch)).Shuffle(order);
        return order;
    }

    /// <summary>A seed for one purpose: the same on every machine, different for different pairs.</summary>
    private static int SeedFor(int seed, int purpose) => unchecked((seed * 486187739) + purpose);

    /// <summary>The tensors of a checkpoint.</summary>
    private IEnumerable<(string Name, Tensor Value)> State() =>
    [
        .. NetworkState.Of(replicas.Network),
        .. NetworkState.Of(average).Select(named => ($"average.{named.Name}", named.Value)),
        .. optimizer.State,
    ];
}
