using System.Text;
using ExpressiFy.Text;

namespace ExpressiFy.Tests.Text;

public sealed class TextEncodingTests
{
    private const string Text = "title,year\nAmélie – “Le fabuleux destin”,2001\n";

    public static TheoryData<string, byte[]> Encoded => new()
    {
        { "UTF-8", new UTF8Encoding(false).GetBytes(Text) },
        { "UTF-8", [0xEF, 0xBB, 0xBF, .. new UTF8Encoding(false).GetBytes(Text)] },
        { "UTF-16", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Text)] },
        { "UTF-16", [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(Text)] },
        { "UTF-16", Encoding.Unicode.GetBytes(Text) },
        { "UTF-16", Encoding.BigEndianUnicode.GetBytes(Text) },
        { "Windows-1252", CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetBytes(Text) },
    };

    [Theory]
    [MemberData(nameof(Encoded))]
    public void Each_encoding_that_spreadsheets_write_is_detected(string encoding, byte[] bytes) =>
        Assert.Equal((Text, encoding), TextEncoding.Decode(bytes));

    [Fact]
    public void Bytes_with_zeros_in_no_pattern_are_no_text() =>
        Assert.Null(TextEncoding.Decode([.. Enumerable.Range(0, 400).Select(i => (byte)(i % 7 == 0 ? 0 : i))]));

    [Fact]
    public void No_bytes_are_an_empty_text() => Assert.Equal("", TextEncoding.Decode([])?.Text);
}
