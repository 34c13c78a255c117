namespace ExpressiFy.Lab.Runs;

/// <summary>The state of a run, reported after each batch.</summary>
/// <param name="Epoch">Current epoch, from 1.</param>
/// <param name="Epochs">Epochs of the recipe.</param>
/// <param name="Step">Batches so far.</param>
/// <param name="Steps">Batches of the recipe.</param>
/// <param name="Loss">Mean loss over the batches of this epoch so far.</param>
/// <param name="ImagesPerSecond">Training speed, with evaluation.</param>
/// <param name="TimeLeft">Estimated from the speed.</param>
/// <param name="Progress">What a checkpoint would hold.</param>
/// <param name="Finished">The epoch that this batch finished; null for other batches.</param>
public sealed record TrainingStatus(
    int Epoch,
    int Epochs,
    int Step,
    int Steps,
    double Loss,
    double ImagesPerSecond,
    TimeSpan TimeLeft,
    Progress Progress,
    EpochResult? Finished);
