using ExpressiFy.Lab.Networks;
using TorchSharp;
using static TorchSharp.torch;

namespace ExpressiFy.Lab.Training;

/// <summary>
/// Copies of one network for data-parallel training, a thread for each: every copy computes the gradients of a part of
/// the batch. Copies synchronise once a step; libtorch's own threads synchronise after every operation, which gained a
/// tenth on two cores. Batch norms use the statistics of their part; the running statistics are those of the first
/// copy.
/// </summary>
public sealed class NetworkReplicas : IDisposable
{
    private readonly ExpressionNetwork[] networks;

    /// <param name="create">Creates a network. All copies start with the parameters of the first.</param>
    /// <param name="count">Number of networks, at least 1.</param>
    public NetworkReplicas(Func<ExpressionNetwork> create, int count)
    {
        networks = [.. Enumerable.Range(0, count).Select(_ => create())];
        foreach (var network in networks)
        {
            network.HalfPrecision = TorchDevice.HalfPrecision;
            network.train();
        }

        CopyParameters();
    }

    /// <summary>
    /// The first network. Its parameters and running statistics are those of the training; after computing gradients
    /// it has the gradients of the whole batch.
    /// </summary>
    public ExpressionNetwork Network => networks[0];

    /// <summary>Copies the first network's parameters to the others.</summary>
    public void CopyParameters()
    {
        using var gradients = no_grad();
        foreach (var copy in networks.Skip(1))
        {
            foreach (var (source, target) in Network.parameters().Zip(copy.parameters()))
                target.copy_(source);
        }
    }

    /// <summary>Computes the gradients of a batch.</summary>
    /// <param name="indices">Indices of its faces, which are divided among the networks.</param>
    /// <param name="partLoss">Computes the loss of a part.</param>
    /// <returns>The mean loss.</returns>
    public double ComputeGradients(ReadOnlySpan<int> indices, PartLoss partLoss)
    {
        var parts = Divide(indices);
        var losses = new double[networks.Length];
        if (networks.Length == 1)
            losses[0] = ComputeGradients(0, parts, partLoss);
        else
            Parallel.For(0, networks.Length, worker => losses[worker] = ComputeGradients(worker, parts, partLoss));

        AddGradientsToFirst();
        return losses.Sum();
    }

    public void Dispose()
    {
        foreach (var network in networks)
            network.Dispose();
    }

    /// <returns>The part's contribution to the mean loss.</returns>
    private double ComputeGradients(int worker, int[][] parts, PartLoss partLoss)
    {
        using var scope = NewDisposeScope();
        networks[worker].zero_grad(set_to_none: false);
        using Scalar fraction = (double)parts[worker].Length / parts.Sum(part => part.Length);
        var loss = partLoss(networks[worker], parts[worker], worker).mul(fraction);
        loss.backward();
        return loss.item<float>();
    }

    private void AddGradientsToFirst()
    {
        using var gradients = no_grad();
        using Scalar one = 1;
        foreach (var copy in networks.Skip(1))
        {
            foreach (var (sum, part) in Network.parameters().Zip(copy.parameters()))
            {
                using var gradient = part.grad;
                sum.grad!.add_(gradient!, one);
            }
        }
    }

    private int[][] Divide(ReadOnlySpan<int> indices)
    {
        var parts = new int[networks.Length][];
        for (var worker = 0; worker < parts.Length; worker++)
        {
            var start = indices.Length * worker / parts.Length;
            var end = indices.Length * (worker + 1) / parts.Length;
            parts[worker] = indices[start..end].ToArray();
        }

        return parts;
    }
}
