using ExpressiFy.Vision.FaceSets;
using ExpressiFy.Vision.Models;

namespace ExpressiFy.Lab.Commands;

/// <summary>Turns what can be wrong with a person's files or machine into one line on the error stream and exit code 1.</summary>
public static class CommandErrors
{
    public static int Run(Func<int> command)
    {
        try
        {
            return command();
        }
        catch (Exception error) when (error is LabException or FaceSetException or IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine($"error: {error.Message}");
            return 1;
        }
        catch (Exception error) when (NativeFailure.Line(error) is { } line)
        {
            Console.Error.WriteLine($"error: A native library does not load ({line}); ./start installs the system packages that are missing.");
            return 1;
        }
    }
}
