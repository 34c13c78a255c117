using ExpressiFy.Vision.FaceSets;

namespace ExpressiFy.Training.Commands;

/// <summary>Turns what can be wrong with a person's files or machine into one line on the error stream and exit code 1.</summary>
public static class Failures
{
    public static int OnOneLine(Func<int> command)
    {
        try
        {
            return command();
        }
        catch (Exception error) when (error is TrainingException or FaceSetException or IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine($"error: {error.Message}");
            return 1;
        }
        catch (Exception error) when (NotLoaded(error) is { } library)
        {
            Console.Error.WriteLine($"error: A native library does not load ({library.Message.Split('\n', 2)[0].Trim()}); ./start installs the system packages that are missing.");
            return 1;
        }
    }

    /// <summary>The failure to load a native library, which static constructors and workers wrap; null where it was something else.</summary>
    private static Exception? NotLoaded(Exception? error) => error is null or DllNotFoundException ? error : NotLoaded(error.InnerException);
}
