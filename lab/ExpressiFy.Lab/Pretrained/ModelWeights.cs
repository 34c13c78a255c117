namespace ExpressiFy.Lab.Pretrained;

/// <summary>A named tensor of a <see cref="GraphModel"/>.</summary>
/// <param name="Shape">Sizes of the dimensions.</param>
/// <param name="Values">The values in row-major order.</param>
public sealed record ModelWeights(long[] Shape, float[] Values);
