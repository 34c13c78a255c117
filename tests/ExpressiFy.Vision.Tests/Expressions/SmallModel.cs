using System.Globalization;
using System.Runtime.InteropServices;
using static ExpressiFy.Vision.Tests.Expressions.Protobuf;

namespace ExpressiFy.Vision.Tests.Expressions;

/// <summary>
/// An ONNX model with the contract of the expression network and nothing inside: the logit of label i is input value number
/// <see cref="FirstPixel"/> + i, the scores are the softmax of the first head. Every property can be set to something wrong.
/// </summary>
internal sealed record SmallModel
{
    /// <summary>Row 20, column 10.</summary>
    public const int FirstPixel = (20 * 48) + 10;

    private const int FloatType = 1, DoubleType = 11;

    public string Input { get; init; } = "faces";

    public int[] InputShape { get; init; } = [-1, 1, 48, 48];

    public bool DoublePrecision { get; init; }

    public string Output { get; init; } = "scores";

    public string FirstHead { get; init; } = "fer2013";

    public int Labels { get; init; } = 7;

    public string SecondOutput { get; init; } = "ferplus";

    public Dictionary<string, string> Metadata { get; init; } = new()
    {
        ["expressify.input"] = "standardized-gray-48",
        ["expressify.labels.fer2013"] = "angry,disgust,fear,happy,sad,surprise,neutral",
        ["expressify.temperature"] = "2.5",
        ["expressify.ferplus.temperature"] = "1.5",
        ["expressify.version"] = "2",
    };

    public SmallModel With(string key, string? value)
    {
        var metadata = new Dictionary<string, string>(Metadata);
        if (value is null)
            metadata.Remove(key);
        else
            metadata[key] = value;
        return this with { Metadata = metadata };
    }

    /// <summary>ModelProto: IR version 8, opset 17.</summary>
    public byte[] ToBytes() =>
    [
        .. Number(1, 8),
        .. Bytes(7, Graph()),
        .. Bytes(8, Number(2, 17)),
        .. Metadata.SelectMany(pair => Bytes(14, TextField(1, pair.Key), TextField(2, pair.Value))),
    ];

    private byte[] Graph()
    {
        var length = InputShape.Skip(1).Aggregate(1, (product, side) => product * side);
        return
        [
            .. Bytes(1, TextField(1, Input), TextField(2, "flat"), TextField(4, "Flatten")),
            .. Bytes(1, TextField(1, "flat"), TextField(1, "seven"), TextField(2, FirstHead), TextField(4, "MatMul")),
            .. Bytes(1, TextField(1, FirstHead), TextField(2, Output), TextField(4, "Softmax")),
            .. Bytes(1, TextField(1, "flat"), TextField(1, "eight"), TextField(2, SecondOutput), TextField(4, "MatMul")),
            .. TextField(2, "small"),
            .. Bytes(5, Picking("seven", length, Labels)),
            .. Bytes(5, Picking("eight", length, 8)),
            .. Bytes(11, Tensor(Input, InputShape)),
            .. Bytes(12, Tensor(Output, [-1, Labels])),
            .. Bytes(12, Tensor(FirstHead, [-1, Labels])),
            .. Bytes(12, Tensor(SecondOutput, [-1, 8])),
        ];
    }

    private byte[] Picking(string name, int rows, int columns)
    {
        var values = new double[rows * columns];
        for (var column = 0; column < columns; column++)
            values[((Math.Min(FirstPixel, rows - columns) + column) * columns) + column] = 1;
        var raw = DoublePrecision
            ? MemoryMarshal.AsBytes<double>(values).ToArray()
            : MemoryMarshal.AsBytes<float>(values.Select(value => (float)value).ToArray()).ToArray();
        return [.. Number(1, rows), .. Number(1, columns), .. Number(2, ElementType), .. TextField(8, name), .. Bytes(9, raw)];
    }

    private byte[] Tensor(string name, int[] shape) =>
    [
        .. TextField(1, name),
        .. Bytes(2, Bytes(1, Number(1, ElementType), Bytes(2, [.. shape.SelectMany(side => Bytes(1, side < 0 ? TextField(2, "N") : Number(1, side)))]))),
    ];

    private int ElementType => DoublePrecision ? DoubleType : FloatType;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Input} {Output} {SecondOutput} {Labels}");
}
