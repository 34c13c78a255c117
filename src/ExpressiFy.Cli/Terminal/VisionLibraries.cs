using ExpressiFy.Vision.Models;

namespace ExpressiFy.Cli.Terminal;

/// <summary>What a command that reads pictures does first.</summary>
internal static class VisionLibraries
{
    /// <summary>Checks that the native libraries load, and silences them.</summary>
    /// <exception cref="Failure">A library does not load; the message names what is missing.</exception>
    public static void Require(Screen screen)
    {
        var problem = NativeLibraries.SkiaProblem() ?? NativeLibraries.OnnxRuntimeProblem();
        if (problem is not null)
            throw new Failure(problem);

        // Warnings of native code would otherwise stand beside our own line.
        if (screen.IsOfProcess)
            NativeStandardError.Mute();
    }
}
