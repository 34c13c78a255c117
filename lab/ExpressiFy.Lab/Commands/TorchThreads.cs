using TorchSharp;

namespace ExpressiFy.Lab.Commands;

/// <summary>The number of threads that libtorch computes with.</summary>
public static class TorchThreads
{
    /// <summary>
    /// One: libtorch's threads synchronise after every operation, and on a busy machine two are slower than one.
    /// </summary>
    public const int Default = 1;

    /// <summary>Sets the number of threads for this process.</summary>
    public static void Use(int count)
    {
        torch.set_num_threads(count);

        // libtorch accepts this once in a process, before the first computation.
        if (torch.get_num_interop_threads() != 1)
            torch.set_num_interop_threads(1);
    }
}
