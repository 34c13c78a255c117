using System.IO.Compression;
using System.Text;
using ExpressiFy.Affect;
using ExpressiFy.Testing;
using ExpressiFy.Vision.FaceSets;

namespace ExpressiFy.Vision.Tests.FaceSets;

public sealed class Fer2013FileTests : IDisposable
{
    private const string Header = "emotion,pixels,Usage";
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Rows_become_crops_with_their_labels()
    {
        var faces = Read(Header, Row(3, Crops.Noise(1), "Training"), Row(6, Crops.Noise(2), "PublicTest"));
        Assert.Equal([Expression.Happy, Expression.Neutral], faces.Select(face => face.Label));
        Assert.Equal(Crops.Noise(2), faces[1].Crop.Pixels.ToArray());
    }

    [Fact]
    public void A_usage_chooses_its_rows_in_any_case() =>
        Assert.Equal(Expression.Sad, Assert.Single(Read("publictest", [Header, Row(3, Crops.Noise(1), "Training"), Row(4, Crops.Noise(2), "PublicTest")])).Label);

    [Fact]
    public void Columns_are_found_by_name_and_usage_may_be_absent()
    {
        var pixels = string.Join(' ', Crops.Noise(3));
        Assert.Equal(Expression.Fear, Assert.Single(Read("pixels,emotion", $"\"{pixels}\",2")).Label);
    }

    [Fact]
    public void A_gzip_file_reads_like_a_plain_one()
    {
        var file = Zip(Encoding.UTF8.GetBytes($"{Header}\n{Row(5, Crops.Noise(4), "PublicTest")}\n"));
        Assert.Equal(Expression.Surprise, Assert.Single(Fer2013File.Open(file, null).Faces).Label);
    }

    [Theory]
    [InlineData("not a header", ":1: expected a header")]
    [InlineData("", ":1: expected a header")]
    public void Another_header_is_refused(string header, string message) => Refuses(message, header);

    [Fact]
    public void A_malformed_row_is_named_by_its_line()
    {
        var good = Row(0, Crops.Noise(1), "Training");
        Refuses(":3: the label \"7\" is not one of 0…6", Header, good, Row(7, Crops.Noise(1), "Training"));
        Refuses(":3: the label \"-1\"", Header, good, Row(-1, Crops.Noise(1), "Training"));
        Refuses(":3: expected 2304 pixels, got 2303", Header, good, Row(1, Crops.Noise(1)[1..], "Training"));
        Refuses(":3: expected 2304 pixels, got 2305", Header, good, Row(1, [.. Crops.Noise(1), 1], "Training"));
        Refuses(":3: the pixel \"256\" is not one of 0…255", Header, good, $"1,256 {string.Join(' ', Crops.Noise(1)[1..])},Training");
        Refuses(":3: the pixel \"x\"", Header, good, $"1,x {string.Join(' ', Crops.Noise(1)[1..])},Training");
        Refuses(":3: expected 3 columns, got 2", Header, good, "1,2 3 4");
    }

    [Fact]
    public void A_blank_line_is_no_row_but_counts_as_a_line() =>
        Refuses(":4: the label", Header, Row(0, Crops.Noise(1), "Training"), "", Row(9, Crops.Noise(1), "Training"));

    [Fact]
    public void A_missing_file_is_named() =>
        Assert.StartsWith("nowhere.csv: no such file", Assert.Throws<FaceSetException>(() => Fer2013File.Open("nowhere.csv", null)).Message, StringComparison.Ordinal);

    [Fact]
    public void Windows_line_ends_and_usages_are_read() =>
        Assert.Equal("Training", Assert.Single(Read($"{Header}\r", Row(0, Crops.Noise(1), "Training") + "\r")).Usage);

    [Fact]
    public void A_file_without_faces_is_refused() => Refuses("there is no face in this file", Header);

    [Fact]
    public void An_unknown_usage_is_answered_with_those_there_are()
    {
        var file = folder.Write("fer.csv", string.Join('\n', Header, Row(0, Crops.Noise(1), "Training"), Row(0, Crops.Noise(1), "Training")));
        Assert.Contains("Training (2)", Assert.Throws<FaceSetException>(() => Fer2013File.Open(file, "PrivateTest").Faces.ToList()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_usage_needs_its_column()
    {
        var file = folder.Write("fer.csv", "emotion,pixels\n");
        Assert.Contains(":1: there is no column Usage", Assert.Throws<FaceSetException>(() => Fer2013File.Open(file, "PublicTest").Faces.ToList()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Damaged_compression_is_named_by_the_line_it_strikes()
    {
        var rows = string.Concat(Enumerable.Range(0, 40).Select(i => Row(i % 7, Crops.Noise(i), "Training") + "\n"));
        var file = Zip(Encoding.UTF8.GetBytes($"{Header}\n{rows}"));
        var bytes = File.ReadAllBytes(file);
        File.WriteAllBytes(file, bytes[..(bytes.Length / 2)]);
        Assert.Matches(@"fer\.csv\.gz:\d+: ", Assert.Throws<FaceSetException>(() => Fer2013File.Open(file, null).Faces.ToList()).Message);

        File.WriteAllText(file, "this was never compressed");
        Assert.Contains(":1: the compressed data is damaged", Assert.Throws<FaceSetException>(() => Fer2013File.Open(file, null).Faces.ToList()).Message, StringComparison.Ordinal);
    }

    private void Refuses(string message, params string[] lines)
    {
        var file = folder.Write("fer.csv", string.Join('\n', lines) + "\n");
        Assert.Contains(message, Assert.Throws<FaceSetException>(() => Fer2013File.Open(file, null).Faces.ToList()).Message, StringComparison.Ordinal);
    }

    private List<LabelledFace> Read(params string[] lines) => Read(null, lines);

    private List<LabelledFace> Read(string? usage, string[] lines) => [.. Fer2013File.Open(folder.Write("fer.csv", string.Join('\n', lines)), usage).Faces];

    private static string Row(int label, byte[] pixels, string usage) => $"{label},{string.Join(' ', pixels)},{usage}";

    private string Zip(byte[] content)
    {
        var file = folder.File("fer.csv.gz");
        using var zip = new GZipStream(File.Create(file), CompressionLevel.Fastest);
        zip.Write(content);
        return file;
    }
}
