using System.Diagnostics;
using System.Globalization;
using ExpressiFy.Vision;
using ExpressiFy.Vision.Models;

namespace ExpressiFy.Benchmarks;

/// <summary>
/// latency [readings]: median and 95th percentile of decode, find and read of one webcam picture, as the pipeline times itself, and the
/// processor time of a reading, which tells the cost on a machine that is busy with other things as well.
/// </summary>
internal static class LatencyCommand
{
    private const int UsualReadings = 1000, WarmUp = 100;

    public static int Run(string[] arguments)
    {
        var count = arguments.Length > 0 ? int.Parse(arguments[0], CultureInfo.InvariantCulture) : UsualReadings;
        var jpeg = WebcamPicture.Make();
        using var pipeline = FacePipeline.Load(VisionModels.DefaultFolder, TimeProvider.System);
        for (var i = 0; i < WarmUp; i++)
            pipeline.Read(jpeg);
        var before = Process.GetCurrentProcess().TotalProcessorTime;
        var timings = Enumerable.Range(0, count).Select(_ => pipeline.Read(jpeg).Timings).ToList();
        var processor = (Process.GetCurrentProcess().TotalProcessorTime - before).TotalMilliseconds / count;

        Console.WriteLine("| stage | median, ms | 95 %, ms |");
        Console.WriteLine("|---|---:|---:|");
        Print("decode", timings.Select(timing => timing.DecodeMs));
        Print("find", timings.Select(timing => timing.FindMs));
        Print("align and read", timings.Select(timing => timing.ReadMs));
        Print("all", timings.Select(timing => timing.DecodeMs + timing.FindMs + timing.ReadMs));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| processor time, mean | {processor:F2} | |"));
        return 0;
    }

    private static void Print(string stage, IEnumerable<double> milliseconds)
    {
        var sorted = milliseconds.Order().ToList();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"| {stage} | {sorted[sorted.Count / 2]:F2} | {sorted[(int)(.95 * (sorted.Count - 1))]:F2} |"));
    }
}
