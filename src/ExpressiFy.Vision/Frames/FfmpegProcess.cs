using System.ComponentModel;
using System.Diagnostics;

namespace ExpressiFy.Vision.Frames;

/// <summary>
/// An ffmpeg process that decodes a video or a camera and writes its frames to a pipe. It is a program of its own, so
/// that no video decoder belongs to ExpressiFy.
/// </summary>
internal sealed class FfmpegProcess : IDisposable
{
    private static readonly string[] Common = ["-nostdin", "-hide_banner", "-loglevel", "quiet"];

    /// <summary>
    /// YUV4MPEG2 as <see cref="Y4mReader"/> takes it, with a constant frame rate: frames of a varying one are repeated,
    /// at most to 60 a second.
    /// </summary>
    private static readonly string[] Output =
    [
        "-map", "0:v:0", "-vf", "scale=out_color_matrix=bt601:out_range=full", "-pix_fmt", "yuv444p",
        "-fpsmax", "60", "-strict", "-1", "-f", "yuv4mpegpipe", "-",
    ];

    private readonly Process process;

    private FfmpegProcess(Process process, Y4mReader frames)
    {
        this.process = process;
        Frames = frames;
    }

    /// <summary>What it writes.</summary>
    public Y4mReader Frames { get; }

    /// <summary>Starts ffmpeg and waits until it has opened its input; null when it cannot.</summary>
    /// <param name="input">The options that name the input.</param>
    /// <exception cref="FrameException">ffmpeg is not installed.</exception>
    public static FfmpegProcess? Start(params ReadOnlySpan<string> input)
    {
        var program = FfmpegProgram.Find() ?? throw Missing();
        var start = new ProcessStartInfo(program, [.. Common, .. input, .. Output]) { RedirectStandardOutput = true };
        Process process;
        try
        {
            process = Process.Start(start)!;
        }
        catch (Win32Exception)
        {
            throw Missing(); // a file of this name that is no program for this system
        }

        var frames = Y4mReader.Open(process.StandardOutput.BaseStream);
        if (frames is not null)
            return new(process, frames);
        End(process);
        return null;
    }

    /// <inheritdoc />
    public void Dispose() => End(process);

    private static void End(Process process)
    {
        try
        {
            process.Kill();
        }
        catch (InvalidOperationException)
        {
            // It has ended by itself.
        }

        process.Dispose();
    }

    private static FrameException Missing() => new(
        FrameProblem.Unsupported,
        "Videos and cameras are read by ffmpeg, which is not installed. On Debian and Ubuntu: "
            + "sudo apt-get install ffmpeg. On macOS: brew install ffmpeg. On Windows: winget install ffmpeg.");
}
