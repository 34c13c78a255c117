namespace ExpressiFy.Vision;

/// <summary>Duration of the three stages of one reading in milliseconds.</summary>
/// <param name="DecodeMs">Decoding the bytes to upright pixels; 0 when the frame was already decoded.</param>
/// <param name="FindMs">Finding the faces.</param>
/// <param name="ReadMs">Aligning the faces and reading their expressions.</param>
public sealed record PipelineTimings(double DecodeMs, double FindMs, double ReadMs)
{
    /// <summary>The timings rounded to 0.01 ms.</summary>
    public PipelineTimings Rounded() => new(Math.Round(DecodeMs, 2), Math.Round(FindMs, 2), Math.Round(ReadMs, 2));
}
