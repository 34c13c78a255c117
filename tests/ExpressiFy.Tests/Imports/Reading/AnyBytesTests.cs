using CsCheck;
using ExpressiFy.Imports.Reading;
using ExpressiFy.Imports.Uploads;
using ExpressiFy.Text;

namespace ExpressiFy.Tests.Imports.Reading;

/// <summary>Any uploaded bytes are read or refused with a message; nothing else is thrown.</summary>
public sealed class AnyBytesTests
{
    private const int Tries = 300;

    [Fact]
    public void Any_bytes_are_read_or_refused_with_a_message() =>
        Gen.Byte.Array[0, 400].Sample(bytes => IsReadOrRefused(bytes), iter: Tries, threads: 1);

    [Fact]
    public void Any_change_of_a_zip_is_read_or_refused_with_a_message()
    {
        var whole = ListFiles.Letterboxd().Content;
        Gen.Select(Gen.Int[4, whole.Length - 1], Gen.Byte).Sample(
            (place, value) => IsReadOrRefused([.. whole[..place], value, .. whole[(place + 1)..]]),
            iter: Tries,
            threads: 1);
    }

    [Fact]
    public void No_line_is_both_a_row_and_reported_and_lines_increase()
    {
        string[] pieces = ["a", "\"", "\"\"", ",", ";", "\n", "\r\n", " ", "1999", "é"];
        var texts = Gen.Int[0, pieces.Length - 1].Select(i => pieces[i]).Array[0, 60].Select(string.Concat);
        texts.Sample(
            text =>
            {
                var unreadable = new List<UnreadableLine>();
                var rows = new CsvText("l.csv", "title,year\n" + text).Rows(unreadable);
                var lines = rows.Select(row => row.Line).ToList();
                Assert.Equal(1, lines[0]);
                Assert.Equal(lines.Distinct().Order(), lines);
                Assert.Empty(unreadable.Select(line => line.Line).Intersect(lines));
            },
            iter: Tries,
            threads: 1);
    }

    private static bool IsReadOrRefused(byte[] bytes)
    {
        try
        {
            var lists = PersonalLists.Read([new("some.csv", bytes)], new(ListMeaning.Seen));
            return lists.Files.Count > 0;
        }
        catch (ImportException refused)
        {
            return refused.Message.Length > 0;
        }
    }
}
