namespace ExpressiFy.Onnx;

/// <summary>Reads the fields of one message in the wire format that <see cref="ProtobufWriter"/> writes, in their order.</summary>
public ref struct ProtobufReader(ReadOnlySpan<byte> message)
{
    private const int LongestVarint = 10;

    private ReadOnlySpan<byte> rest = message;

    /// <summary>Of the field that was read.</summary>
    public int Field { get; private set; }

    /// <summary>Its value where that is a varint.</summary>
    public long Integer { get; private set; }

    /// <summary>Its bytes where it has a length: text, bytes or a message.</summary>
    public ReadOnlySpan<byte> Bytes { get; private set; }

    /// <summary>Goes on to the next field; false at the end.</summary>
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
            case 0:
                Integer = (long)Varint();
                break;
            case 1:
                Bytes = Take(sizeof(ulong));
                break;
            case 2:
                Bytes = Take(Varint());
                break;
            case 5:
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
