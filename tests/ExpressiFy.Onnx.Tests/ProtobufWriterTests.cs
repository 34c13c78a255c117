namespace ExpressiFy.Onnx.Tests;

/// <summary>The expected bytes are the examples of protobuf.dev/programming-guides/encoding.</summary>
public sealed class ProtobufWriterTests
{
    [Fact]
    public void A_number_is_a_tag_and_a_varint() =>
        Assert.Equal("089601", Written(writer => writer.Integer(1, 150)));

    [Fact]
    public void A_negative_number_takes_ten_bytes() =>
        Assert.Equal("08FEFFFFFFFFFFFFFFFF01", Written(writer => writer.Integer(1, -2)));

    [Fact]
    public void Text_is_a_tag_a_length_and_its_bytes() =>
        Assert.Equal("120774657374696E67", Written(writer => writer.Text(2, "testing")));

    [Fact]
    public void A_nested_message_is_a_tag_a_length_and_its_bytes() =>
        Assert.Equal("1A03089601", Written(writer => writer.Message(3, inner => inner.Integer(1, 150))));

    [Fact]
    public void Repeated_numbers_repeat_their_tag() =>
        Assert.Equal("300330" + "8E02", Written(writer => writer.Integers(6, [3, 270])));

    [Fact]
    public void A_field_number_above_fifteen_has_a_longer_tag() =>
        Assert.Equal("A00107", Written(writer => writer.Integer(20, 7)));

    private static string Written(Action<ProtobufWriter> write)
    {
        var writer = new ProtobufWriter();
        write(writer);
        return Convert.ToHexString(writer.ToArray());
    }
}
