using System.Text;
using ExpressiFy.Imports.Reading;
using ExpressiFy.Imports.Uploads;

namespace ExpressiFy.Tests.Imports.Reading;

/// <summary>A byte that is not valid costs its line, not the file.</summary>
public sealed class BadBytesTests
{
    private static readonly byte[] Mark = [0xEF, 0xBB, 0xBF];

    [Theory]
    [InlineData(true, 0x92)]
    [InlineData(true, 0xFF)]
    [InlineData(true, 0xC3)]
    [InlineData(true, 0x00)]
    [InlineData(false, 0x92)]
    [InlineData(false, 0xFF)]
    [InlineData(false, 0x00)]
    public void One_bad_byte_costs_its_line(bool hasMark, int bad)
    {
        byte[] content =
        [
            .. hasMark ? Mark : [],
            .. Encoding.UTF8.GetBytes("Title,Year,Rating,Review\nAmélie,2001,4.5,good\nThe Matrix,1999,5,\"it"),
            (byte)bad,
            .. Encoding.UTF8.GetBytes("s great\"\nLåt den rätte komma in,2008,4,\n"),
        ];
        var lists = ListFiles.Read(new UploadedFile("list.csv", content));
        Assert.Equal("UTF-8", lists.Files[0].Encoding);
        Assert.Equal(["Amélie", "Låt den rätte komma in"], lists.Entries.Select(entry => entry.Name));
        var line = Assert.Single(lists.Unreadable);
        Assert.Equal((3, "a byte of it is not valid in UTF-8"), (line.Line, line.Why));
    }

    [Fact]
    public void A_file_of_another_encoding_is_still_read_as_that()
    {
        var latin = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;
        var file = ListFiles.File("list.csv", "Title,Year,Rating\nAmélie,2001,4\nLåt den rätte,2008,5\n", latin);
        var lists = ListFiles.Read(file);
        Assert.Equal("Windows-1252", lists.Files[0].Encoding);
        Assert.Equal(["Amélie", "Låt den rätte"], lists.Entries.Select(entry => entry.Name));
    }

    [Fact]
    public void A_lone_surrogate_costs_its_line_in_utf_16()
    {
        byte[] content =
        [
            0xFF, 0xFE,
            .. Encoding.Unicode.GetBytes("Title,Rating\nHeat"), 0x00, 0xD8,
            .. Encoding.Unicode.GetBytes(",5\nUp,4\n"),
        ];
        var lists = ListFiles.Read(new UploadedFile("list.csv", content));
        Assert.Equal("Up", Assert.Single(lists.Entries).Name);
        Assert.Equal(2, Assert.Single(lists.Unreadable).Line);
    }

    [Fact]
    public void A_bad_byte_in_the_header_costs_no_other_column()
    {
        byte[] content = [.. "Title,Ann"u8, 0xE9, .. "e,Rating\nAmélie,2001,4\n"u8];
        Assert.Equal("Amélie", Assert.Single(ListFiles.Read(new UploadedFile("l.csv", content)).Entries).Name);
    }

    [Fact]
    public void Bytes_that_are_no_text_are_left_out()
    {
        var picture = new UploadedFile("a.csv", [0x89, .. "PNG\r\n"u8, 0x1A, 0x0A, .. new byte[60]]);
        var refused = Assert.Throws<ImportException>(() => ListFiles.Read(picture));
        Assert.Contains("it is no text", refused.Message, StringComparison.Ordinal);
    }
}
