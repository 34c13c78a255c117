using ExpressiFy.Lab.Networks;
using static TorchSharp.torch;

namespace ExpressiFy.Lab.Training;

/// <summary>Computes the mean loss of a network on a part of a batch.</summary>
/// <param name="network">The worker's copy of the network.</param>
/// <param name="indices">Indices of the faces of the part.</param>
/// <param name="worker">The worker's number, from 0.</param>
public delegate Tensor PartLoss(ExpressionNetwork network, int[] indices, int worker);
