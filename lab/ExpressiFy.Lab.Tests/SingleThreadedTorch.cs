using System.Runtime.CompilerServices;
using ExpressiFy.Lab.Commands;

// libtorch's chance and its threads belong to the whole process.
[assembly: Xunit.v3.Parallelization(Mode = Xunit.Sdk.ParallelMode.None)]

namespace ExpressiFy.Lab.Tests;

internal static class SingleThreadedTorch
{
    /// <summary>Two threads that wait for each other at every small operation stand still on a busy machine.</summary>
    [ModuleInitializer]
    internal static void Use() => TorchThreads.Use(1);
}
