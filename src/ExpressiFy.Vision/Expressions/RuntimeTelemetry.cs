using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace ExpressiFy.Vision.Expressions;

/// <summary>
/// ONNX Runtime 1.29 and later reports its use to its maker over the internet and keeps a device id on disk, unless told not to before it
/// starts (https://github.com/microsoft/onnxruntime/pull/27379). We promised our visitors that nobody hears of them, so it is told.
/// </summary>
public static partial class RuntimeTelemetry
{
    private const string OptOut = "ORT_DISABLE_TELEMETRY";

    /// <summary>
    /// Switches it off for this process. Runs by itself before anything else of this assembly;
    /// a program that uses ONNX Runtime without this assembly's readers calls it first.
    /// </summary>
    // CA2255 asks libraries not to do this; but a call that can be forgotten is no promise.
#pragma warning disable CA2255
    [ModuleInitializer]
#pragma warning restore CA2255
    public static void TurnOff()
    {
        // On Unix, .NET changes a copy of the environment that native libraries never look at.
        if (OperatingSystem.IsWindows())
            Environment.SetEnvironmentVariable(OptOut, "1");
        else
            _ = SetEnvironmentVariable(OptOut, "1", overwrite: 1);
    }

    [LibraryImport("libc", EntryPoint = "setenv", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int SetEnvironmentVariable(string name, string value, int overwrite);
}
