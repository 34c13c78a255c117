using BenchmarkDotNet.Attributes;
using ExpressiFy.Affect;
using ExpressiFy.Testing.Pictures;
using ExpressiFy.Vision;
using ExpressiFy.Vision.Expressions;
using ExpressiFy.Vision.Faces;
using ExpressiFy.Vision.Frames;
using ExpressiFy.Vision.Models;

namespace ExpressiFy.Benchmarks;

/// <summary>Each stage of reading a 640×480 JPEG with one face, and all stages together.</summary>
[MemoryDiagnoser]
[InProcess] // The models lie beside this program, not beside one that BenchmarkDotNet would generate.
public class PipelineStages
{
    private byte[] jpeg = [];
    private Frame frame = null!;
    private FaceFinder finder = null!;
    private ExpressionReader reader = null!;
    private FacePipeline pipeline = null!;
    private Face face = null!;
    private FaceCrop[] crop = [];
    private FaceCrop[] eightCrops = [];

    [GlobalSetup]
    public void Load()
    {
        jpeg = Photographs.Webcam();
        frame = Frame.Decode(jpeg);
        finder = FaceFinder.Load(VisionModels.DefaultFolder);
        reader = ExpressionReader.Load(VisionModels.DefaultFolder);
        pipeline = FacePipeline.Load(VisionModels.DefaultFolder, TimeProvider.System);
        face = finder.Find(frame).Single();
        crop = [FaceAligner.Align(frame, face)];
        eightCrops = [.. Enumerable.Repeat(crop[0], 8)];
    }

    [GlobalCleanup]
    public void Unload()
    {
        frame.Dispose();
        finder.Dispose();
        reader.Dispose();
        pipeline.Dispose();
    }

    [Benchmark]
    public int Decode()
    {
        using var decoded = Frame.Decode(jpeg);
        return decoded.Width;
    }

    [Benchmark]
    public IReadOnlyList<Face> Find() => finder.Find(frame);

    [Benchmark]
    public FaceCrop Align() => FaceAligner.Align(frame, face);

    [Benchmark]
    public IReadOnlyList<ExpressionScores> Read() => reader.Read(crop);

    [Benchmark]
    public IReadOnlyList<ExpressionScores> ReadEightFaces() => reader.Read(eightCrops);

    [Benchmark(Baseline = true)]
    public PipelineReading Whole() => pipeline.Read(jpeg);
}
