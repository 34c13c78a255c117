using System.Runtime.Intrinsics.X86;
using TorchSharp;
using static TorchSharp.torch;

namespace ExpressiFy.Lab.Networks;

/// <summary>The device that networks compute on: the first GPU that libtorch finds, otherwise the processor.</summary>
public static class TorchDevice
{
    public static Device Device { get; } = cuda.is_available() ? CUDA : CPU;

    /// <summary>
    /// Whether networks are trained in bfloat16: on a GPU, and on processors with instructions for it. Others emulate
    /// it: without AVX-512 a step took nineteen times as long as in float32.
    /// </summary>
    public static bool HalfPrecision { get; } = Device.type == DeviceType.CUDA || ProcessorHasBFloat16();

    /// <summary>The values of a tensor on any device.</summary>
    public static float[] ValuesOf(Tensor tensor)
    {
        using var onProcessor = tensor.detach().cpu();
        return onProcessor.data<float>().ToArray();
    }

    /// <summary>
    /// AVX512_BF16: function 7, subfunction 1, EAX bit 5 (AMD64 Architecture Programmer's Manual, volume 3, appendix
    /// E).
    /// </summary>
    private static bool ProcessorHasBFloat16()
    {
        if (!X86Base.IsSupported || !Avx512F.IsSupported)
            return false;
        var highestFunction = X86Base.CpuId(0, 0).Eax;
        if (highestFunction < 7)
            return false;
        var highestSubfunction = X86Base.CpuId(7, 0).Eax;
        return highestSubfunction >= 1 && (X86Base.CpuId(7, 1).Eax & (1 << 5)) != 0;
    }
}
