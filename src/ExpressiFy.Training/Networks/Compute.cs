using TorchSharp;
using static TorchSharp.torch;

namespace ExpressiFy.Training.Networks;

/// <summary>Where networks compute: on the first GPU that libtorch finds, else on the processor.</summary>
public static class Compute
{
    public static Device Device { get; } = cuda.is_available() ? CUDA : CPU;

    /// <summary>The values of a tensor, wherever it is.</summary>
    public static float[] ValuesOf(Tensor tensor)
    {
        using var here = tensor.detach().cpu();
        return here.data<float>().ToArray();
    }
}
