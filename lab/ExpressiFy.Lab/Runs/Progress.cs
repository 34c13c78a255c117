namespace ExpressiFy.Lab.Runs;

/// <summary>
/// The position of a run in its recipe. With the recipe and the tensors of the checkpoint, training continues bit for
/// bit.
/// </summary>
/// <param name="Step">Batches so far.</param>
/// <param name="LossSum">Sum of the batch losses of the current epoch.</param>
/// <param name="SelectedAccuracy">
/// Held-out accuracy of the FER-2013 head of the network that is selected so far, 0…1.
/// </param>
/// <param name="SelectedEpoch">Its epoch, from 1; 0 before the first.</param>
public sealed record Progress(int Step, double LossSum, double SelectedAccuracy, int SelectedEpoch)
{
    public static Progress Start { get; } = new(0, 0, 0, 0);
}
