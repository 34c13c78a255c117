using System.IO.Compression;
using ExpressiFy.Affect;
using ExpressiFy.Lab.Data;
using ExpressiFy.Testing;
using ExpressiFy.Vision.Faces;

namespace ExpressiFy.Lab.Tests.Data;

public sealed class FaceDataTests : IDisposable
{
    private const string Header = "emotion,pixels,Usage\n";
    private const string VotesHeader =
        "Usage,Image name,neutral,happiness,surprise,sadness,anger,disgust,fear,contempt,unknown,NF\n";

    private static readonly string Pixels = string.Join(' ', Enumerable.Range(0, FaceCrop.Length).Select(i => i % 256));

    private readonly TemporaryFolder folder = new();

    [Fact]
    public void A_row_becomes_a_face()
    {
        var face = Assert.Single(FaceData.Read(folder.Write("fer2013.csv", $"{Header}3,{Pixels},PublicTest\n")));
        Assert.Equal(Expression.Happy, face.Label);
        Assert.Equal("PublicTest", face.Usage);
        Assert.Equal(255, face.Pixels[255]);
        Assert.Null(face.Votes);
    }

    [Fact]
    public void A_compressed_file_reads_like_a_plain_one()
    {
        var file = File.Create(folder.File("fer2013.csv.gz"));
        using (var writer = new StreamWriter(new GZipStream(file, CompressionLevel.Fastest)))
            writer.Write($"{Header}6,{Pixels},Training\n");
        Assert.Equal(Expression.Neutral, Assert.Single(FaceData.Read(folder.File("fer2013.csv.gz"))).Label);
    }

    [Fact]
    public void Votes_beside_the_file_are_joined()
    {
        folder.Write("fer2013new.csv", $"{VotesHeader}Training,a.png,1,6,0,0,0,0,0,1,2,0\n");
        var votes = Assert.Single(FaceData.Read(folder.Write("fer2013.csv", $"{Header}3,{Pixels},Training\n"))).Votes!;
        var shares = new float[8];
        votes.CopyShares(shares);
        Assert.Equal([.125f, .75f, 0, 0, 0, 0, 0, .125f], shares);
        Assert.Equal(1, votes.Majority);
    }

    [Theory]
    [InlineData("Training,a.png,1,6,0,0,0,0,0,1,2", "fer2013new.csv:2: expected 12 columns, got 11")]
    [InlineData("Training,a.png,x,6,0,0,0,0,0,1,2,0", "fer2013new.csv:2: 'x' is not a number of votes")]
    [InlineData(
        "PublicTest,a.png,1,6,0,0,0,0,0,1,2,0",
        "fer2013new.csv:2: usage 'PublicTest' where the face has 'Training'")]
    [InlineData(
        "Training,a.png,1,6,0,0,0,0,0,1,2,0\nTraining,b.png,1,6,0,0,0,0,0,1,2,0",
        "2 rows of votes for 1 faces; the two files are joined row by row.")]
    public void Votes_that_do_not_belong_are_refused(string rows, string message)
    {
        folder.Write("fer2013new.csv", $"{VotesHeader}{rows}\n");
        Assert.EndsWith(message, Error($"{Header}0,{Pixels},Training\n"));
    }

    public void Dispose() => folder.Dispose();

    private string Error(string content) =>
        Assert.Throws<LabException>(() => FaceData.Read(folder.Write("fer2013.csv", content))).Message;
}
