using ExpressiFy.Lab.Commands;
using ExpressiFy.Lab.Data;
using ExpressiFy.Lab.Evaluation;
using ExpressiFy.Lab.Runs;

namespace ExpressiFy.Lab.Tests.Commands;

public sealed class EvaluateNetworksCommandTests : CommandTest
{
    [Fact]
    public void Two_runs_are_measured_as_an_ensemble_and_compared_with_each()
    {
        var first = Run("one", seed: 1);
        var second = Run("two", seed: 2);
        var both = Folder.File("both");
        var drawings = Folder.File("drawings");
        Assert.Contains("calibration error", Invoke(EvaluateNetworksCommand.Create(), "--run", first, "--data", Data));
        string[] ensemble = ["--run", first, "--run", second, "--flip", "--data", Data, "--keep", both];
        var printed = Invoke(EvaluateNetworksCommand.Create(), [.. ensemble, "--drawings", drawings]);
        Assert.Contains("HeldOut: accuracy", printed);
        Assert.Contains("PublicTest: accuracy", printed);
        Assert.Contains("one crop and its mirror image by 2 networks", printed);
        Assert.Contains("before the temperature", printed);
        Assert.Contains("of seven", printed);
        Assert.Contains("confusion.svg", printed);

        var firstRun = RunComparison.Of(new(first));
        var compared = RunComparison.Of(new(both));
        Assert.Equal("one + two", compared.Recipe);
        Assert.Equal(2 * firstRun.Parameters, compared.Parameters);
        Assert.NotNull(compared.HeldOut);
        Assert.NotNull(firstRun.PublicTest);
        Assert.Contains("one + two", Invoke(CompareCommand.Create(), first, second, both));
    }

    [Fact]
    public void Mistakes_on_the_held_out_faces_have_the_rows_of_the_file()
    {
        var run = Run("one");
        var page = Folder.File("report.md");
        string[] arguments = ["--run", run, "--data", Data, "--usage", "heldout", "--markdown", page];
        Invoke(EvaluateNetworksCommand.Create(), arguments);
        var heldOut = Split.Of(FaceData.Read(Data), new RunFolder(run).ReadRecipe().HeldOut).HeldOut;
        var report = RunComparison.Report(new(run), EvaluationSet.HeldOut)!;
        Assert.Equal(heldOut.Count, report.Faces);
        Assert.NotEmpty(report.WorstMistakes);
        foreach (var mistake in report.WorstMistakes)
        {
            var pixels = Faces[mistake.Row - 1].Pixels;
            Assert.Contains(heldOut, face => face.Pixels.SequenceEqual(pixels));
        }

        Assert.Contains("A reading is made of one crop.", File.ReadAllText(page));
    }

    [Fact]
    public void Faces_without_a_training_duplicate_are_measured_on_request()
    {
        FaceSample[] duplicates =
            [Faces[0] with { Usage = Split.PublicTest }, Faces[1] with { Usage = Split.PublicTest }];
        using var other = new TemporaryFolder();
        var data = SyntheticFer2013File.Write(other, [.. Faces, .. duplicates]);
        var run = Run("one");
        Assert.DoesNotContain("copy", Invoke(EvaluateNetworksCommand.Create(), "--run", run, "--data", data));

        var page = other.File("report.md");
        string[] arguments = ["--run", run, "--data", data, "--copies", "--markdown", page];
        var printed = Invoke(EvaluateNetworksCommand.Create(), arguments);
        Assert.Contains("photographs of which no copy was learned: accuracy", printed);
        Assert.Contains("with a copy anywhere in Training: if they took its label, accuracy", printed);
        Assert.Contains("## Copies", File.ReadAllText(page));
        var report = RunComparison.Report(new(run), Split.PublicTest)!.Duplicates!;
        Assert.Equal(23, report.WithTrainingDuplicate + report.WithoutTrainingDuplicate.Faces);
        Assert.InRange(report.WithAnyDuplicate, 2, 23);
    }

    [Fact]
    public void A_usage_that_does_not_exist_is_an_error() =>
        AssertFails(EvaluateNetworksCommand.Create(), "--run", Run("one"), "--data", Data, "--usage", "PrivateTest");
}
