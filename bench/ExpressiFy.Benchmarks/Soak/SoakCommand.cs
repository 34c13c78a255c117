using System.Diagnostics;
using System.Globalization;
using ExpressiFy.Testing.Pictures;
using ExpressiFy.Vision;
using ExpressiFy.Vision.Models;

namespace ExpressiFy.Benchmarks.Soak;

/// <summary>soak [frames]: reads one frame many times and fails when memory grows.</summary>
internal static class SoakCommand
{
    private const int DefaultFrames = 20_000;
    private const int Samples = 20;
    private const double BytesPerMegabyte = 1024 * 1024;

    /// <summary>Frames before the first sample, in which caches, pools and the allocator reach their size.</summary>
    private const int WarmUpFrames = 500;

    /// <summary>
    /// Largest growth of the working set from the mean of the first quarter of the samples to that of the last: 4 MB in
    /// 20,000 frames are 200 bytes a frame.
    /// </summary>
    private const double FlatMegabytes = 4;

    /// <summary>The same for the managed heap.</summary>
    private const double FlatHeapMegabytes = 1;

    public static int Run(string[] arguments)
    {
        var frames = arguments.Length > 0 ? int.Parse(arguments[0], CultureInfo.InvariantCulture) : DefaultFrames;
        var jpeg = Photographs.Webcam();
        using var pipeline = FacePipeline.Load(VisionModels.DefaultFolder, TimeProvider.System);
        for (var i = 0; i < WarmUpFrames; i++)
            pipeline.Read(jpeg);

        Console.WriteLine("| frames | working set, MB | managed heap, MB | ms a frame |");
        Console.WriteLine("|---:|---:|---:|---:|");
        var workingSets = new List<double>();
        var heaps = new List<double>();
        var framesPerSample = frames / Samples;
        for (var sample = 1; sample <= Samples; sample++)
        {
            var start = Stopwatch.GetTimestamp();
            ReadFrames(pipeline, jpeg, framesPerSample);
            var milliseconds = Stopwatch.GetElapsedTime(start).TotalMilliseconds / framesPerSample;

            var heap = GC.GetTotalMemory(forceFullCollection: true) / BytesPerMegabyte;
            var workingSet = Environment.WorkingSet / BytesPerMegabyte;
            heaps.Add(heap);
            workingSets.Add(workingSet);
            Console.WriteLine(FormattableString.Invariant(
                $"| {sample * frames / Samples:N0} | {workingSet:F1} | {heap:F2} | {milliseconds:F2} |"));
        }

        return Report(Growth(workingSets), Growth(heaps));
    }

    private static void ReadFrames(FacePipeline pipeline, byte[] jpeg, int count)
    {
        for (var i = 0; i < count; i++)
        {
            if (pipeline.Read(jpeg).Faces.Count != 1)
                throw new InvalidOperationException("The same frame has to give the same face.");
        }
    }

    private static int Report(double growth, double heapGrowth)
    {
        var isFlat = growth < FlatMegabytes && heapGrowth < FlatHeapMegabytes;
        // Adding 0 turns negative zero into zero, which would be printed with both signs.
        var rounded = Math.Round(heapGrowth, 2) + 0.0;
        var changes = FormattableString.Invariant(
            $"working set {growth:+0.0;-0.0} MB, managed heap {rounded:+0.00;-0.00} MB");
        Console.WriteLine($"\nFrom the first quarter to the last: {changes}. {(isFlat ? "Flat." : "NOT FLAT.")}");
        return isFlat ? 0 : 1;
    }

    private static double Growth(List<double> samples)
    {
        var quarter = samples.Count / 4;
        return samples.TakeLast(quarter).Average() - samples.Take(quarter).Average();
    }
}
