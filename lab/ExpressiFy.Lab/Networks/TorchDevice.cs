using System.Runtime.Intrinsics.X86;
using TorchSharp;
using static TorchSharp.torch;

namespace ExpressiFy.Lab.Networks;

/// <summary>Where networks compute, on the first GPU that libtorch finds, else on the processor, and how precisely they learn there.</summary>
public static class TorchDevice
{
    public static Device Device { get; } = cuda.is_available() ? CUDA : CPU;

    /// <summary>
    /// Whether networks learn in bfloat16: on a GPU and on processors that have instructions for it. Others emulate it: without AVX-512 a step took nineteen times as long as in float32.
    /// </summary>
    public static bool HalfPrecision { get; } = Device.type == DeviceType.CUDA || ProcessorHasHalfPrecision();

    /// <summary>AVX512_BF16: function 7, part 1, EAX bit 5 (AMD64 Architecture Programmer's Manual, volume 3, appendix E).</summary>
    private static bool ProcessorHasHalfPrecision() =>
        X86Base.IsSupported && Avx512F.IsSupported && X86Base.CpuId(0, 0).Eax >= 7 && X86Base.CpuId(7, 0).Eax >= 1 && (X86Base.CpuId(7, 1).Eax & (1 << 5)) != 0;

    /// <summary>The values of a tensor, wherever it is.</summary>
    public static float[] ValuesOf(Tensor tensor)
    {
        using var here = tensor.detach().cpu();
        return here.data<float>().ToArray();
    }
}
