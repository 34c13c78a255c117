using System.Diagnostics;
using System.Globalization;
using ExpressiFy.Testing.Pictures;
using ExpressiFy.Vision;
using ExpressiFy.Vision.Models;

namespace ExpressiFy.Benchmarks;

/// <summary>
/// latency [readings]: median and 95th percentile of the stages of reading one webcam picture, and the mean processor
/// time of a reading, which does not depend on what else the machine does.
/// </summary>
internal static class LatencyCommand
{
    private const int DefaultReadings = 1000;
    private const int WarmUpReadings = 100;

    public static int Run(string[] arguments)
    {
        var count = arguments.Length > 0 ? int.Parse(arguments[0], CultureInfo.InvariantCulture) : DefaultReadings;
        var jpeg = Photographs.Webcam();
        using var pipeline = FacePipeline.Load(VisionModels.DefaultFolder, TimeProvider.System);
        for (var i = 0; i < WarmUpReadings; i++)
            pipeline.Read(jpeg);

        var processorBefore = Process.GetCurrentProcess().TotalProcessorTime;
        var timings = Enumerable.Range(0, count).Select(_ => pipeline.Read(jpeg).Timings).ToList();
        var processor = Process.GetCurrentProcess().TotalProcessorTime - processorBefore;

        Console.WriteLine("| stage | median, ms | 95 %, ms |");
        Console.WriteLine("|---|---:|---:|");
        Print("decode", timings.Select(timing => timing.DecodeMs));
        Print("find", timings.Select(timing => timing.FindMs));
        Print("align and read", timings.Select(timing => timing.ReadMs));
        Print("second network", timings.Select(timing => timing.SecondMs));
        Print("all", timings.Select(timing => timing.AllMs));
        var processorMean = processor.TotalMilliseconds / count;
        Console.WriteLine(FormattableString.Invariant($"| processor time, mean | {processorMean:F2} | |"));
        return 0;
    }

    private static void Print(string stage, IEnumerable<double> milliseconds)
    {
        var sorted = milliseconds.Order().ToList();
        var median = sorted[sorted.Count / 2];
        var percentile = sorted[(int)(.95 * (sorted.Count - 1))];
        Console.WriteLine(FormattableString.Invariant($"| {stage} | {median:F2} | {percentile:F2} |"));
    }
}
