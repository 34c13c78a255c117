using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using ExpressiFy.Cli.Terminal;
using ExpressiFy.Vision;
using ExpressiFy.Vision.Frames;
using ExpressiFy.Vision.Models;

namespace ExpressiFy.Cli.Watch;

/// <summary>`expressify watch`: shows live what an expression looks like, from a camera or a video.</summary>
internal sealed class WatchCommand
{
    public required int Camera { get; init; }

    public required string? Video { get; init; }

    public required bool SecondNetwork { get; init; }

    public required bool SmallNetwork { get; init; }

    public static Command Describe(Screen screen)
    {
        var camera = new Option<int>("--camera")
        {
            Description = "Number of the camera, counted from 0.",
            HelpName = "n",
            DefaultValueFactory = _ => 0,
        };
        camera.Validators.Add(RefuseNegativeNumber);
        var video = new Option<string?>("--video")
        {
            Description = "A video file in place of a camera.",
            HelpName = "file",
        };
        var alone = NetworkOptions.WithoutSecond();
        var small = NetworkOptions.Small();
        var command = new DescribedCommand(
            "watch",
            "Shows live what your expression looks like. Ctrl+C ends it; nothing is kept.",
            "expressify watch",
            "expressify watch --camera 1",
            "expressify watch --video clip.mp4 > moods.txt")
        {
            camera, video, alone, small,
        };
        command.Validators.Add(result =>
        {
            if (result.GetResult(camera) is { Implicit: false } && result.GetResult(video) is not null)
                result.AddError("Choose --camera or --video, not both.");
        });
        return command.Runs(screen, (parsed, cancellation) =>
        {
            var watch = new WatchCommand
            {
                Camera = parsed.GetValue(camera),
                Video = parsed.GetValue(video),
                SecondNetwork = !parsed.GetValue(alone),
                SmallNetwork = parsed.GetValue(small),
            };
            return watch.RunAsync(screen, TimeProvider.System, cancellation);
        });
    }

    public async Task<int> RunAsync(Screen screen, TimeProvider time, CancellationToken cancellation)
    {
        VisionLibraries.Require(screen);
        using IFrameSource source = Video is null ? CameraFrames.Open(Camera) : VideoFrames.Open(Video);
        using var pipeline = FacePipeline.Load(VisionModels.DefaultFolder, time, SecondNetwork, SmallNetwork);
        var watcher = new FrameWatcher(source, pipeline, time);
        try
        {
            if (screen.OutputIsTerminal)
                await LiveBars.ShowAsync(screen, watcher, cancellation);
            else
                await PlainLines.WriteAsync(screen, watcher, cancellation);
        }
        catch (OperationCanceledException)
        {
            // Ctrl+C is the usual end.
        }

        if (watcher.Frames == 0 && !cancellation.IsCancellationRequested)
            throw new Failure($"{Video}: there is no frame in this video.");
        return ExitCode.Done;
    }

    private static void RefuseNegativeNumber(OptionResult camera)
    {
        if (camera.Tokens.Count != 1)
            return;
        if (int.TryParse(camera.Tokens[0].Value, CultureInfo.InvariantCulture, out var number) && number < 0)
            camera.AddError("Cameras are counted from 0.");
    }
}
