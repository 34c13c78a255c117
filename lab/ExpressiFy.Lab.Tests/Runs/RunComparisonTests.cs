using System.Text.Json;
using ExpressiFy.Lab.Data;
using ExpressiFy.Lab.Evaluation;
using ExpressiFy.Lab.Runs;
using ExpressiFy.Testing;

namespace ExpressiFy.Lab.Tests.Runs;

public sealed class RunComparisonTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly RunFolder run;

    public RunComparisonTests()
    {
        run = new(folder.File("run"));
        run.Create(SmallRecipe.With(epochs: 5));
        foreach (var (epoch, accuracy) in (ReadOnlySpan<(int, double)>)[(1, .25), (2, .75), (3, .5)])
            run.Log(new(epoch, Loss: 1, new(accuracy, Loss: 1), Rate: .1, ImagesPerSecond: 9));
    }

    [Fact]
    public void A_run_under_way_shows_its_best_epoch_and_no_figure_it_does_not_have()
    {
        var compared = RunComparison.Of(run);
        Assert.Equal(("tiny", "3/5", .75), (compared.Recipe, compared.Epochs, compared.HeldOut));
        Assert.Null(compared.PublicTest);
        Assert.InRange(compared.Parameters, 40_000, 50_000);
    }

    [Fact]
    public void A_run_without_epochs_has_the_figure_it_was_evaluated_with()
    {
        var restored = new RunFolder(folder.File("restored"));
        restored.Create(SmallRecipe.With(epochs: 5));
        Assert.Null(RunComparison.Of(restored).HeldOut);
        var report = EvaluationReport.Of(
            new(new float[14 * 7], new float[14 * 8]), SyntheticFaces.Draw(14), temperature: 1);
        File.WriteAllText(
            restored.EvaluationPath(EvaluationSet.HeldOut),
            JsonSerializer.Serialize(report, JsonSerializerOptions.Web));
        Assert.Equal(report.Accuracy, RunComparison.Of(restored).HeldOut);
    }

    [Fact]
    public void A_kept_evaluation_is_shown()
    {
        var faces = SyntheticFaces.Draw(14);
        var report = EvaluationReport.Of(new(new float[14 * 7], new float[14 * 8]), faces, temperature: 1.5);
        File.WriteAllText(
            run.EvaluationPath(Split.PublicTest), JsonSerializer.Serialize(report, JsonSerializerOptions.Web));
        var compared = RunComparison.Of(run);
        Assert.Equal(report.Accuracy, compared.PublicTest!.Accuracy);
        Assert.Equal(report.CalibrationError, compared.PublicTest.CalibrationError);
    }

    [Fact]
    public void A_folder_without_a_run_and_a_damaged_log_are_refused()
    {
        Assert.Contains(
            "no run was started here",
            Assert.Throws<LabException>(() => RunComparison.Of(new(folder.File("nothing")))).Message);
        File.AppendAllText(folder.File("run/log.csv"), "oops\n");
        Assert.Contains("log.csv:5: 'oops'", Assert.Throws<LabException>(() => RunComparison.Of(run)).Message);
    }

    public void Dispose() => folder.Dispose();
}
