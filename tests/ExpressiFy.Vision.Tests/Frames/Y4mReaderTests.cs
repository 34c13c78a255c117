using System.Text;
using ExpressiFy.Vision.Frames;

namespace ExpressiFy.Vision.Tests.Frames;

public sealed class Y4mReaderTests
{
    private const string Header = "YUV4MPEG2 W2 H1 F30000:1001 Ip A1:1 C444 XYSCSS=444\n";

    [Fact]
    public void Frames_come_in_their_colours_until_the_stream_ends()
    {
        // A white and a red pixel, then two black ones.
        var reader = Read(Header, [255, 76, 128, 85, 128, 255], [0, 0, 128, 128, 128, 128])!;
        Assert.Equal(29.97, reader.FramesPerSecond, 2);

        using var first = reader.Next()!;
        Assert.Equal([0xFFFFFFu, 0xFE0000u], first.Colours(0));
        using var second = reader.Next()!;
        Assert.Equal([0u, 0u], second.Colours(0));
        Assert.Null(reader.Next());
    }

    [Fact]
    public void A_frame_that_is_cut_off_is_the_end() => Assert.Null(Read(Header, [1, 2, 3])!.Next());

    [Theory]
    [InlineData("")]
    [InlineData("RIFF")]
    [InlineData("YUV4MPEG2 W2 H1 C420jpeg\n")]
    [InlineData("YUV4MPEG2 W2 C444\n")]
    [InlineData("YUV4MPEG2 Wx H1 C444\n")]
    public void Anything_else_is_none(string header) => Assert.Null(Read(header));

    [Theory]
    [InlineData("YUV4MPEG2 W2 H1 C444\n")]
    [InlineData("YUV4MPEG2 W2 H1 F0:0 C444\n")]
    public void Without_a_rate_there_are_25_frames_a_second(string header) =>
        Assert.Equal(25, Read(header)!.FramesPerSecond);

    [Fact]
    public void Frames_that_are_too_large_are_refused()
    {
        var refusal = Assert.Throws<FrameException>(() => Read("YUV4MPEG2 W100000 H100000 C444\n"));
        Assert.Equal(FrameProblem.TooLarge, refusal.Problem);
    }

    private static Y4mReader? Read(string header, params byte[][] frames)
    {
        var content = frames.SelectMany(frame => (byte[])[.. "FRAME\n"u8, .. frame]);
        byte[] bytes = [.. Encoding.ASCII.GetBytes(header), .. content];
        return Y4mReader.Open(new MemoryStream(bytes));
    }
}
