using System.IO.Compression;
using System.Text;
using ExpressiFy.Affect;
using ExpressiFy.Testing.Pictures;
using ExpressiFy.Vision.FaceSets;

namespace ExpressiFy.Vision.Tests.FaceSets;

public sealed class Fer2013FileTests : IDisposable
{
    private const string Header = "emotion,pixels,Usage";
    private static readonly byte[] Pixels = GrayPictures.Noise(1);
    private static readonly string ValidRow = Row(0, Pixels, "Training");

    private readonly TemporaryFolder folder = new();

    [Fact]
    public void Rows_become_crops_with_their_labels()
    {
        var other = GrayPictures.Noise(2);

        var faces = Read(Header, Row(3, Pixels, "Training"), Row(6, other, "PublicTest"));

        Assert.Equal([Expression.Happy, Expression.Neutral], faces.Select(face => face.Label));
        Assert.Equal(other, faces[1].Crop.Pixels.ToArray());
    }

    [Fact]
    public void A_usage_selects_its_rows_in_any_case()
    {
        var file = Write(Header, Row(3, Pixels, "Training"), Row(4, Pixels, "PublicTest"));
        var face = Assert.Single(Fer2013File.Open(file, "publictest").Faces);
        Assert.Equal(Expression.Sad, face.Label);
    }

    [Fact]
    public void Columns_are_found_by_name_and_usage_is_optional()
    {
        var face = Assert.Single(Read("pixels,emotion", $"\"{string.Join(' ', Pixels)}\",2"));
        Assert.Equal(Expression.Fear, face.Label);
    }

    [Fact]
    public void A_gzip_file_is_read_like_a_plain_one()
    {
        var file = WriteGzip($"{Header}\n{Row(5, Pixels, "PublicTest")}\n");
        var face = Assert.Single(Fer2013File.Open(file, usage: null).Faces);
        Assert.Equal(Expression.Surprise, face.Label);
    }

    [Fact]
    public void Windows_line_ends_are_read()
    {
        var face = Assert.Single(Read($"{Header}\r", $"{ValidRow}\r"));
        Assert.Equal("Training", face.Usage);
    }

    [Theory]
    [InlineData("not a header")]
    [InlineData("")]
    public void Another_header_is_refused(string header) => AssertRefused(":1: expected a header", Write(header));

    public static TheoryData<string, string> MalformedRows => new()
    {
        { Row(7, Pixels, "Training"), "the label \"7\" is not one of 0…6" },
        { Row(-1, Pixels, "Training"), "the label \"-1\"" },
        { Row(1, Pixels[1..], "Training"), "expected 2304 pixels, got 2303" },
        { Row(1, [.. Pixels, 1], "Training"), "expected 2304 pixels, got 2305" },
        { $"1,256 {string.Join(' ', Pixels[1..])},Training", "the pixel \"256\" is not one of 0…255" },
        { $"1,x {string.Join(' ', Pixels[1..])},Training", "the pixel \"x\"" },
        { "1,2 3 4", "expected 3 columns, got 2" },
    };

    [Theory]
    [MemberData(nameof(MalformedRows))]
    public void A_malformed_row_is_reported_with_its_line(string row, string message) =>
        AssertRefused($":3: {message}", Write(Header, ValidRow, row));

    [Fact]
    public void A_blank_line_is_no_row_but_counts_as_a_line() =>
        AssertRefused(":4: the label", Write(Header, ValidRow, "", Row(9, Pixels, "Training")));

    [Fact]
    public void A_file_without_faces_is_refused() => AssertRefused("there is no face in this file", Write(Header));

    [Fact]
    public void A_missing_file_is_named()
    {
        var exception = Assert.Throws<FaceSetException>(() => Fer2013File.Open("nowhere.csv", usage: null));
        Assert.StartsWith("nowhere.csv: no such file", exception.Message);
    }

    [Fact]
    public void The_message_for_an_unknown_usage_lists_the_existing_ones() =>
        AssertRefused("Training (2)", Write(Header, ValidRow, ValidRow), usage: "PrivateTest");

    [Fact]
    public void A_usage_needs_its_column() =>
        AssertRefused(":1: there is no column Usage", Write("emotion,pixels"), usage: "PublicTest");

    [Fact]
    public void A_gzip_file_that_is_cut_off_is_reported_with_the_line()
    {
        var rows = Enumerable.Range(0, 40).Select(i => Row(i % 7, GrayPictures.Noise(i), "Training"));
        var file = WriteGzip($"{Header}\n{string.Join('\n', rows)}\n");
        var bytes = File.ReadAllBytes(file);
        File.WriteAllBytes(file, bytes[..(bytes.Length / 2)]);

        var exception = Assert.Throws<FaceSetException>(() => Fer2013File.Open(file, usage: null).Faces.ToList());
        Assert.Matches(@"fer\.csv\.gz:\d+: ", exception.Message);
    }

    [Fact]
    public void A_file_that_is_not_gzip_in_spite_of_its_name_is_refused() =>
        AssertRefused(":1: the compressed data is damaged", folder.Write("fer.csv.gz", "never compressed"));

    public void Dispose() => folder.Dispose();

    private static string Row(int label, byte[] pixels, string usage) => $"{label},{string.Join(' ', pixels)},{usage}";

    private static void AssertRefused(string message, string file, string? usage = null)
    {
        var exception = Assert.Throws<FaceSetException>(() => Fer2013File.Open(file, usage).Faces.ToList());
        Assert.Contains(message, exception.Message);
    }

    private List<LabelledFace> Read(params string[] lines) => [.. Fer2013File.Open(Write(lines), usage: null).Faces];

    private string Write(params string[] lines) => folder.Write("fer.csv", string.Join('\n', lines) + "\n");

    private string WriteGzip(string content)
    {
        var file = folder.File("fer.csv.gz");
        using var gzip = new GZipStream(File.Create(file), CompressionLevel.Fastest);
        gzip.Write(Encoding.UTF8.GetBytes(content));
        return file;
    }
}
