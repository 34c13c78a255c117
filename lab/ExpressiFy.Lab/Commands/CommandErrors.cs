using ExpressiFy.Vision.FaceSets;
using ExpressiFy.Vision.Models;

namespace ExpressiFy.Lab.Commands;

/// <summary>Reports problems with the user's files or machine as one line on standard error and exit code 1.</summary>
public static class CommandErrors
{
    private const int Failed = 1;

    /// <summary>Runs a command and returns its exit code. Exceptions that indicate a defect are not caught.</summary>
    public static int Run(Func<int> command)
    {
        try
        {
            return command();
        }
        catch (Exception error) when (IsUserProblem(error))
        {
            Console.Error.WriteLine($"error: {error.Message}");
            return Failed;
        }
        catch (Exception error) when (NativeFailure.Line(error) is { } line)
        {
            Console.Error.WriteLine(
                $"error: A native library does not load ({line}); "
                + "./start installs the system packages that are missing.");
            return Failed;
        }
    }

    private static bool IsUserProblem(Exception error) =>
        error is LabException or FaceSetException or IOException or UnauthorizedAccessException;
}
