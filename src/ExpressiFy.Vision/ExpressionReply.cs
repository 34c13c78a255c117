using System.Text.Json;
using System.Text.Json.Serialization;

namespace ExpressiFy.Vision;

/// <summary>A reading in the JSON shape of the HTTP API and the command line.</summary>
/// <param name="Image">Size of the upright picture.</param>
/// <param name="Faces">Largest first; empty when there is none.</param>
/// <param name="Timings">Duration of the stages, rounded to 0.01 ms.</param>
public sealed record ExpressionReply(ImageSize Image, IReadOnlyList<FaceReply> Faces, PipelineTimings Timings)
{
    /// <summary>Serializer options of the HTTP API: camel-case names.</summary>
    public static JsonSerializerOptions Json { get; } = new(JsonSerializerDefaults.Web)
    {
        NumberHandling = JsonNumberHandling.Strict,
    };

    /// <summary>Converts a reading.</summary>
    public static ExpressionReply Of(PipelineReading reading) => new(
        new(reading.Width, reading.Height),
        [.. reading.Faces.Select(FaceReply.Of)],
        reading.Timings.Rounded());
}
