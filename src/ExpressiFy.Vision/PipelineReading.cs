using ExpressiFy.Affect;
using ExpressiFy.Vision.Faces;

namespace ExpressiFy.Vision;

/// <summary>A face and what its expression looks like.</summary>
public sealed record ReadFace(Face Face, ExpressionScores Scores);

/// <summary>Milliseconds that the three stages of one reading took.</summary>
/// <param name="DecodeMs">From bytes to upright pixels; 0 where a frame came decoded.</param>
/// <param name="FindMs">Finding the faces.</param>
/// <param name="ReadMs">Aligning them and reading their expressions.</param>
public sealed record PipelineTimings(double DecodeMs, double FindMs, double ReadMs);

/// <summary>All that is read from one picture.</summary>
/// <param name="Width">Width of the upright picture in pixels.</param>
/// <param name="Height">Height of the upright picture in pixels.</param>
/// <param name="Brightness">Mean luma, 0…1.</param>
/// <param name="Faces">Largest first; empty where there is none.</param>
/// <param name="Timings">How long it took.</param>
public sealed record PipelineReading(int Width, int Height, double Brightness, IReadOnlyList<ReadFace> Faces, PipelineTimings Timings);
