using static TorchSharp.torch;

namespace ExpressiFy.Lab.Batches;

/// <summary>N faces with their targets.</summary>
/// <param name="Faces">N×1×48×48, scaled.</param>
/// <param name="Labels">N×7 target probabilities of the FER-2013 labels; one-hot without mixup and teacher.</param>
/// <param name="Votes">N×8 target probabilities of the FER+ labels; a row of 0 without votes.</param>
public sealed record Batch(Tensor Faces, Tensor Labels, Tensor Votes);
