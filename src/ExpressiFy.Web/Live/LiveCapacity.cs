using ExpressiFy.Web.Hosting;
using ExpressiFy.Web.Photo;
using Microsoft.Extensions.Options;

namespace ExpressiFy.Web.Live;

/// <summary>
/// How many cameras this host can read, and how fast it reads each. It reads as many frames a second as the pictures
/// that are read at the same time, divided by the time that one takes. Open cameras share that equally; a further one
/// is admitted while each still gets <see cref="LowestFrameRate"/>.
/// </summary>
internal sealed class LiveCapacity(IOptions<PipelineLimits> pipeline, IOptions<LiveLimits> limits)
{
    /// <summary>Frames a second: below it, the mood follows a change too late (see MoodTracker).</summary>
    public const double LowestFrameRate = 5;

    // Until a frame has been measured: some four times what it takes on a common machine, so that the first visitors
    // together do not overload a slow one.
    private static readonly TimeSpan FirstEstimate = TimeSpan.FromMilliseconds(50);

    // Long enough that one slow frame refuses nobody; ten seconds of one camera at the lowest rate.
    private const int FramesInMean = 50;

    private static readonly TimeSpan LongestInterval = TimeSpan.FromSeconds(1 / LowestFrameRate);

    private readonly Lock gate = new();
    private readonly Dictionary<string, int> openByAddress = [];
    private double secondsPerFrame = FirstEstimate.TotalSeconds;
    private int framesMeasured;
    private int open;

    /// <summary>The cameras that can be read at <see cref="LowestFrameRate"/>; at least one.</summary>
    public int Cameras
    {
        get
        {
            lock (gate)
                return CamerasNow();
        }
    }

    /// <summary>The time between two frames of one camera when all open ones send as fast as they may.</summary>
    public TimeSpan FrameInterval
    {
        get
        {
            lock (gate)
            {
                var interval = TimeSpan.FromSeconds(open * secondsPerFrame / pipeline.Value.ReadingsOrCores);
                return interval < LongestInterval ? interval : LongestInterval;
            }
        }
    }

    /// <summary>Takes a place for a camera; says why there is none, else gives null.</summary>
    /// <param name="address">Of whom, as <see cref="CallerAddress"/> gives it.</param>
    public LiveBusy? TryEnter(string address)
    {
        lock (gate)
        {
            var ofAddress = openByAddress.GetValueOrDefault(address);
            if (ofAddress >= limits.Value.LiveCamerasPerAddress)
                return LiveBusy.Address;
            if (open >= CamerasNow())
                return LiveBusy.Host;

            open++;
            openByAddress[address] = ofAddress + 1;
            return null;
        }
    }

    /// <summary>Gives the place back.</summary>
    public void Leave(string address)
    {
        lock (gate)
        {
            open--;
            if (--openByAddress[address] == 0)
                openByAddress.Remove(address);
        }
    }

    /// <summary>Takes the time for which a frame occupied a core into the running mean.</summary>
    public void Measure(TimeSpan frame)
    {
        lock (gate)
        {
            framesMeasured = Math.Min(framesMeasured + 1, FramesInMean);
            secondsPerFrame += (frame.TotalSeconds - secondsPerFrame) / framesMeasured;
        }
    }

    private int CamerasNow()
    {
        var mostCameras = limits.Value.LiveCameras;
        var readable = pipeline.Value.ReadingsOrCores / (secondsPerFrame * LowestFrameRate);
        return readable < mostCameras ? Math.Max(1, (int)readable) : mostCameras;
    }
}
