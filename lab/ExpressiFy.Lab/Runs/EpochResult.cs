namespace ExpressiFy.Lab.Runs;

/// <summary>One finished epoch, a line of the log.</summary>
/// <param name="Epoch">From 1.</param>
/// <param name="Loss">Mean loss over the epoch's batches.</param>
/// <param name="HeldOut">The averaged network on the held-out faces.</param>
/// <param name="Rate">Learning rate at the end of the epoch.</param>
/// <param name="ImagesPerSecond">Training speed.</param>
public sealed record EpochResult(int Epoch, double Loss, HeldOutScore HeldOut, double Rate, double ImagesPerSecond);
