namespace ExpressiFy.Weights.Tensors;

/// <summary>
/// TensorFlow's padding "same": the output has the input's size divided by the stride, rounded up. An odd pixel of
/// padding comes at the end (tensorflow.org/api_docs/python/tf/nn#notes_on_padding_2).
/// </summary>
internal static class SamePadding
{
    /// <summary>ONNX's pads of a picture: above, left, below, right.</summary>
    public static long[] Of(int height, int width, int kernelHeight, int kernelWidth, int strideDown, int strideAcross)
    {
        var down = Total(height, kernelHeight, strideDown);
        var across = Total(width, kernelWidth, strideAcross);
        return [down / 2, across / 2, down - (down / 2), across - (across / 2)];
    }

    private static int Total(int size, int kernel, int stride)
    {
        var steps = (size + stride - 1) / stride;
        return Math.Max(((steps - 1) * stride) + kernel - size, 0);
    }
}
