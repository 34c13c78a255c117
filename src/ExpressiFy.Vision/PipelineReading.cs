namespace ExpressiFy.Vision;

/// <summary>The result of reading one picture.</summary>
/// <param name="Width">Width of the upright picture in pixels.</param>
/// <param name="Height">Height of the upright picture in pixels.</param>
/// <param name="Brightness">Mean luma, 0…1.</param>
/// <param name="Faces">Largest first; empty when there is none.</param>
/// <param name="Timings">Duration of the stages.</param>
public sealed record PipelineReading(
    int Width,
    int Height,
    double Brightness,
    IReadOnlyList<ReadFace> Faces,
    PipelineTimings Timings);
