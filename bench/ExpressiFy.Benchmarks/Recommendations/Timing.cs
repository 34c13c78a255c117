using System.Diagnostics;

namespace ExpressiFy.Benchmarks.Recommendations;

/// <summary>The times of many runs of one thing.</summary>
/// <param name="Milliseconds">Of each run by the clock, ascending.</param>
/// <param name="ProcessorMilliseconds">The mean processor time of a run, all threads of the process together.</param>
/// <param name="AllocatedKilobytes">The mean allocation of a run, of the calling thread.</param>
internal sealed record Timing(
    IReadOnlyList<double> Milliseconds, double ProcessorMilliseconds, long AllocatedKilobytes)
{
    /// <summary>Runs an action some times, with the number of the run.</summary>
    public static Timing Measure(int runs, Action<int> action)
    {
        var milliseconds = new List<double>(runs);
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        var processorTime = Process.GetCurrentProcess().TotalProcessorTime;
        for (var run = 0; run < runs; run++)
        {
            var start = Stopwatch.GetTimestamp();
            action(run);
            milliseconds.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        processorTime = Process.GetCurrentProcess().TotalProcessorTime - processorTime;
        allocated = GC.GetAllocatedBytesForCurrentThread() - allocated;
        milliseconds.Sort();
        return new(milliseconds, processorTime.TotalMilliseconds / runs, allocated / runs / 1024);
    }

    /// <summary>The time that a fraction of the runs did not exceed: 0 is the fastest, 0.5 the median.</summary>
    public double Quantile(double fraction) => Milliseconds[(int)(fraction * (Milliseconds.Count - 1))];
}
