using ExpressiFy.Vision.Models;
using Microsoft.ML.OnnxRuntime;

namespace ExpressiFy.Vision.Tests.Models;

/// <summary>Which exceptions mean that reading is off, and which are bugs.</summary>
public sealed class ReadingFailureTests
{
    public static TheoryData<Exception> OfLibraries =>
    [
        new DllNotFoundException("Unable to load shared library 'libSkiaSharp'\nand more"),
        new BadImageFormatException("wrong architecture"),
        new EntryPointNotFoundException("sk_codec_new_from_data"),
        new TypeInitializationException("NativeMethods", new DllNotFoundException("libstdc++.so.6")),
        new TypeInitializationException("NativeMethods", new InvalidOperationException("something else")),
        new AggregateException(new DllNotFoundException("libonnxruntime.so")),
        new MissingMethodException("of another version"),
        new TypeLoadException("of another version"),
    ];

    public static TheoryData<Exception> OfModels =>
    [
        new ModelException("The expression network is missing."),
        new FileNotFoundException("Could not find file 'expression.onnx'."),
        new UnauthorizedAccessException("Access to the path is denied."),
        Thrown(() => new InferenceSession(new byte[10]).Dispose()),
    ];

    [Theory]
    [MemberData(nameof(OfLibraries))]
    public void A_library_that_does_not_load_is_a_failure_with_a_remedy(Exception error)
    {
        var failure = ReadingFailure.Of(error)!;
        Assert.Contains("library", failure.ForVisitors);
        Assert.Contains("expressify doctor", failure.ForOperators);
        Assert.DoesNotContain('\n', failure.ForOperators);
    }

    [Theory]
    [MemberData(nameof(OfModels))]
    public void A_model_that_does_not_load_is_a_failure(Exception error)
    {
        var failure = ReadingFailure.Of(error)!;
        Assert.Contains("model", failure.ForVisitors);
        Assert.DoesNotContain('\n', failure.ForOperators);
    }

    [Fact]
    public void Anything_else_is_a_bug()
    {
        Assert.Null(ReadingFailure.Of(new InvalidOperationException("a bug")));
        Assert.Null(ReadingFailure.Of(new OperationCanceledException()));
    }

    [Fact]
    public void The_libraries_load_here() => Assert.Null(ReadingFailure.OfLibraries());

    private static Exception Thrown(Action action) => Record.Exception(action)!;
}
