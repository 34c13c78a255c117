using ExpressiFy.Lab.Commands;
using ExpressiFy.Lab.Runs;

namespace ExpressiFy.Lab.Tests.Commands;

public sealed class TrainingProgressViewTests
{
    [Theory]
    [InlineData(59, "00:00:59")]
    [InlineData(3_725, "01:02:05")]
    [InlineData(100_000, "27:46:40")]
    public void Days_are_shown_as_hours(int seconds, string expected) =>
        Assert.Equal(expected, TrainingProgressView.Describe(TimeSpan.FromSeconds(seconds)));

    [Fact]
    public void The_progress_shows_the_selected_epoch()
    {
        var progress = Progress.Start with { SelectedAccuracy = .705, SelectedEpoch = 3 };
        var status = new TrainingStatus(4, 8, 400, 800, 1.25, 75, TimeSpan.FromMinutes(12), progress, Finished: null);
        Assert.Equal(
            "epoch 4/8, loss 1.250, 75 images/s, selected 70.50 % (epoch 3), 00:12:00 left",
            TrainingProgressView.Describe(status));
    }
}
