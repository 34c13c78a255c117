using System.Text.Json.Serialization;

namespace ExpressiFy.Vision;

/// <summary>Duration of the stages of one reading in milliseconds.</summary>
/// <param name="DecodeMs">Decoding the bytes to upright pixels; 0 when the frame was already decoded.</param>
/// <param name="FindMs">Finding the faces.</param>
/// <param name="ReadMs">Aligning the faces and reading their expressions with our network.</param>
/// <param name="SecondMs">
/// Cropping faces in colour, reading them with the second network, and pooling; about 0 where none is large enough.
/// </param>
public sealed record PipelineTimings(double DecodeMs, double FindMs, double ReadMs, double SecondMs)
{
    /// <summary>The sum of the stages.</summary>
    [JsonIgnore]
    public double AllMs => DecodeMs + FindMs + ReadMs + SecondMs;

    /// <summary>The timings rounded to 0.01 ms.</summary>
    public PipelineTimings Rounded() =>
        new(Math.Round(DecodeMs, 2), Math.Round(FindMs, 2), Math.Round(ReadMs, 2), Math.Round(SecondMs, 2));
}
