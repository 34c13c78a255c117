using ExpressiFy.Vision.Models;
using OpenCvSharp;

namespace ExpressiFy.Cli.Terminal;

/// <summary>What a command that reads pictures does first.</summary>
internal static class VisionLibraries
{
    /// <summary>Checks that the native libraries load, and silences them.</summary>
    /// <exception cref="Failure">A library does not load; the message names what is missing.</exception>
    public static void Require(Screen screen)
    {
        var problem = NativeLibraries.OpenCvProblem() ?? NativeLibraries.OnnxRuntimeProblem();
        if (problem is not null)
            throw new Failure(problem);

        // OpenCV's warnings would otherwise stand beside our own line when a camera or video does not open.
        Cv2.SetLogLevel(LogLevel.SILENT);
        if (screen.IsOfProcess)
            NativeStandardError.Mute();
    }
}
