using System.Runtime.InteropServices;

namespace ExpressiFy.Weights.TfLite;

/// <summary>A tensor of a TensorFlow Lite graph.</summary>
/// <param name="Name">As the file names it.</param>
/// <param name="Shape">Pictures are batch, height, width, channels.</param>
/// <param name="Type">Type of the values.</param>
/// <param name="Data">The values of a constant, little-endian; empty for others.</param>
internal sealed record TfLiteTensor(string Name, int[] Shape, TfLiteType Type, ReadOnlyMemory<byte> Data)
{
    /// <summary>The values of a constant as float32.</summary>
    /// <exception cref="FormatException">They are of another type.</exception>
    public float[] Floats() => Type switch
    {
        TfLiteType.Float32 => MemoryMarshal.Cast<byte, float>(Data.Span).ToArray(),
        TfLiteType.Float16 =>
            Array.ConvertAll(MemoryMarshal.Cast<byte, Half>(Data.Span).ToArray(), half => (float)half),
        _ => throw new FormatException($"{Name} holds {Type}, expected numbers with a fraction"),
    };

    /// <summary>The values of a constant of int32.</summary>
    public int[] Integers() => MemoryMarshal.Cast<byte, int>(Data.Span).ToArray();
}
