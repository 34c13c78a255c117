namespace ExpressiFy.Weights.TfLite;

/// <summary>An operator of a TensorFlow Lite graph.</summary>
/// <param name="Kind">What it computes.</param>
/// <param name="Inputs">Indices of tensors.</param>
/// <param name="Output">Index of a tensor.</param>
/// <param name="Options">Its settings, whose fields depend on the kind; null when it has none.</param>
internal sealed record TfLiteOperator(TfLiteKind Kind, int[] Inputs, int Output, FlatTable? Options);
