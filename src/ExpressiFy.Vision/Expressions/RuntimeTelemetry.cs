using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace ExpressiFy.Vision.Expressions;

/// <summary>
/// Turns off the telemetry of ONNX Runtime. From version 1.29 on it sends usage data to its maker and keeps a device id
/// on disk unless a variable forbids it at its start (https://github.com/microsoft/onnxruntime/pull/27379). ExpressiFy
/// promises that it sends nothing about its visitors.
/// </summary>
public static partial class RuntimeTelemetry
{
    private const string OptOut = "ORT_DISABLE_TELEMETRY";

    /// <summary>
    /// Turns it off for this process. Runs as this assembly's module initializer; a program that uses ONNX Runtime
    /// without this assembly's readers has to call it first.
    /// </summary>
    // CA2255 advises libraries against module initializers; an explicit call could be forgotten.
#pragma warning disable CA2255
    [ModuleInitializer]
#pragma warning restore CA2255
    public static void TurnOff()
    {
        // On Unix, .NET changes its own copy of the environment, which native libraries do not read.
        if (OperatingSystem.IsWindows())
            Environment.SetEnvironmentVariable(OptOut, "1");
        else
            _ = SetEnvironmentVariable(OptOut, "1", overwrite: 1);
    }

    [LibraryImport("libc", EntryPoint = "setenv", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int SetEnvironmentVariable(string name, string value, int overwrite);
}
