namespace ExpressiFy.Onnx;

/// <summary>Reads the fields of one message in the protocol buffers wire format, in their order.</summary>
public ref struct ProtobufReader(ReadOnlySpan<byte> message)
{
    /// <summary>Bytes of the longest varint: 64 bits in groups of seven.</summary>
    private const int LongestVarint = 10;

    private ReadOnlySpan<byte> rest = message;

    /// <summary>Number of the field that was read last.</summary>
    public int Field { get; private set; }

    /// <summary>The value of a varint field; 0 for other fields.</summary>
    public long Integer { get; private set; }

    /// <summary>The bytes of a string, bytes, message or fixed-width field; empty for a varint.</summary>
    public ReadOnlySpan<byte> Bytes { get; private set; }

    /// <summary>Reads the next field. Returns false at the end of the message.</summary>
    /// <exception cref="FormatException">The message is damaged.</exception>
    public bool Next()
    {
        if (rest.IsEmpty)
            return false;

        var tag = Varint();
        Field = (int)(tag >> 3);
        Integer = 0;
        Bytes = default;
        switch (tag & 7)
        {
            case 0: // varint
                Integer = (long)Varint();
                break;
            case 1: // eight bytes
                Bytes = Take(sizeof(ulong));
                break;
            case 2: // length-delimited
                Bytes = Take(Varint());
                break;
            case 5: // four bytes
                Bytes = Take(sizeof(uint));
                break;
            default:
                throw new FormatException("a field of no known type");
        }

        return true;
    }

    private ulong Varint()
    {
        ulong value = 0;
        for (var i = 0; i < LongestVarint; i++)
        {
            var part = Take(1)[0];
            value |= (ulong)(part & 0x7f) << (7 * i);
            if (part < 0x80)
                return value;
        }

        throw new FormatException("a number without an end");
    }

    private ReadOnlySpan<byte> Take(ulong count)
    {
        if (count > (ulong)rest.Length)
            throw new FormatException("it ends too early");
        var taken = rest[..(int)count];
        rest = rest[(int)count..];
        return taken;
    }
}
