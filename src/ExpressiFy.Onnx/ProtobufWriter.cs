using System.Buffers.Binary;
using System.Text;

namespace ExpressiFy.Onnx;

/// <summary>
/// Writes the protocol buffers wire format (protobuf.dev/programming-guides/encoding): each field is a tag (number and wire type), then a
/// varint, four bytes, or a length and that many bytes.
/// </summary>
public sealed class ProtobufWriter
{
    private const int Varint = 0;
    private const int LengthDelimited = 2;
    private const int FourBytes = 5;

    private readonly MemoryStream message = new();

    /// <summary>The message so far.</summary>
    public byte[] ToArray() => message.ToArray();

    /// <summary>int32, int64, bool or enum.</summary>
    public void Integer(int field, long value)
    {
        Tag(field, Varint);
        WriteVarint((ulong)value);
    }

    /// <summary>repeated int64, one tag a value (proto2's default, which every reader accepts).</summary>
    public void Integers(int field, IEnumerable<long> values)
    {
        foreach (var value in values)
            Integer(field, value);
    }

    public void Float(int field, float value)
    {
        Tag(field, FourBytes);
        Span<byte> bytes = stackalloc byte[sizeof(float)];
        BinaryPrimitives.WriteSingleLittleEndian(bytes, value);
        message.Write(bytes);
    }

    public void Text(int field, string value) => Bytes(field, Encoding.UTF8.GetBytes(value));

    public void Bytes(int field, ReadOnlySpan<byte> value)
    {
        Tag(field, LengthDelimited);
        WriteVarint((ulong)value.Length);
        message.Write(value);
    }

    /// <summary>A message within this one.</summary>
    public void Message(int field, Action<ProtobufWriter> write)
    {
        var inner = new ProtobufWriter();
        write(inner);
        Bytes(field, inner.message.GetBuffer().AsSpan(0, (int)inner.message.Length));
    }

    private void Tag(int field, int wireType) => WriteVarint((ulong)((field << 3) | wireType));

    /// <summary>Seven bits a byte, lowest first; the high bit says that more follow.</summary>
    private void WriteVarint(ulong value)
    {
        while (value >= 0x80)
        {
            message.WriteByte((byte)(value | 0x80));
            value >>= 7;
        }

        message.WriteByte((byte)value);
    }
}
