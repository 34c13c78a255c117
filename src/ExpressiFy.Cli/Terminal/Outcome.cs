using ExpressiFy.Imports.Uploads;
using ExpressiFy.Recommendations.Requests;
using ExpressiFy.Text;
using ExpressiFy.Vision.FaceSets;
using ExpressiFy.Vision.Frames;
using ExpressiFy.Vision.Models;

namespace ExpressiFy.Cli.Terminal;

/// <summary>How a run ends: whatever goes wrong becomes one line on standard error and an exit code, never a stack trace.</summary>
internal static class Outcome
{
    public static async Task<int> OfAsync(Screen screen, Func<Task<int>> run)
    {
        try
        {
            return await run();
        }
        catch (OperationCanceledException)
        {
            return ExitCode.Interrupted;
        }
        catch (Exception exception)
        {
            screen.WriteError(Line(exception));
            return ExitCode.Failure;
        }
    }

    /// <summary>What a person can do about it, as far as the exception tells.</summary>
    public static string Line(Exception exception) => exception switch
    {
        Failure or FaceSetException or IOException or UnauthorizedAccessException => exception.Message,
        FrameException or CameraException or ModelException or InvalidRequestException or TableFormatException or ImportException => exception.Message,
        _ when NativeFailure.Line(exception) is { } line =>
            $"A native library does not load ({line}); `expressify doctor` says what is missing.",
        _ => $"This should not happen, please report it: {exception.GetType().Name}: {NativeFailure.FirstLine(exception.Message)}",
    };
}
