using System.Text;

namespace ExpressiFy.Onnx;

/// <summary>
/// Writes a message in the protocol buffers wire format (protobuf.dev/programming-guides/encoding): each field is a tag
/// (field number and wire type), then a varint, or a length and that many bytes.
/// </summary>
public sealed class ProtobufWriter
{
    private const int Varint = 0;
    private const int LengthDelimited = 2;

    private readonly MemoryStream message = new();

    /// <summary>A copy of the bytes written so far.</summary>
    public byte[] ToArray() => message.ToArray();

    /// <summary>A field of type int32, int64, bool or enum.</summary>
    public void Integer(int field, long value)
    {
        Tag(field, Varint);
        WriteVarint((ulong)value);
    }

    /// <summary>A repeated int64 field, one tag for each value: proto2's default, which every reader accepts.</summary>
    public void Integers(int field, IEnumerable<long> values)
    {
        foreach (var value in values)
            Integer(field, value);
    }

    /// <summary>A string, in UTF-8.</summary>
    public void Text(int field, string value) => Bytes(field, Encoding.UTF8.GetBytes(value));

    /// <summary>A field of type bytes.</summary>
    public void Bytes(int field, ReadOnlySpan<byte> value)
    {
        Tag(field, LengthDelimited);
        WriteVarint((ulong)value.Length);
        message.Write(value);
    }

    /// <summary>A field that is a message.</summary>
    public void Message(int field, Action<ProtobufWriter> write)
    {
        var inner = new ProtobufWriter();
        write(inner);
        Bytes(field, inner.message.GetBuffer().AsSpan(0, (int)inner.message.Length));
    }

    private void Tag(int field, int wireType) => WriteVarint((ulong)((field << 3) | wireType));

    /// <summary>Seven bits in each byte, lowest first; the high bit is set in all but the last.</summary>
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
