using ExpressiFy.Lab.Commands;
using ExpressiFy.Lab.Runs;

namespace ExpressiFy.Lab.Tests.Commands;

public sealed class SvmCommandTests : CommandTest
{
    [Fact]
    public void The_classical_baseline_is_measured_and_kept()
    {
        var folder = Folder.File("classical");
        string[] arguments = ["--data", Data, "--keep", folder, "--cost", "0.00001", "100"];
        Assert.Contains("PublicTest: accuracy 100.00 %", Invoke(SvmCommand.CreateClassical(), arguments));
        Assert.Equal("HOG, linear SVM, cost 100", RunComparison.Of(new(folder)).Network);
    }

    [Fact]
    public void The_hybrid_is_measured_and_kept()
    {
        var run = Run("one");
        var folder = Folder.File("hybrid");
        var printed = Invoke(SvmCommand.CreateHybrid(), "--run", run, "--data", Data, "--keep", folder);
        Assert.Contains("PublicTest: accuracy", printed);
        var hybrid = RunComparison.Of(new(folder));
        Assert.True(hybrid.Parameters > RunComparison.Of(new(run)).Parameters);
        Assert.Null(hybrid.PublicTest!.FerPlusSeven);
    }
}
