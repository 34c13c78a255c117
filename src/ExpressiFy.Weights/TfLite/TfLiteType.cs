namespace ExpressiFy.Weights.TfLite;

/// <summary>TensorType of schema.fbs, as far as it is read.</summary>
internal enum TfLiteType
{
    Float32 = 0,
    Float16 = 1,
    Int32 = 2,
}
