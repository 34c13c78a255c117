using Microsoft.ML.OnnxRuntime;

namespace ExpressiFy.Vision.Models;

/// <summary>
/// Why expressions cannot be read on this computer: a native library or a model that does not load. One rule for every
/// program: such a failure ends a command with one line, and never ends a host, whose other pages need neither.
/// </summary>
/// <param name="ForVisitors">
/// What is wrong in words for a visitor, as the end of a sentence; it names no file.
/// </param>
/// <param name="ForOperators">What is wrong and what to do about it, in one or two sentences.</param>
public sealed record ReadingFailure(string ForVisitors, string ForOperators)
{
    private const string LibraryForVisitors = "a library that it needs does not load";
    private const string ModelForVisitors = "a model that it needs is missing or damaged";
    private const string Doctor = "`expressify doctor` says what is missing";

    /// <summary>The state before the networks are loaded.</summary>
    public static ReadingFailure NotLoaded { get; } =
        new("the networks are not loaded yet", "The networks are not loaded yet.");

    /// <summary>The native library that does not load, found without using it; null when both do.</summary>
    public static ReadingFailure? OfLibraries()
    {
        var problem = NativeLibraries.SkiaProblem() ?? NativeLibraries.OnnxRuntimeProblem();
        return problem is null ? null : new(LibraryForVisitors, problem);
    }

    /// <summary>
    /// The failure that an exception means, which was thrown while the networks were loaded; null when it is a bug.
    /// </summary>
    public static ReadingFailure? Of(Exception error)
    {
        var loaderMessage = NativeFailure.Line(error);
        if (loaderMessage is not null)
            return OfLibrary($"A native library does not load ({loaderMessage})");
        return error switch
        {
            ModelException => new(ModelForVisitors, error.Message),
            IOException or UnauthorizedAccessException =>
                new(ModelForVisitors, $"A model cannot be opened: {NativeFailure.FirstLine(error.Message)}"),
            OnnxRuntimeException =>
                new(ModelForVisitors, $"A model cannot be used ({NativeFailure.FirstLine(error.Message)}); {Doctor}."),
            // A static constructor of a library's wrapper, or a library of another version than its wrapper.
            TypeInitializationException or TypeLoadException or MissingMemberException =>
                OfLibrary($"A library cannot be used ({NativeFailure.FirstLine(error.Message)})"),
            _ => null,
        };
    }

    private static ReadingFailure OfLibrary(string problem) => new(LibraryForVisitors, $"{problem}; {Doctor}.");
}
