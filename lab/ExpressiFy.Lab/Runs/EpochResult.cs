using ExpressiFy.Lab.Recipes;

namespace ExpressiFy.Lab.Runs;

/// <summary>One finished epoch, as the log keeps it.</summary>
/// <param name="Epoch">From 1.</param>
/// <param name="Loss">Mean over the epoch's batches.</param>
/// <param name="HeldOut">The averaged network on the held-out faces.</param>
/// <param name="Rate">Learning rate at its end.</param>
public sealed record EpochResult(int Epoch, double Loss, HeldOutScore HeldOut, double Rate, double ImagesPerSecond);

/// <param name="Accuracy">Share of FER-2013 labels that come first, 0…1.</param>
/// <param name="Loss">Mean negative log-likelihood of the FER-2013 label.</param>
public sealed record HeldOutScore(double Accuracy, double Loss);

/// <summary>Where a run stands, told after every batch.</summary>
/// <param name="Epoch">Under way, from 1.</param>
/// <param name="Step">Batches done in all.</param>
/// <param name="Loss">Mean over the batches of this epoch so far.</param>
/// <param name="TimeLeft">At the present speed, evaluation included.</param>
/// <param name="Kept">Which epoch's network the progress tells of: the best so far, or the last.</param>
/// <param name="Finished">The epoch that this batch completed, else null.</param>
public sealed record TrainingStatus(
    int Epoch, int Epochs, int Step, int Steps, double Loss, double ImagesPerSecond, TimeSpan TimeLeft, Progress Progress, EpochSelection Kept, EpochResult? Finished);
