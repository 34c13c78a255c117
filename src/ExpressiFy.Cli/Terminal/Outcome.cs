using ExpressiFy.DataSets.Files;
using ExpressiFy.Imports.Uploads;
using ExpressiFy.Recommendations.Requests;
using ExpressiFy.Storage.Files;
using ExpressiFy.Text;
using ExpressiFy.Vision.FaceSets;
using ExpressiFy.Vision.Frames;
using ExpressiFy.Vision.Models;

namespace ExpressiFy.Cli.Terminal;

/// <summary>
/// Ends a run: any exception becomes one line on standard error and an exit code, never a stack trace.
/// </summary>
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

    /// <summary>
    /// The message for a person. Exceptions whose message is written for people are printed as they are; any other is a
    /// bug.
    /// </summary>
    public static string Line(Exception exception)
    {
        if (HasMessageForPeople(exception))
            return exception.Message;

        var failure = ReadingFailure.Of(exception);
        if (failure is not null)
            return failure.ForOperators;

        var message = NativeFailure.FirstLine(exception.Message);
        return $"This should not happen, please report it: {exception.GetType().Name}: {message}";
    }

    private static bool HasMessageForPeople(Exception exception) => exception is
        Failure
        or IOException
        or UnauthorizedAccessException
        or FaceSetException
        or FrameException
        or CameraException
        or ModelException
        or InvalidRequestException
        or TableFormatException
        or ImportException
        or DatabaseException
        or DataSetException;
}
