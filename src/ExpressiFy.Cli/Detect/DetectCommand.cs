using System.CommandLine;
using ExpressiFy.Cli.Terminal;

namespace ExpressiFy.Cli.Detect;

/// <summary>`expressify detect`: finds the faces in pictures and reads their expressions.</summary>
internal sealed class DetectCommand
{
    public required IReadOnlyList<string> Paths { get; init; }

    public required bool Json { get; init; }

    public required bool Cropped { get; init; }

    public required bool SecondNetwork { get; init; }

    public required bool SmallNetwork { get; init; }

    public static Command Describe(Screen screen)
    {
        var paths = new Argument<string[]>("path")
        {
            Description = "Pictures (JPEG, PNG, WebP), and folders that are read with everything below them.",
            Arity = ArgumentArity.OneOrMore,
        };
        paths.Validators.Add(DescribedCommand.RefuseUnknownOptions);
        var json = new Option<bool>("--json")
        {
            Description = "One JSON object a picture and line, in the shape of the HTTP API, with the file's path.",
        };
        var cropped = new Option<bool>("--cropped")
        {
            Description = "The pictures are face crops already, as in FER-2013: no face is looked for. "
                + "48×48 pixels are taken as they are, other sizes are scaled.",
        };
        var alone = NetworkOptions.WithoutSecond();
        var small = NetworkOptions.Small();
        var command = new DescribedCommand(
            "detect",
            "Finds the faces in pictures and reads what their expressions look like.",
            "expressify detect photo.jpg",
            "expressify detect holiday/ --json > faces.jsonl",
            "expressify detect crops/*.png --cropped")
        {
            paths, json, cropped, alone, small,
        };
        return command.Runs(screen, (parsed, cancellation) =>
        {
            var detect = new DetectCommand
            {
                Paths = parsed.GetRequiredValue(paths),
                Json = parsed.GetValue(json),
                Cropped = parsed.GetValue(cropped),
                SecondNetwork = !parsed.GetValue(alone),
                SmallNetwork = parsed.GetValue(small),
            };
            return detect.Run(screen, TimeProvider.System, cancellation);
        });
    }

    public int Run(Screen screen, TimeProvider time, CancellationToken cancellation)
    {
        var listing = new DetectListing(screen, Json);
        var files = new List<string>();
        foreach (var path in Paths)
            listing.Guard(path, () => files.AddRange(PicturePaths.Of(path, listing.Skip)));

        if (files.Count > 0)
            ReadAll(files, listing, screen, time, cancellation);
        return listing.ExitCode;
    }

    private void ReadAll(
        List<string> files, DetectListing listing, Screen screen, TimeProvider time, CancellationToken cancellation)
    {
        VisionLibraries.Require(screen);
        using var reader = new PictureReader(Cropped, SecondNetwork, SmallNetwork, time);
        // On a terminal the results themselves show the progress, and a bar between them would be redrawn after each.
        var showBar = files.Count > 1 && !screen.OutputIsTerminal;
        screen.Track("Reading pictures", files.Count, showBar, progress =>
        {
            for (var i = 0; i < files.Count; i++)
            {
                cancellation.ThrowIfCancellationRequested();
                var file = files[i];
                listing.Guard(file, () => listing.Add(file, reader.Read(file)));
                progress(i + 1);
            }
        });
    }
}
