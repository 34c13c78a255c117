using ExpressiFy.Text;

namespace ExpressiFy.Tests.Text;

public sealed class CsvTextTests
{
    [Theory]
    [InlineData("a,b\n1,2\n", "a|b 1|2")]
    [InlineData("a;b\r\n1,5;2\r\n", "a|b 1,5|2")]
    [InlineData("a\tb\r1\t2", "a|b 1|2")]
    [InlineData("sep=;\r\na;b\r\n1;2", "a|b 1|2")]
    [InlineData("a,b\n\n\n1,2\n \n", "a|b 1|2")]
    [InlineData("a,b\n\"1, \"\"x\"\"\",2\n", "a|b 1, \"x\"|2")]
    [InlineData("a,b\n6\" of snow,2\nc,d\n", "a|b 6\" of snow|2 c|d")]
    public void Rows_are_read_with_any_separator_and_line_end(string text, string rows) =>
        Assert.Equal(rows, string.Join(' ', Read(text, out _).Select(row => string.Join('|', row.Fields))));

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public void A_row_begins_on_its_own_line_even_after_fields_of_several_lines(string end)
    {
        var rows = Read(string.Join(end, "a,b", "\"one", "", "two\",2", "", "c,d"), out var unreadable);
        Assert.Equal([1, 2, 6], rows.Select(row => row.Line));
        Assert.Equal(string.Join(end, "one", "", "two"), rows[1].Fields[0]);
        Assert.Empty(unreadable);
    }

    [Fact]
    public void An_unclosed_quotation_mark_costs_its_own_line_and_no_other()
    {
        var rows = Read("a,b\n\"x,1\nc,2\n\"d,3\ne,4\n", out var unreadable);
        Assert.Equal(["a|b", "c|2", "e|4"], rows.Select(row => string.Join('|', row.Fields)));
        Assert.Equal([2, 4], unreadable.Select(line => line.Line));
    }

    [Fact]
    public void A_field_that_is_too_long_costs_its_own_line()
    {
        var rows = Read($"a,b\n{new string('x', CsvText.LongestField + 1)},1\nc,2\n", out var unreadable);
        Assert.Equal([1, 3], rows.Select(row => row.Line));
        Assert.Equal(2, Assert.Single(unreadable).Line);
    }

    [Theory]
    [InlineData(CsvText.MostStrayQuotes, 0)]
    [InlineData(CsvText.MostStrayQuotes + 1, 1)]
    public void A_row_of_many_stray_quotation_marks_costs_its_own_line(int count, int expected)
    {
        var stray = string.Join(',', Enumerable.Repeat("6\" of snow", count));
        var rows = Read($"a,b\n{stray}\n{stray}\nc,d\n", out var unreadable);
        Assert.Equal(2 * expected, unreadable.Count);
        Assert.Equal(4 - (2 * expected), rows.Count);
        Assert.Equal(["c", "d"], rows[^1].Fields);
    }

    [Fact]
    public void After_many_unreadable_lines_the_rest_is_left_out()
    {
        var text = "a,b\n" + string.Concat(Enumerable.Repeat("\"x,1\ny,2\n", 20_000));
        var rows = Read(text, out var unreadable);
        Assert.InRange(unreadable.Count, CsvText.MostUnreadable, CsvText.MostUnreadable + 2);
        Assert.InRange(rows.Count, 1, 2 * CsvText.MostUnreadable);
        Assert.Contains("from here on", unreadable[^1].Why, StringComparison.Ordinal);
    }

    private static List<CsvRow> Read(string text, out List<UnreadableLine> unreadable)
    {
        unreadable = [];
        return [.. new CsvText("list.csv", text).Rows(unreadable)];
    }
}
