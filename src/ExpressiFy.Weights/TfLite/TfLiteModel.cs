namespace ExpressiFy.Weights.TfLite;

/// <summary>
/// The first graph of a TensorFlow Lite file. Numbers of fields are those of TensorFlow's schema.fbs
/// (github.com/tensorflow/tensorflow, tensorflow/compiler/mlir/lite/schema/schema.fbs).
/// </summary>
/// <param name="Tensors">Constants, and what operators read and write.</param>
/// <param name="Operators">In the order in which they run.</param>
/// <param name="Inputs">Indices of tensors.</param>
/// <param name="Outputs">Indices of tensors.</param>
internal sealed record TfLiteModel(
    IReadOnlyList<TfLiteTensor> Tensors, IReadOnlyList<TfLiteOperator> Operators, int[] Inputs, int[] Outputs)
{
    /// <summary>Reads the bytes of a file, whose SHA-256 the caller has checked.</summary>
    public static TfLiteModel Read(ReadOnlyMemory<byte> file)
    {
        var model = FlatTable.Root(file);
        var kinds = Array.ConvertAll(model.Tables(1), KindOf); // Model.operator_codes
        var buffers = model.Tables(4); // Model.buffers
        var graph = model.Tables(2)[0]; // Model.subgraphs
        return new(
            Array.ConvertAll(graph.Tables(0), tensor => TensorOf(tensor, buffers)), // SubGraph.tensors
            Array.ConvertAll(graph.Tables(3), step => OperatorOf(step, kinds)), // operators
            graph.Integers(1), // inputs
            graph.Integers(2)); // outputs
    }

    /// <summary>Kinds up to 127 stand in the older field of one byte, and newer files state them in both.</summary>
    private static TfLiteKind KindOf(FlatTable code) =>
        (TfLiteKind)Math.Max(code.Byte(0), code.Integer(3)); // deprecated_builtin_code, builtin_code

    private static TfLiteTensor TensorOf(FlatTable tensor, FlatTable[] buffers) => new(
        tensor.Text(3), // Tensor.name
        tensor.Integers(0), // shape
        (TfLiteType)tensor.Byte(1), // type
        buffers[tensor.Integer(2)].Bytes(0)); // buffer; Buffer.data

    private static TfLiteOperator OperatorOf(FlatTable step, TfLiteKind[] kinds) => new(
        kinds[step.Integer(0)], // Operator.opcode_index
        step.Integers(1), // inputs
        step.Integers(2)[0], // outputs
        step.Table(4)); // builtin_options
}
