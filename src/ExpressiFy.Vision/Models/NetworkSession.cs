using Microsoft.ML.OnnxRuntime;

namespace ExpressiFy.Vision.Models;

/// <summary>Opens a network's file in ONNX Runtime.</summary>
internal static class NetworkSession
{
    /// <param name="file">A checked path.</param>
    /// <param name="threads">Threads of one run.</param>
    /// <exception cref="ModelException">ONNX Runtime cannot load it.</exception>
    public static InferenceSession Open(string file, int threads = 1)
    {
        using var options = new SessionOptions
        {
            IntraOpNumThreads = threads,
            InterOpNumThreads = 1,
            GraphOptimizationLevel = GraphOptimizationLevel.ORT_ENABLE_ALL,
            LogSeverityLevel = OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR,
        };
        // Idle threads that spin would take processor time from other requests.
        options.AddSessionConfigEntry("session.intra_op.allow_spinning", "0");
        try
        {
            return new(file, options);
        }
        catch (OnnxRuntimeException problem)
        {
            throw new ModelException($"{file} is not an ONNX model that can be loaded: {problem.Message}");
        }
    }
}
