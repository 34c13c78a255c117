using System.Text;

namespace ExpressiFy.Onnx.Tests;

public sealed class ProtobufReaderTests
{
    [Fact]
    public void A_varint_field_is_read_as_it_was_written()
    {
        var reader = new ProtobufReader(Message(writer => writer.Integer(1, -2)));

        Assert.True(reader.Next());
        Assert.Equal(1, reader.Field);
        Assert.Equal(-2, reader.Integer);
        Assert.True(reader.Bytes.IsEmpty);
        Assert.False(reader.Next());
    }

    [Fact]
    public void A_text_field_is_read_as_it_was_written()
    {
        var reader = new ProtobufReader(Message(writer => writer.Text(20, "testing")));

        Assert.True(reader.Next());
        Assert.Equal(20, reader.Field);
        Assert.Equal("testing", Encoding.UTF8.GetString(reader.Bytes));
        Assert.False(reader.Next());
    }

    [Theory]
    [InlineData("150000803F", 4)]
    [InlineData("11000000000000F03F", 8)]
    public void A_fixed_width_field_is_read_as_its_bytes(string hex, int length)
    {
        var reader = new ProtobufReader(Convert.FromHexString(hex));

        Assert.True(reader.Next());
        Assert.Equal(2, reader.Field);
        Assert.Equal(length, reader.Bytes.Length);
        Assert.False(reader.Next());
    }

    [Theory]
    [InlineData("08", "ends too early")]
    [InlineData("1A0308", "ends too early")]
    [InlineData("15000080", "ends too early")]
    [InlineData("12FFFFFFFFFFFFFFFFFF01", "ends too early")]
    [InlineData("0B", "no known type")]
    [InlineData("08FFFFFFFFFFFFFFFFFFFFFF", "without an end")]
    public void A_damaged_message_is_refused(string hex, string message)
    {
        var exception = Assert.Throws<FormatException>(() => ReadAll(Convert.FromHexString(hex)));
        Assert.Contains(message, exception.Message);
    }

    private static byte[] Message(Action<ProtobufWriter> write)
    {
        var writer = new ProtobufWriter();
        write(writer);
        return writer.ToArray();
    }

    private static void ReadAll(byte[] message)
    {
        var reader = new ProtobufReader(message);
        while (reader.Next())
        {
        }
    }
}
