using System.Diagnostics;
using System.Globalization;
using ExpressiFy.Testing.Pictures;
using ExpressiFy.Vision.Expressions;
using ExpressiFy.Vision.Faces;
using ExpressiFy.Vision.Frames;
using ExpressiFy.Vision.Models;

namespace ExpressiFy.Benchmarks.Eyes;

/// <summary>
/// eyes [readings]: the stages of reading one webcam picture beside the same with OpenCV, in turns, and how much they
/// differ. Exit code 1 when the stages before the expression network, which is the same, take longer than with OpenCV.
/// </summary>
internal static class EyesCommand
{
    private const int DefaultReadings = 500;
    private const int WarmUpReadings = 100;

    /// <summary>Stages that are timed; the next of <see cref="Stages"/> are sums of them.</summary>
    private const int Timed = 4, AllButRead = Timed;

    private static readonly string[] Stages = ["decode", "find", "align", "read", "all but read", "all"];

    public static int Run(string[] arguments)
    {
        var count = arguments.Length > 0 ? int.Parse(arguments[0], CultureInfo.InvariantCulture) : DefaultReadings;
        var jpeg = Photographs.Webcam();
        using var finder = FaceFinder.Load(VisionModels.DefaultFolder);
        using var reader = ExpressionReader.Load(VisionModels.DefaultFolder);
        using var openCv = new OpenCvEyes();
        var times = new List<double>[2][];
        times[0] = [.. Stages.Select(_ => new List<double>())];
        times[1] = [.. Stages.Select(_ => new List<double>())];
        FaceCrop? ours = null, theirs = null;
        for (var i = -WarmUpReadings; i < count; i++)
        {
            ours = Read(jpeg, finder, reader, i < 0 ? null : times[0]);
            theirs = ReadWithOpenCv(jpeg, openCv, reader, i < 0 ? null : times[1]);
        }

        Console.WriteLine("| stage | ours, median ms | OpenCV, median ms | ratio |");
        Console.WriteLine("|---|---:|---:|---:|");
        var ratio = double.MaxValue;
        for (var stage = 0; stage < Stages.Length; stage++)
        {
            var (our, their) = (Median(times[0][stage]), Median(times[1][stage]));
            if (stage == AllButRead)
                ratio = our / their;
            Console.WriteLine(FormattableString.Invariant(
                $"| {Stages[stage]} | {our:F2} | {their:F2} | {our / their:F2} |"));
        }

        PrintDifference(reader, ours!, theirs!);
        return ratio <= 1 ? 0 : 1;
    }

    private static FaceCrop Read(byte[] jpeg, FaceFinder finder, ExpressionReader reader, List<double>[]? times)
    {
        Span<long> ends = stackalloc long[Timed + 1];
        ends[0] = Stopwatch.GetTimestamp();
        using var frame = Frame.Decode(jpeg);
        ends[1] = Stopwatch.GetTimestamp();
        var face = finder.Find(frame)[0];
        ends[2] = Stopwatch.GetTimestamp();
        var crop = FaceAligner.Align(frame, face);
        ends[3] = Stopwatch.GetTimestamp();
        reader.Read([crop]);
        ends[4] = Stopwatch.GetTimestamp();
        Keep(ends, times);
        return crop;
    }

    private static FaceCrop ReadWithOpenCv(
        byte[] jpeg, OpenCvEyes openCv, ExpressionReader reader, List<double>[]? times)
    {
        Span<long> ends = stackalloc long[Timed + 1];
        ends[0] = Stopwatch.GetTimestamp();
        using var picture = OpenCvEyes.Decode(jpeg);
        ends[1] = Stopwatch.GetTimestamp();
        var face = openCv.Find(picture)[0];
        ends[2] = Stopwatch.GetTimestamp();
        var crop = OpenCvEyes.Align(picture, face);
        ends[3] = Stopwatch.GetTimestamp();
        reader.Read([crop]);
        ends[4] = Stopwatch.GetTimestamp();
        Keep(ends, times);
        return crop;
    }

    private static void Keep(ReadOnlySpan<long> ends, List<double>[]? times)
    {
        if (times is null)
            return;
        for (var stage = 0; stage < ends.Length - 1; stage++)
            times[stage].Add(Stopwatch.GetElapsedTime(ends[stage], ends[stage + 1]).TotalMilliseconds);
        times[AllButRead].Add(Stopwatch.GetElapsedTime(ends[0], ends[^2]).TotalMilliseconds);
        times[^1].Add(Stopwatch.GetElapsedTime(ends[0], ends[^1]).TotalMilliseconds);
    }

    private static void PrintDifference(ExpressionReader reader, FaceCrop ours, FaceCrop theirs)
    {
        var levels = 0;
        for (var i = 0; i < FaceCrop.Length; i++)
            levels = Math.Max(levels, Math.Abs(ours.Pixels[i] - theirs.Pixels[i]));
        var scores = reader.Read([ours, theirs]);
        var largest = scores[0].ToArray().Zip(scores[1].ToArray(), (a, b) => Math.Abs(a - b)).Max();
        Console.WriteLine(FormattableString.Invariant(
            $"\nThe crops differ by at most {levels} gray levels, the scores by at most {largest:0.00000}."));
    }

    private static double Median(List<double> milliseconds)
    {
        milliseconds.Sort();
        return milliseconds[milliseconds.Count / 2];
    }
}
