using System.IO.Compression;
using System.Text;
using ExpressiFy.Imports.Reading;
using ExpressiFy.Imports.Uploads;

namespace ExpressiFy.Tests.Imports.Uploads;

public sealed class ArchiveReaderTests
{
    [Fact]
    public void A_zip_bomb_is_refused_whatever_size_it_declares()
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create))
        {
            using var entry = zip.CreateEntry("ratings.csv", CompressionLevel.SmallestSize).Open();
            entry.Write(new byte[ImportLimits.LargestUnpacked + 1]);
        }

        AssertTooLarge(new("bomb.zip", bytes.ToArray()));
        // The same with the size that the ZIP declares set to ten bytes, as in a forged one.
        var forged = bytes.ToArray();
        for (var i = 0; i + 30 < forged.Length; i++)
        {
            if (forged[i..(i + 4)] is [(byte)'P', (byte)'K', 1, 2])
                BitConverter.GetBytes(10).CopyTo(forged, i + 24);
        }

        var problem = Assert.Throws<ImportException>(() => ListFiles.Read(new UploadedFile("forged.zip", forged)));
        Assert.Contains(problem.Problem, new[] { ImportProblem.TooLarge, ImportProblem.NoList, ImportProblem.Damaged });
    }

    [Fact]
    public void A_zip_of_too_many_files_is_refused() =>
        AssertTooLarge(ListFiles.Zip("many.zip", EmptyFiles(ImportLimits.MostZipEntries + 1)));

    [Fact]
    public void More_bytes_than_the_limit_are_refused() =>
        AssertTooLarge(new("large.csv", new byte[ImportLimits.LargestUpload + 1]));

    [Fact]
    public void A_damaged_zip_is_refused_as_damaged()
    {
        var whole = ListFiles.Letterboxd();
        var half = whole with { Content = whole.Content[..(whole.Content.Length / 2)] };
        Assert.Equal(ImportProblem.Damaged, Assert.Throws<ImportException>(() => ListFiles.Read(half)).Problem);
    }

    [Fact]
    public void An_office_document_is_refused_with_advice()
    {
        var workbook = ListFiles.Zip(
            "ratings.xlsx",
            ListFiles.File("[Content_Types].xml", "<Types/>"),
            ListFiles.File("xl/workbook.xml", "<workbook/>"));
        var refused = Assert.Throws<ImportException>(() => ListFiles.Read(workbook));
        Assert.Equal(ImportProblem.NoList, refused.Problem);
        Assert.Contains("Save its table as CSV", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_zip_in_a_zip_is_left_out()
    {
        var ratings = ListFiles.File("ratings.csv", "title,rating", "Alien,5");
        var lists = ListFiles.Read(ListFiles.Zip("outer.zip", ListFiles.Letterboxd(), ratings));
        Assert.Contains(lists.LeftOut, file => file.File == "letterboxd.zip");
        Assert.Single(lists.Entries);
    }

    [Theory]
    [InlineData('\\')]
    [InlineData('/')]
    public void Folders_count_whichever_slash_a_program_writes(char slash)
    {
        const string Titles = "Date,Name,Year,Letterboxd URI";
        const string Diary = "2021-05-01,Aliens,1986,x,1,,,2021-04-30";
        var lists = ListFiles.Read(ListFiles.Zip(
            "export.zip",
            Entry("me/likes/films.csv", Titles, "2021-01-01,Carrie,1976,x"),
            Entry("me/deleted/diary.csv", ListFiles.DiaryHeader, Diary),
            Entry("me/orphaned/diary.csv", ListFiles.DiaryHeader, Diary),
            Entry("__MACOSX/me/._ratings.csv", "x"),
            Entry("me/._watched.csv", "x"),
            Entry("me/.DS_Store", "x"),
            Entry("me/empty/")));
        Assert.Equal(["Carrie (1976): liked, on 2021-01-01"], ListFiles.Told(lists));
        Assert.Equal(
            [
                ("me/deleted/diary.csv", "what you deleted stays deleted"),
                ("me/orphaned/diary.csv", "what you deleted stays deleted"),
                ("me/.DS_Store", "no table"),
            ],
            lists.LeftOut.Select(file => (file.File, file.Why)));

        UploadedFile Entry(string name, params string[] lines) => ListFiles.File(name.Replace('/', slash), lines);
    }

    [Fact]
    public void A_list_that_a_member_called_films_holds_no_likes()
    {
        var list = ListFiles.File(
            "lists/films.csv", "Date,Name,Year,Letterboxd URI,Rating", "2021-01-01,Heat,1995,x,4");
        var told = ListFiles.Told(ListFiles.Read(ListFiles.Zip("export.zip", list)));
        Assert.DoesNotContain("liked", Assert.Single(told), StringComparison.Ordinal);
    }

    [Fact]
    public void A_long_list_that_packs_well_is_read()
    {
        var random = new Random(1);
        var text = new StringBuilder("title,year,rating\n");
        for (var row = 0; row < 40_000; row++)
            text.Append($"A film of the name number {random.Next(100_000)},1979,{random.Next(1, 6)}\n");
        Assert.True(text.Length > ImportLimits.SmallText);

        var file = ListFiles.File("a.csv", text.ToString(), Encoding.UTF8);
        Assert.Equal(40_000, ListFiles.Read(ListFiles.Zip("long.zip", file)).Entries.Count);
    }

    private static IEnumerable<UploadedFile> EmptyFiles(int count) =>
        Enumerable.Range(0, count).Select(number => new UploadedFile($"{number}.csv", []));

    private static void AssertTooLarge(UploadedFile file) =>
        Assert.Equal(ImportProblem.TooLarge, Assert.Throws<ImportException>(() => ListFiles.Read(file)).Problem);
}
