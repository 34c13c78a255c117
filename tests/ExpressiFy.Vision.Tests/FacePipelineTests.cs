using ExpressiFy.Affect;
using ExpressiFy.Testing;
using ExpressiFy.Vision.Frames;
using ExpressiFy.Vision.Models;
using OpenCvSharp;

namespace ExpressiFy.Vision.Tests;

public sealed class FacePipelineTests(FacePipelineTests.LoadedPipeline loaded) : IClassFixture<FacePipelineTests.LoadedPipeline>
{
    private readonly FacePipeline pipeline = loaded.Pipeline;

    [Fact]
    public void A_photograph_gives_its_faces_with_scores()
    {
        var reading = pipeline.Read(Photographs.Bytes("sample3.jpg"));
        Assert.Equal((1920, 1350), (reading.Width, reading.Height));
        Assert.Equal(3, reading.Faces.Count);
        Assert.All(reading.Faces, face => Assert.Equal(1, face.Scores.ToArray().Sum(), 9));
        Assert.InRange(reading.Brightness, .2, .8);
        Assert.True(reading.Timings is { DecodeMs: > 0, FindMs: > 0, ReadMs: > 0 });
    }

    [Theory]
    [InlineData("sample1.jpg", 1582)]
    [InlineData("sample3.jpg", 1170)]
    [InlineData("sample3.jpg", 1601)]
    [InlineData("sample6.jpg", 752)]
    public void A_broad_smile_looks_happy(string photograph, int x)
    {
        var smile = pipeline.Read(Photographs.Bytes(photograph)).Faces.MinBy(face => Math.Abs(face.Face.Box.CentreX - x))!;
        Assert.Equal(Expression.Happy, smile.Scores.Top);
    }

    [Fact]
    public void A_picture_without_a_face_is_read_as_such()
    {
        using var gray = new Mat(240, 320, MatType.CV_8UC3, Scalar.Gray);
        Assert.Empty(pipeline.Read(gray.ToBytes(".png")).Faces);
    }

    [Fact]
    public void A_decoded_frame_gives_the_same_and_stays_usable()
    {
        var bytes = Photographs.Webcam();
        using var frame = Frame.Decode(bytes);
        var reading = pipeline.Read(frame);
        Assert.Equal(0, reading.Timings.DecodeMs);
        Assert.Equal(pipeline.Read(bytes).Faces[0].Face, reading.Faces[0].Face);
        Assert.Equal(640, frame.Width);
    }

    [Fact]
    public void Bytes_that_are_no_picture_are_refused() =>
        Assert.Equal(FrameProblem.NotAnImage, Assert.Throws<FrameException>(() => pipeline.Read("no picture"u8.ToArray())).Problem);

    [Fact]
    public async Task Many_threads_at_once_read_what_one_reads()
    {
        byte[][] pictures = [Photographs.Webcam(), Photographs.Scaled("sample1.jpg", .3), Photographs.Scaled("sample4.jpg", .3)];
        var alone = pictures.Select(picture => Shape(pipeline.Read(picture))).ToList();
        await Parallel.ForAsync(0, 24, new ParallelOptions { MaxDegreeOfParallelism = 8 }, (i, _) =>
        {
            Assert.Equal(alone[i % 3], Shape(pipeline.Read(pictures[i % 3])));
            return ValueTask.CompletedTask;
        });
    }

    [Fact]
    public void A_missing_model_is_told_at_load()
    {
        using var folder = new TemporaryFolder();
        Assert.Throws<ModelException>(() => FacePipeline.Load(folder.Path, TimeProvider.System));
    }

    private static string Shape(PipelineReading reading) =>
        string.Join('\n', reading.Faces.Select(face => $"{face.Face.Box} {string.Join(' ', face.Scores.ToArray().Select(share => Math.Round(share, 6)))}"));

    public sealed class LoadedPipeline : IDisposable
    {
        public FacePipeline Pipeline { get; } = FacePipeline.Load(VisionModels.DefaultFolder, TimeProvider.System);

        public void Dispose() => Pipeline.Dispose();
    }
}
