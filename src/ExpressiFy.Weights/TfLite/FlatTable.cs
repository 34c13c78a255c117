using System.Buffers.Binary;
using System.Text;

namespace ExpressiFy.Weights.TfLite;

/// <summary>
/// A table of a FlatBuffers message (flatbuffers.dev/internals), little-endian. A table begins with the distance back
/// to its vtable. The vtable lists, after its own length and the table's, where in the table each field of the schema
/// stands; 0 for a field that has its default value.
/// </summary>
internal readonly struct FlatTable
{
    private const int VtableHeader = 2 * sizeof(ushort);

    private readonly ReadOnlyMemory<byte> message;
    private readonly int position;

    private FlatTable(ReadOnlyMemory<byte> message, int position)
    {
        this.message = message;
        this.position = position;
    }

    /// <summary>The table that a message begins with.</summary>
    public static FlatTable Root(ReadOnlyMemory<byte> message) => new(message, Follow(message.Span, 0));

    /// <summary>A field of one byte.</summary>
    public int Byte(int field) => Find(field) is int found ? message.Span[found] : 0;

    /// <summary>A field of four bytes.</summary>
    public int Integer(int field) => Find(field) is int found ? Read(message.Span, found) : 0;

    /// <summary>A table, or null when the field is absent.</summary>
    public FlatTable? Table(int field) =>
        Find(field) is int found ? new FlatTable(message, Follow(message.Span, found)) : null;

    /// <summary>The bytes of a vector of bytes; empty when the field is absent.</summary>
    public ReadOnlyMemory<byte> Bytes(int field) => Vector(field, sizeof(byte));

    /// <summary>A string; empty when the field is absent.</summary>
    public string Text(int field) => Encoding.UTF8.GetString(Bytes(field).Span);

    /// <summary>A vector of four-byte integers; empty when the field is absent.</summary>
    public int[] Integers(int field)
    {
        var vector = Vector(field, sizeof(int));
        var values = new int[vector.Length / sizeof(int)];
        for (var i = 0; i < values.Length; i++)
            values[i] = Read(vector.Span, i * sizeof(int));
        return values;
    }

    /// <summary>A vector of tables; empty when the field is absent.</summary>
    public FlatTable[] Tables(int field)
    {
        if (Find(field) is not int found)
            return [];
        var first = Follow(message.Span, found) + sizeof(int);
        var tables = new FlatTable[Read(message.Span, first - sizeof(int))];
        for (var i = 0; i < tables.Length; i++)
            tables[i] = new(message, Follow(message.Span, first + (i * sizeof(int))));
        return tables;
    }

    private static int Read(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadInt32LittleEndian(bytes[at..]);

    /// <summary>Where an offset leads; it counts from where it stands.</summary>
    private static int Follow(ReadOnlySpan<byte> bytes, int at) => at + Read(bytes, at);

    private ReadOnlyMemory<byte> Vector(int field, int elementSize)
    {
        if (Find(field) is not int found)
            return default;
        var length = Follow(message.Span, found);
        return message.Slice(length + sizeof(int), Read(message.Span, length) * elementSize);
    }

    /// <summary>Where a field stands in the message, or null when it has its default value.</summary>
    private int? Find(int field)
    {
        var vtable = message.Span[(position - Read(message.Span, position))..];
        var entry = VtableHeader + (field * sizeof(ushort));
        if (entry >= BinaryPrimitives.ReadUInt16LittleEndian(vtable))
            return null;
        var offset = BinaryPrimitives.ReadUInt16LittleEndian(vtable[entry..]);
        return offset == 0 ? null : position + offset;
    }
}
