using System.Diagnostics;
using System.Globalization;
using ExpressiFy.Vision;
using ExpressiFy.Vision.Models;

namespace ExpressiFy.Benchmarks.Soak;

/// <summary>soak [frames]: reads one frame after the other and tells whether memory stays flat.</summary>
internal static class SoakCommand
{
    private const int UsualFrames = 20_000, Samples = 20;

    /// <summary>Frames before the first sample: caches, pools and the allocator reach their size in them.</summary>
    private const int WarmUp = 500;

    /// <summary>Growth of the working set from the first quarter's mean to the last quarter's that is called flat: 4 MB in 20,000 frames would be 200 bytes a frame.</summary>
    private const double FlatMegabytes = 4;

    public static int Run(string[] arguments)
    {
        var frames = arguments.Length > 0 ? int.Parse(arguments[0], CultureInfo.InvariantCulture) : UsualFrames;
        var jpeg = WebcamPicture.Make();
        using var pipeline = FacePipeline.Load(VisionModels.DefaultFolder, TimeProvider.System);
        for (var i = 0; i < WarmUp; i++)
            pipeline.Read(jpeg);

        Console.WriteLine("| frames | working set, MB | managed heap, MB | ms a frame |");
        Console.WriteLine("|---:|---:|---:|---:|");
        var workingSets = new List<double>();
        var heaps = new List<double>();
        for (var sample = 1; sample <= Samples; sample++)
        {
            var start = Stopwatch.GetTimestamp();
            for (var i = 0; i < frames / Samples; i++)
                if (pipeline.Read(jpeg).Faces.Count != 1)
                    throw new InvalidOperationException("The same frame has to give the same face.");
            var milliseconds = Stopwatch.GetElapsedTime(start).TotalMilliseconds / (frames / Samples);

            heaps.Add(GC.GetTotalMemory(forceFullCollection: true) / 1048576d);
            workingSets.Add(Environment.WorkingSet / 1048576d);
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {sample * frames / Samples:N0} | {workingSets[^1]:F1} | {heaps[^1]:F2} | {milliseconds:F2} |"));
        }

        double growth = Growth(workingSets), heapGrowth = Growth(heaps);
        var flat = growth < FlatMegabytes && heapGrowth < 1;
        // Adding 0 makes a negative zero, which would be printed with both signs, a plain one.
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"\nFrom the first quarter to the last: working set {growth:+0.0;-0.0} MB, managed heap {Math.Round(heapGrowth, 2) + 0.0:+0.00;-0.00} MB. {(flat ? "Flat." : "NOT FLAT.")}"));
        return flat ? 0 : 1;
    }

    private static double Growth(List<double> values) => values.TakeLast(values.Count / 4).Average() - values.Take(values.Count / 4).Average();
}
