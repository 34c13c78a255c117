using System.Globalization;
using ExpressiFy.Vision.Frames;

namespace ExpressiFy.Vision.Tests.Frames;

/// <summary>What reading a picture takes of this process.</summary>
/// <param name="ProcessorTime">Of all threads.</param>
/// <param name="PeakBytes">Resident memory above what was resident before, at its highest.</param>
internal sealed record PictureCost(TimeSpan ProcessorTime, long PeakBytes)
{
    private const string ProcessFiles = "/proc/self/";

    /// <summary>Reads a picture, or has it refused, alone in this process.</summary>
    public static PictureCost Of(FacePipeline pipeline, byte[] picture)
    {
        GC.Collect();
        File.WriteAllText(ProcessFiles + "clear_refs", "5"); // forgets the peak
        var bytesBefore = Status("VmRSS");
        var timeBefore = Environment.CpuUsage.TotalTime;
        try
        {
            pipeline.Read(picture);
        }
        catch (FrameException)
        {
            // To be refused costs too.
        }

        return new(Environment.CpuUsage.TotalTime - timeBefore, Status("VmHWM") - bytesBefore);
    }

    /// <summary>A line of /proc/self/status, in kB there, in bytes.</summary>
    private static long Status(string name)
    {
        var line = File.ReadLines(ProcessFiles + "status")
            .First(line => line.StartsWith(name + ":", StringComparison.Ordinal));
        var kilobytes = line[(name.Length + 1)..^2].Trim();
        return long.Parse(kilobytes, CultureInfo.InvariantCulture) * 1024;
    }
}
