using System.Text;

namespace ExpressiFy.Vision.Tests.Expressions;

/// <summary>Just enough of the protobuf wire format to write small models by hand.</summary>
internal static class Protobuf
{
    public static byte[] Number(int field, long value) => [.. Varint((field << 3) | 0), .. Varint(value)];

    public static byte[] Bytes(int field, params byte[][] parts)
    {
        var content = parts.SelectMany(part => part).ToArray();
        return [.. Varint((field << 3) | 2), .. Varint(content.Length), .. content];
    }

    public static byte[] TextField(int field, string value) => Bytes(field, Encoding.UTF8.GetBytes(value));

    private static byte[] Varint(long value)
    {
        var bytes = new List<byte>();
        for (var rest = (ulong)value; ; rest >>= 7)
        {
            if (rest < 0x80)
            {
                bytes.Add((byte)rest);
                return [.. bytes];
            }

            bytes.Add((byte)(rest | 0x80));
        }
    }
}
