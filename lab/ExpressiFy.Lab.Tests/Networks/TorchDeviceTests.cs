using ExpressiFy.Lab.Networks;
using TorchSharp;

namespace ExpressiFy.Lab.Tests.Networks;

public sealed class TorchDeviceTests
{
    private const string ProcessorInformation = "/proc/cpuinfo";

    /// <summary>The flags line of the Linux kernel; null on other systems.</summary>
    private static readonly string? ProcessorFlags = File.Exists(ProcessorInformation)
        ? File.ReadLines(ProcessorInformation).FirstOrDefault(
            line => line.StartsWith("flags", StringComparison.Ordinal))
        : null;

    [Fact]
    public void Networks_learn_in_half_precision_only_where_the_machine_has_it()
    {
        Assert.SkipWhen(ProcessorFlags is null, "There is no /proc/cpuinfo with flags.");
        Assert.Equal(
            TorchDevice.Device.type == DeviceType.CUDA || ProcessorFlags!.Split(' ').Contains("avx512_bf16"),
            TorchDevice.HalfPrecision);
    }
}
