namespace ExpressiFy.Vision.Models;

/// <summary>Tells a native library that does not load (OpenCV, ONNX Runtime, libtorch) from other failures.</summary>
public static class NativeFailure
{
    /// <summary>The loader's message of the failure anywhere inside, which static constructors and workers wrap; null where it was something else.</summary>
    public static string? Line(Exception? exception) => exception switch
    {
        null => null,
        DllNotFoundException or BadImageFormatException or EntryPointNotFoundException => FirstLine(exception.Message),
        _ => Line(exception.InnerException),
    };

    /// <summary>The loader lists every path it tried; the first line is enough.</summary>
    public static string FirstLine(string message) => message.Split('\n', 2)[0].Trim();
}
