namespace ExpressiFy.Weights.TfLite;

/// <summary>BuiltinOperator of schema.fbs, as far as it is converted.</summary>
internal enum TfLiteKind
{
    Add = 0,
    Concatenation = 2,
    Convolution = 3,
    DepthwiseConvolution = 4,
    Dequantize = 6,
    MaxPool = 17,
    Relu = 19,
    Reshape = 22,
    Pad = 34,
}
