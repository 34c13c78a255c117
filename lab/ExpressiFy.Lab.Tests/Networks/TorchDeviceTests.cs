using ExpressiFy.Lab.Networks;
using TorchSharp;

namespace ExpressiFy.Lab.Tests.Networks;

public sealed class TorchDeviceTests
{
    /// <summary>As the kernel tells them; elsewhere than on Linux nobody else says what a processor has.</summary>
    private static readonly string? ProcessorFlags = File.Exists("/proc/cpuinfo") ? File.ReadLines("/proc/cpuinfo").FirstOrDefault(line => line.StartsWith("flags", StringComparison.Ordinal)) : null;

    [Fact]
    public void Networks_learn_in_half_precision_only_where_the_machine_has_it()
    {
        Assert.SkipWhen(ProcessorFlags is null, "There is no /proc/cpuinfo with flags here to compare with.");
        Assert.Equal(TorchDevice.Device.type == DeviceType.CUDA || ProcessorFlags!.Split(' ').Contains("avx512_bf16"), TorchDevice.HalfPrecision);
    }
}
