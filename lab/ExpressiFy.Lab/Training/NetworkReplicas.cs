using ExpressiFy.Lab.Networks;
using TorchSharp;
using static TorchSharp.torch;

namespace ExpressiFy.Lab.Training;

/// <summary>
/// Copies of one network that learn from a part of each batch side by side, a thread each. libtorch's own threads meet after every
/// operation, which on two cores gained a tenth; these meet once a step. Each copy's batch norms see their own
/// part only; the statistics that are kept are the first copy's.
/// </summary>
public sealed class NetworkReplicas : IDisposable
{
    private readonly ExpressionNetwork[] networks;

    /// <param name="create">Makes a network; the copies start as the first.</param>
    /// <param name="count">Copies, 1 for none beside the network itself.</param>
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

    /// <summary>The network whose parameters and statistics count; after <see cref="ComputeGradients"/> its gradients are those of the whole batch.</summary>
    public ExpressionNetwork Network => networks[0];

    /// <summary>Copies the network's parameters to the other copies.</summary>
    public void CopyParameters()
    {
        using var _ = no_grad();
        foreach (var copy in networks.Skip(1))
        {
            foreach (var (from, to) in Network.parameters().Zip(copy.parameters()))
                to.copy_(from);
        }
    }

    /// <summary>Gradients of a batch.</summary>
    /// <param name="chosen">Indices of its faces; each worker gets a part of them.</param>
    /// <param name="lossOf">The mean loss of a network on a part, given the worker's number.</param>
    /// <returns>The mean loss.</returns>
    public double ComputeGradients(ReadOnlySpan<int> chosen, Func<ExpressionNetwork, int[], int, Tensor> lossOf)
    {
        var parts = Parts(chosen);
        var losses = new double[networks.Length];
        if (networks.Length == 1)
            losses[0] = ComputeGradients(0, parts, lossOf);
        else
            Parallel.For(0, networks.Length, worker => losses[worker] = ComputeGradients(worker, parts, lossOf));

        using var _ = no_grad();
        using Scalar one = 1;
        foreach (var copy in networks.Skip(1))
        {
            foreach (var (whole, part) in Network.parameters().Zip(copy.parameters()))
            {
                using var gradient = part.grad;
                whole.grad!.add_(gradient!, one);
            }
        }

        return losses.Sum();
    }

    /// <summary>The worker's share of the loss; its gradients are left in its network.</summary>
    private double ComputeGradients(int worker, int[][] parts, Func<ExpressionNetwork, int[], int, Tensor> lossOf)
    {
        using var scope = NewDisposeScope();
        networks[worker].zero_grad(set_to_none: false);
        using Scalar share = (double)parts[worker].Length / parts.Sum(part => part.Length);
        var loss = lossOf(networks[worker], parts[worker], worker).mul(share);
        loss.backward();
        return loss.item<float>();
    }

    private int[][] Parts(ReadOnlySpan<int> chosen)
    {
        var parts = new int[networks.Length][];
        for (var worker = 0; worker < parts.Length; worker++)
            parts[worker] = chosen[(chosen.Length * worker / parts.Length)..(chosen.Length * (worker + 1) / parts.Length)].ToArray();
        return parts;
    }

    public void Dispose()
    {
        foreach (var network in networks)
            network.Dispose();
    }
}
