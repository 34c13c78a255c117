using CsCheck;
using ExpressiFy.Imports.Reading;
using ExpressiFy.Imports.Uploads;
using ExpressiFy.Text;

namespace ExpressiFy.Tests.Imports.Reading;

/// <summary>Files come from strangers.</summary>
public sealed class AnyBytesTests
{
    private const int Tries = 300;

    [Fact]
    public void Whatever_bytes_arrive_they_are_read_or_refused_in_words() => Gen.Byte.Array[0, 400].Sample(bytes => Read(bytes), iter: Tries, threads: 1);

    [Fact]
    public void Whatever_follows_the_first_bytes_of_a_zip_is_read_or_refused_in_words()
    {
        var whole = ListFiles.Letterboxd().Content;
        Gen.Select(Gen.Int[4, whole.Length - 1], Gen.Byte).Sample(
            (place, value) => Read([.. whole[..place], value, .. whole[(place + 1)..]]), iter: Tries, threads: 1);
    }

    [Fact]
    public void Every_line_of_a_list_is_a_row_or_reported_and_lines_only_count_up()
    {
        string[] pieces = ["a", "\"", "\"\"", ",", ";", "\n", "\r\n", " ", "1999", "é"];
        Gen.Int[0, pieces.Length - 1].Select(i => pieces[i]).Array[0, 60].Select(string.Concat).Sample(
            text =>
            {
                var unreadable = new List<UnreadableLine>();
                var lines = new CsvText("l.csv", "title,year\n" + text).Rows(unreadable).Select(row => row.Line).ToList();
                return lines.Zip(lines.Skip(1)).All(pair => pair.First < pair.Second) && lines[0] == 1
                    && !unreadable.Select(line => line.Line).Intersect(lines).Any();
            },
            iter: Tries,
            threads: 1);
    }

    private static bool Read(byte[] bytes)
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
