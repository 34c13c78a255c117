using System.IO.Compression;
using System.Text;
using ExpressiFy.Imports.Reading;
using ExpressiFy.Imports.Uploads;

namespace ExpressiFy.Tests.Imports.Uploads;

public sealed class ArchiveReaderTests
{
    [Fact]
    public void A_zip_that_unpacks_to_a_flood_is_refused_whatever_it_says_of_its_size()
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create))
        {
            using var entry = zip.CreateEntry("ratings.csv", CompressionLevel.SmallestSize).Open();
            entry.Write(new byte[ImportLimits.LargestUnpacked + 1]);
        }

        AssertTooLarge(new("bomb.zip", bytes.ToArray()));
        // The same with the size that the ZIP declares set to ten bytes, as forgers do.
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
        AssertTooLarge(ListFiles.Zip("many.zip", Enumerable.Range(0, ImportLimits.MostZipEntries + 1).Select(i => new UploadedFile($"{i}.csv", []))));

    [Fact]
    public void More_bytes_than_are_taken_are_refused() => AssertTooLarge(new("large.csv", new byte[ImportLimits.LargestUpload + 1]));

    [Fact]
    public void A_damaged_zip_is_said_to_be_damaged()
    {
        var whole = ListFiles.Letterboxd();
        var half = whole with { Content = whole.Content[..(whole.Content.Length / 2)] };
        Assert.Equal(ImportProblem.Damaged, Assert.Throws<ImportException>(() => ListFiles.Read(half)).Problem);
    }

    [Fact]
    public void An_office_document_is_told_from_a_list()
    {
        var workbook = ListFiles.Zip("ratings.xlsx", ListFiles.File("[Content_Types].xml", "<Types/>"), ListFiles.File("xl/workbook.xml", "<workbook/>"));
        var refused = Assert.Throws<ImportException>(() => ListFiles.Read(workbook));
        Assert.Equal(ImportProblem.NoList, refused.Problem);
        Assert.Contains("Save its table as CSV", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_zip_in_a_zip_is_named_and_left_out()
    {
        var lists = ListFiles.Read(ListFiles.Zip("outer.zip", ListFiles.Letterboxd(), ListFiles.File("ratings.csv", "title,rating", "Alien,5")));
        Assert.Contains(lists.LeftOut, file => file.File == "letterboxd.zip");
        Assert.Single(lists.Entries);
    }

    [Fact]
    public void A_long_list_packs_well_and_is_taken()
    {
        var random = new Random(1);
        var rows = string.Concat(Enumerable.Range(0, 40_000).Select(_ => $"A film of the name number {random.Next(100_000)},1979,{random.Next(1, 6)}\n"));
        Assert.True(rows.Length > ImportLimits.SmallText);
        Assert.Equal(40_000, ListFiles.Read(ListFiles.Zip("long.zip", ListFiles.File("a.csv", "title,year,rating\n" + rows, Encoding.UTF8))).Entries.Count);
    }

    private static void AssertTooLarge(UploadedFile file) =>
        Assert.Equal(ImportProblem.TooLarge, Assert.Throws<ImportException>(() => ListFiles.Read(file)).Problem);
}
