using TorchSharp;

namespace ExpressiFy.Lab.Commands;

/// <summary>How many threads libtorch computes with.</summary>
public static class TorchThreads
{
    /// <summary>One by default: on a machine that also does other work, two threads wait for each other more than they gain.</summary>
    public const int Default = 1;

    public static void Use(int count)
    {
        torch.set_num_threads(count);
        if (torch.get_num_interop_threads() != 1)
            torch.set_num_interop_threads(1); // libtorch takes this once in a process, before it has computed anything
    }
}
