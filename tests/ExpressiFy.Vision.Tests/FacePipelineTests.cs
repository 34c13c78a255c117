using ExpressiFy.Affect;
using ExpressiFy.Testing.Pictures;
using ExpressiFy.Vision.Frames;
using ExpressiFy.Vision.Models;
using OpenCvSharp;

namespace ExpressiFy.Vision.Tests;

public sealed class FacePipelineTests(FacePipelineTests.LoadedPipeline loaded)
    : IClassFixture<FacePipelineTests.LoadedPipeline>
{
    private readonly FacePipeline pipeline = loaded.Pipeline;

    [Fact]
    public void A_photograph_gives_its_faces_with_scores()
    {
        var reading = pipeline.Read(Photographs.Bytes("sample3.jpg"));

        Assert.Equal(1920, reading.Width);
        Assert.Equal(1350, reading.Height);
        Assert.Equal(3, reading.Faces.Count);
        Assert.All(reading.Faces, face => Assert.Equal(1, face.Scores.ToArray().Sum(), 9));
        Assert.InRange(reading.Brightness, .2, .8);
        Assert.True(reading.Timings is { DecodeMs: > 0, FindMs: > 0, ReadMs: > 0, SecondMs: > 0 });
    }

    [Theory]
    [InlineData("sample1.jpg", 1582)]
    [InlineData("sample3.jpg", 1170)]
    [InlineData("sample3.jpg", 1601)]
    [InlineData("sample6.jpg", 752)]
    public void A_broad_smile_is_read_as_happy(string photograph, int x)
    {
        var faces = pipeline.Read(Photographs.Bytes(photograph)).Faces;
        var smile = faces.MinBy(face => Math.Abs(face.Face.Box.CentreX - x))!;
        Assert.Equal(Expression.Happy, smile.Scores.Top);
    }

    /// <summary>Faces of 240 pixels, and the same at 60, which our network reads alone.</summary>
    [Fact]
    public void The_second_network_reads_only_large_faces_and_can_be_switched_off()
    {
        using var alone = FacePipeline.Load(VisionModels.DefaultFolder, TimeProvider.System, secondNetwork: false);
        var large = Photographs.Bytes("sample3.jpg");
        var small = Photographs.Scaled("sample3.jpg", .25);
        Assert.All(pipeline.Read(large).Faces, face => Assert.True(face.Face.Box.Width > 120));
        Assert.All(pipeline.Read(small).Faces, face => Assert.True(face.Face.Box.Width < 80));

        Assert.NotEqual(Text(alone.Read(large)), Text(pipeline.Read(large)));
        Assert.Equal(Text(alone.Read(small)), Text(pipeline.Read(small)));
    }

    [Fact]
    public void A_picture_without_a_face_gives_none()
    {
        using var gray = new Mat(240, 320, MatType.CV_8UC3, Scalar.Gray);
        Assert.Empty(pipeline.Read(gray.ToBytes(".png")).Faces);
    }

    [Fact]
    public void A_decoded_frame_gives_the_same_faces_and_is_not_disposed()
    {
        var bytes = Photographs.Webcam();
        using var frame = Frame.Decode(bytes);

        var reading = pipeline.Read(frame);

        Assert.Equal(0, reading.Timings.DecodeMs);
        Assert.Equal(pipeline.Read(bytes).Faces[0].Face, reading.Faces[0].Face);
        Assert.False(frame.Pixels.IsDisposed);
    }

    [Fact]
    public void Bytes_that_are_no_picture_are_refused()
    {
        var exception = Assert.Throws<FrameException>(() => pipeline.Read("no picture"u8.ToArray()));
        Assert.Equal(FrameProblem.NotAnImage, exception.Problem);
    }

    [Fact]
    public async Task Concurrent_readings_equal_those_of_one_thread()
    {
        byte[][] pictures =
        [
            Photographs.Webcam(),
            Photographs.Scaled("sample1.jpg", .3),
            Photographs.Scaled("sample4.jpg", .3),
        ];
        var expected = pictures.Select(picture => Text(pipeline.Read(picture))).ToList();

        var parallel = new ParallelOptions { MaxDegreeOfParallelism = 8 };
        await Parallel.ForAsync(0, 24, parallel, (i, cancellation) =>
        {
            var picture = i % pictures.Length;
            Assert.Equal(expected[picture], Text(pipeline.Read(pictures[picture], cancellation)));
            return ValueTask.CompletedTask;
        });
    }

    [Fact]
    public void A_reading_that_nobody_waits_for_does_not_begin() =>
        Assert.Throws<OperationCanceledException>(
            () => pipeline.Read(Photographs.Webcam(), new CancellationToken(canceled: true)));

    [Fact]
    public void A_reading_that_nobody_waits_for_any_more_ends_between_two_runs()
    {
        // A picture without a face takes a hundred runs. The clock is asked after decoding: then the client goes.
        using var client = new CancellationTokenSource();
        using var leaving = FacePipeline.Load(VisionModels.DefaultFolder, new ClockThatCalls(client.Cancel));
        using var empty = new Mat(1000, 1500, MatType.CV_8UC3, Scalar.Gray);
        Assert.Throws<OperationCanceledException>(() => leaving.Read(empty.ToBytes(".png"), client.Token));
    }

    [Fact]
    public void A_missing_model_is_reported_when_loading()
    {
        using var folder = new TemporaryFolder();
        Assert.Throws<ModelException>(() => FacePipeline.Load(folder.Path, TimeProvider.System));
    }

    private static string Text(PipelineReading reading) => string.Join('\n', reading.Faces.Select(Text));

    private static string Text(ReadFace face)
    {
        var scores = face.Scores.ToArray().Select(score => Math.Round(score, 6));
        return $"{face.Face.Box} {string.Join(' ', scores)}";
    }

    public sealed class LoadedPipeline : IDisposable
    {
        public FacePipeline Pipeline { get; } = FacePipeline.Load(VisionModels.DefaultFolder, TimeProvider.System);

        public void Dispose() => Pipeline.Dispose();
    }

    /// <summary>Calls somebody whenever it is asked a second time.</summary>
    private sealed class ClockThatCalls(Action call) : TimeProvider
    {
        private int asked;

        public override long GetTimestamp()
        {
            if (++asked == 2)
                call();
            return asked;
        }
    }
}
