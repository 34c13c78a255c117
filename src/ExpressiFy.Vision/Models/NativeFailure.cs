namespace ExpressiFy.Vision.Models;

/// <summary>Recognises the failure to load a native library (Skia, ONNX Runtime, libtorch).</summary>
public static class NativeFailure
{
    /// <summary>
    /// The first line of the loader's message, or null when the failure has another cause. Inner exceptions are
    /// searched too, because static constructors and tasks wrap the loader's exception.
    /// </summary>
    public static string? Line(Exception? exception) => exception switch
    {
        null => null,
        DllNotFoundException or BadImageFormatException or EntryPointNotFoundException => FirstLine(exception.Message),
        _ => Line(exception.InnerException),
    };

    /// <summary>The first line of a message: the loader lists every path that it tried on the lines below.</summary>
    public static string FirstLine(string message) => message.Split('\n', 2)[0].Trim();
}
