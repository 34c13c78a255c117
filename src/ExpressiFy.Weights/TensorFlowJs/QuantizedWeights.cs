namespace ExpressiFy.Weights.TensorFlowJs;

/// <summary>Weights of eight bits: a value is step × scale + minimum.</summary>
/// <param name="Shape">Sizes of the dimensions.</param>
/// <param name="Steps">In row-major order.</param>
/// <param name="Scale">Difference of two neighbouring values.</param>
/// <param name="Minimum">The value of step 0.</param>
internal sealed record QuantizedWeights(long[] Shape, byte[] Steps, float Scale, float Minimum);
