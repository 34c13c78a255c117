using System.Diagnostics;
using System.Text;
using ExpressiFy.Catalogue;
using ExpressiFy.Imports;
using ExpressiFy.Imports.Matching;
using ExpressiFy.Imports.Reading;
using ExpressiFy.Imports.Uploads;

namespace ExpressiFy.Tests.Imports;

/// <summary>
/// Nine megabytes of any file cost at most ten times what a well-formed list of that size costs in the same run:
/// reading, matching, and the report of what became of the rows.
/// </summary>
public sealed class HostileListsTests(ITestOutputHelper output)
{
    private const int Megabytes = 9;
    private const int Bytes = Megabytes * 1024 * 1024;
    private const int MostTimesAsMuch = 10;

    private static readonly TitleMatcher Matcher = new(TitleCatalogue.BuiltIn());

    /// <summary>A file of each kind, by what it has too many of.</summary>
    public static TheoryData<string> Kinds => [.. Files.Keys];

    private static readonly Dictionary<string, Func<UploadedFile>> Files = new()
    {
        ["years in names"] = () => Table("Title", Repeat(" (1999)", 490)),
        ["years in names and a column"] = () => Table("Title,Year", Repeat(" (1999)", 490) + ",1999"),
        ["open brackets"] = () => Table("Title,Year", Repeat("(a", 490) + ",1999"),
        ["closed brackets"] = () => Table("Title,Year", Repeat("(a)", 490) + ",1999"),
        ["nested brackets"] = () => Table("Title,Year", Repeat("(", 245) + Repeat(")", 245) + ",1999"),
        ["brackets of songs"] = () => Table("Title,Artist", Repeat("(a)", 490) + "," + Repeat("(", 490)),
        ["blanks"] = () => Table("Title,Artist", "a" + Repeat(" ", 480) + "b,a" + Repeat(" ", 480) + "b"),
        ["guests"] = () => Table("Title,Artist", Repeat(" feat ", 490) + "," + Repeat(" feat ", 490)),
        ["artists"] = () => Table("Title,Artist", "a," + Repeat("b;", 490)),
        ["commas in names"] = () => Table("Title;Year", Repeat(", The", 490) + ";1999"),
        ["names in names"] = () => Table("Title;Year", Repeat(" / a", 490) + ";1999"),
        ["subtitles"] = () => Table("Title;Year", Repeat(": a", 490) + ";1999"),
        ["entities"] = () => Table("Title,Year", Repeat("&amp;", 490) + ",1999"),
        ["mojibake"] = () => Table("Title,Year", Repeat("Ã©", 490) + ",1999"),
        ["numbers"] = () => Table("Title,Year", Repeat("1 2 ", 490) + ",1999"),
        ["ids"] = () => Table("Title,Link", "a," + Repeat("tt", 2000)),
        ["dates"] = () => Table("Title,Rating,Date", "a,5," + Repeat("1/", 20)),
        ["ratings"] = () => Table("Title,Rating", "a," + Repeat("9", 3000)),
        ["quotation marks"] = () => Table("Title,Year", "\"a,1999"),
        ["quotation marks on long lines"] = () => Table("Title,Year", "\"" + Repeat("a", 60_000) + ",1999"),
        ["stray quotation marks"] = () => Whole("Title\n" + Repeat("a\"b,", Bytes)),
        ["stray quotation marks on long lines"] = () => Table("Title,Year", Repeat("a\"b,", 5_000)),
        ["stray quotation marks on all lines"] = () => Table("Title,Year", Repeat("a\"b,", 99 * 4)),
        ["JSON that is cut off"] = () => Whole("[" + Repeat("{\"title\":\"a\",\"year\":1},", Bytes)),
        ["doubled quotation marks"] = () => Table("Title,Year", Repeat("\"", 491) + ",1999"),
        ["columns"] = () => Whole("Title" + Repeat(",a", Bytes)),
        ["columns of ratings"] = () => Whole("Title" + Repeat(",Rating", Bytes)),
        ["fields"] = () => Whole("Title\n" + Repeat(",", Bytes)),
        ["short lines"] = () => Whole("Title\n" + Repeat("a\n", Bytes)),
        ["lines without title"] = () => Whole("Title,Year\n" + Repeat(",1\n", Bytes)),
        ["empty lines"] = () => Whole("Title,Year\n" + Repeat("\n", Bytes)),
        ["words above the header"] = () => Whole(Repeat(Repeat(Repeat("a bo ", 60_000) + ",", 900_000) + "\n", Bytes)),
        ["titles of MovieLens"] = () => Whole("movieId,title\n" + string.Concat(
            Enumerable.Range(0, Bytes / 9).Select(number => $"{number},a\n"))),
        ["one long line"] = () => Whole(Repeat("a", Bytes)),
        ["separators without header"] = () => Whole(Repeat("1,", Bytes)),
        ["bad bytes"] = () => new("a.csv", [.. "Title\n"u8, .. Enumerable.Repeat((byte)0xFF, Bytes)]),
        ["entries"] = () => Whole("{\"profile\":\"a\",\"feedback\":[" + Repeat("5,", Bytes) + "5]}"),
        ["entries of a list in JSON"] = () => Whole("[" + Repeat("{\"title\":\"a\"},", Bytes) + "{}]"),
        ["names in JSON"] = () => Whole("[" + string.Join(',', Enumerable.Range(0, Bytes / 24)
            .Select(number => $"{{\"title\":\"a\",\"{number}\":1}}")) + "]"),
        ["objects in JSON"] = () => Whole("[" + Repeat(Repeat("{\"movie\":", 500) + "1" + Repeat("}", 55) + ",", Bytes)
            + "1]"),
        ["long names in JSON"] = () => Whole("[{\"" + Repeat("a", Bytes / 2) + "\":{" + string.Join(',', Enumerable
            .Range(0, Bytes / 24).Select(number => $"\"{number}\":1")) + "}}]"),
        ["elements"] = () => Whole("<a>" + Repeat("<b><title>a</title></b>", Bytes) + "</a>"),
        ["empty elements"] = () => Whole("<a>" + Repeat("<b/>", Bytes) + "</a>"),
        ["open elements"] = () => Whole(Repeat("<a>", Bytes)),
        ["attributes"] = () => Whole("<a><b " + string.Concat(
            Enumerable.Range(0, Bytes / 12).Select(number => $"a{number}=\"\" ")) + "/></a>"),
        ["open brackets of JSON"] = () => Whole(Repeat("[", Bytes)),
        ["files of one name"] = () => ListFiles.Zip(
            "a.zip",
            Enumerable.Repeat(ListFiles.File("a.csv", "Title,Year", "Heat,1995"), ImportLimits.MostZipEntries)),
        ["a packed list"] = () => ListFiles.Zip("a.zip", Table("Title", Repeat(" (1999)", 490), 4)),
    };

    [Theory]
    [Trait("Category", "Long")]
    [MemberData(nameof(Kinds))]
    public void Any_file_costs_at_most_ten_times_a_well_formed_one(string kind)
    {
        var wellFormed = WellFormed();
        var hostile = Files[kind]();
        // The first reading compiles.
        Cost(ListFiles.Letterboxd());
        var usual = Math.Min(Cost(wellFormed), Cost(wellFormed));
        var cost = Cost(hostile);
        if (cost > MostTimesAsMuch * usual)
            cost = Math.Min(cost, Cost(hostile));
        output.WriteLine($"{kind}: {cost / usual:0.0} times a well-formed list of {Megabytes} MB ({usual:0} ms)");
        Assert.True(cost <= MostTimesAsMuch * usual, $"{kind}: {cost:0} ms, a well-formed list {usual:0} ms");
    }

    // Milliseconds.
    private static double Cost(UploadedFile file)
    {
        var watch = Stopwatch.StartNew();
        try
        {
            var lists = PersonalLists.Read([file], new(ListMeaning.Seen));
            Assert.NotNull(ImportReport.Of(lists, MatchedLists.Of(lists, Matcher)));
        }
        catch (ImportException refused)
        {
            Assert.NotEmpty(refused.Message);
        }

        return watch.Elapsed.TotalMilliseconds;
    }

    // Rows as an export has them; a remark makes up for the size, because more rows than the limit are refused.
    private static UploadedFile WellFormed()
    {
        var titles = TitleCatalogue.BuiltIn().Titles.Where(title => title.Medium == Medium.Film).ToList();
        var remark = Repeat("good ", (Bytes / ImportLimits.MostRows) - 40);
        var text = new StringBuilder("Title,Year,Rating,Date,Review\n");
        for (var row = 0; row < ImportLimits.MostRows - 1 && text.Length < Bytes; row++)
        {
            var title = titles[row % titles.Count];
            text.Append($"\"{title.Name}\",{title.Year},{1 + (row % 5)},2024-03-17,{remark}\n");
        }

        return ListFiles.File("usual.csv", text.ToString(), Encoding.UTF8);
    }

    private static UploadedFile Table(string header, string row) => Table(header, row, 1);

    private static UploadedFile Table(string header, string row, int times)
    {
        var text = new StringBuilder(header).Append('\n');
        var most = Math.Min(ImportLimits.MostRows - 1, times * Bytes / (Encoding.UTF8.GetByteCount(row) + 9));
        for (var number = 0; number < most; number++)
            text.Append($"{number:x8}").Append(row).Append('\n');
        return ListFiles.File("a.csv", text.ToString(), Encoding.UTF8);
    }

    private static UploadedFile Whole(string text) =>
        new("a.csv", Encoding.UTF8.GetBytes(text)[..Math.Min(text.Length, Bytes)]);

    private static string Repeat(string text, int characters) =>
        string.Concat(Enumerable.Repeat(text, Math.Max(1, characters / text.Length)));
}
