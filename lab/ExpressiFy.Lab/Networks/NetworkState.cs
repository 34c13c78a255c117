using TorchSharp;
using static TorchSharp.torch;

namespace ExpressiFy.Lab.Networks;

/// <summary>
/// The float values of a network by name: its parameters and the running statistics of its batch norms.
/// </summary>
public static class NetworkState
{
    /// <summary>
    /// Live tensors, not copies. The integer counters of batch norms are left out, because nothing uses them.
    /// </summary>
    public static IReadOnlyList<(string Name, Tensor Value)> Of(nn.Module network)
    {
        var parameters = network.named_parameters().Select(named => (named.name, (Tensor)named.parameter));
        var statistics = network.named_buffers().Where(named => named.buffer.dtype == ScalarType.Float32);
        return [.. parameters, .. statistics.Select(named => (named.name, named.buffer))];
    }

    /// <summary>Rounds kernels and matrices to the nearest float16; biases and batch norms are not changed.</summary>
    public static void RoundKernels(nn.Module network)
    {
        using var _ = no_grad();
        foreach (var (_, value) in Of(network).Where(named => named.Value.dim() > 1))
        {
            using var half = value.to(float16);
            value.copy_(half);
        }
    }

    /// <summary>Copies all values to another network of the same shape.</summary>
    public static void Copy(nn.Module from, nn.Module to)
    {
        using var _ = no_grad();
        foreach (var (source, target) in Of(from).Zip(Of(to)))
            target.Value.copy_(source.Value);
    }
}
