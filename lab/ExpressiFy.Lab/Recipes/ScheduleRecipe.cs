using ExpressiFy.Affect;

namespace ExpressiFy.Lab.Recipes;

/// <summary>
/// The optimizer and its schedule. The learning rate rises linearly, then falls to 0 along a cosine (Loshchilov and
/// Hutter 2017).
/// </summary>
/// <param name="Epochs">Passes over the training set.</param>
/// <param name="Batch">Faces in a batch.</param>
/// <param name="PeakRate">Highest learning rate.</param>
/// <param name="WarmUpEpochs">Epochs in which the rate rises.</param>
/// <param name="Momentum">Nesterov momentum, or the β₁ of Adam.</param>
/// <param name="WeightDecay">Weight decay of kernels and head weights; biases and batch norms have none.</param>
/// <param name="Averaging">
/// Decay of the exponential moving average of the weights, which is what is evaluated and exported.
/// </param>
/// <param name="Method">The optimizer.</param>
/// <param name="Repeats">How often an epoch contains each face of a label; once for labels that are not listed.</param>
/// <param name="Kept">Which epoch's network is selected.</param>
public sealed record ScheduleRecipe(
    int Epochs,
    int Batch,
    double PeakRate,
    double WarmUpEpochs,
    double Momentum,
    double WeightDecay,
    double Averaging,
    OptimizerKind Method = OptimizerKind.Nesterov,
    IReadOnlyDictionary<Expression, int>? Repeats = null,
    EpochSelection Kept = EpochSelection.Best);
