namespace ExpressiFy.Onnx.Tests;

public sealed class ProtobufReaderTests
{
    [Fact]
    public void Fields_come_back_as_they_were_written()
    {
        var writer = new ProtobufWriter();
        writer.Integer(1, -2);
        writer.Float(2, 1);
        writer.Text(20, "testing");
        var reader = new ProtobufReader(writer.ToArray());

        Assert.True(reader.Next());
        Assert.Equal((1, -2, 0), (reader.Field, reader.Integer, reader.Bytes.Length));
        Assert.True(reader.Next());
        Assert.Equal((2, 0, 1f), (reader.Field, reader.Integer, BitConverter.ToSingle(reader.Bytes)));
        Assert.True(reader.Next());
        Assert.Equal((20, "testing"), (reader.Field, System.Text.Encoding.UTF8.GetString(reader.Bytes)));
        Assert.False(reader.Next());
    }

    [Theory]
    [InlineData("08", "ends too early")]
    [InlineData("1A0308", "ends too early")]
    [InlineData("15000080", "ends too early")]
    [InlineData("12FFFFFFFFFFFFFFFFFF01", "ends too early")]
    [InlineData("0B", "no known type")]
    [InlineData("08FFFFFFFFFFFFFFFFFFFFFF", "without an end")]
    public void A_damaged_message_is_refused(string hex, string expected) => Assert.Contains(expected, Assert.Throws<FormatException>(() =>
    {
        var reader = new ProtobufReader(Convert.FromHexString(hex));
        while (reader.Next())
        {
        }
    }).Message);
}
