using ExpressiFy.Testing.Pictures;
using ExpressiFy.Vision.Models;

namespace ExpressiFy.Vision.Tests.Frames;

/// <summary>
/// No picture costs more than a hundred times what a photograph of 640×480 costs in the same run, nor 300 MB.
/// </summary>
[Collection(nameof(PictureCostTests))]
[CollectionDefinition(nameof(PictureCostTests), DisableParallelization = true)]
[Trait("Category", "Long")]
public sealed class PictureCostTests(ITestOutputHelper output) : IDisposable
{
    private const double MostPhotographs = 100;
    private const long MostBytes = 300_000_000;
    private const int Repetitions = 50;

    private readonly FacePipeline pipeline = FacePipeline.Load(VisionModels.DefaultFolder, TimeProvider.System);

    public static TheoryData<string> Pictures => [.. CostlyPictures.All.Keys];

    [Theory]
    [MemberData(nameof(Pictures))]
    public void A_picture_costs_at_most_a_hundred_photographs_and_300_MB(string name)
    {
        if (!OperatingSystem.IsLinux())
            Assert.Skip("The highest memory of a process is read from /proc.");

        var picture = CostlyPictures.All[name]();
        Assert.InRange(picture.Length, 1, 15 * 1024 * 1024);
        var photograph = Photograph();
        var cost = PictureCost.Of(pipeline, picture);

        var ratio = cost.ProcessorTime / photograph;
        output.WriteLine($"{name}: {ratio:0.0} photographs, {cost.PeakBytes / 1e6:0} MB");
        Assert.InRange(ratio, 0, MostPhotographs);
        Assert.InRange(cost.PeakBytes, long.MinValue, MostBytes);
    }

    public void Dispose() => pipeline.Dispose();

    /// <summary>The mean processor time of a photograph of 640×480 with one face.</summary>
    private TimeSpan Photograph()
    {
        var picture = Photographs.Webcam();
        PictureCost.Of(pipeline, picture);
        var total = TimeSpan.Zero;
        for (var i = 0; i < Repetitions; i++)
            total += PictureCost.Of(pipeline, picture).ProcessorTime;
        return total / Repetitions;
    }
}
