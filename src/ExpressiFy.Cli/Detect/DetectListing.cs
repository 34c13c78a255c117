using System.Globalization;
using ExpressiFy.Cli.Terminal;
using ExpressiFy.Vision;
using ExpressiFy.Vision.Frames;
using Spectre.Console;

namespace ExpressiFy.Cli.Detect;

/// <summary>Prints readings, unreadable files and skipped ones, as text or as JSON lines.</summary>
internal sealed class DetectListing(Screen screen, bool json)
{
    private bool hasFailed;
    private bool hasSkipped;

    /// <summary>Whether everything was read, something was skipped, or something could not be read.</summary>
    public int ExitCode
    {
        get
        {
            if (hasFailed)
                return Terminal.ExitCode.Failure;
            return hasSkipped ? Terminal.ExitCode.Skipped : Terminal.ExitCode.Done;
        }
    }

    /// <summary>Prints what is not read of a folder.</summary>
    public void Skip(SkippedPath skipped)
    {
        hasSkipped |= !skipped.IsExpected;
        screen.WriteNote($"skipped {skipped.Path}: {skipped.Reason}");
    }

    /// <summary>Runs an action for one file and prints its failure, so that the other files are still read.</summary>
    public void Guard(string file, Action read)
    {
        try
        {
            read();
        }
        catch (Exception problem) when (IsAboutTheFile(problem))
        {
            hasFailed = true;
            screen.WriteError($"{file}: {problem.Message}");
            if (json)
                screen.Output.WriteLine(JsonLine.Of("file", file, new { error = problem.Message }));
        }
    }

    public void Add(string file, ExpressionReply reply)
    {
        if (json)
        {
            screen.Output.WriteLine(JsonLine.Of("file", file, reply));
            return;
        }

        WriteMarkup($"[bold]{file}[/]");
        if (reply.Faces.Count == 0)
            WriteMarkup($"  [grey]no face found[/]");
        foreach (var face in reply.Faces)
            WriteMarkup($"  [green]{face.Expression,-8}[/] {Details(face)}");
    }

    private static bool IsAboutTheFile(Exception problem) =>
        problem is Failure or FrameException or IOException or UnauthorizedAccessException;

    private void WriteMarkup(FormattableString line) =>
        screen.Console.MarkupLineInterpolated(CultureInfo.InvariantCulture, line);

    /// <summary>The details of a face; with its name they fit into 80 columns.</summary>
    private static string Details(FaceReply face)
    {
        var ranked = face.Scores.OrderByDescending(score => score.Value).ToList();
        var first = ranked[0];
        var second = ranked[1];
        var affect = face.Affect;
        var box = face.Box;
        string[] details =
        [
            Invariant($"{first.Value,5:0 %}"),
            Invariant($"then {second.Key,-8} {second.Value,4:0 %}"),
            Invariant($"valence {affect.Valence,5:+0.00;-0.00;0.00}"),
            Invariant($"arousal {affect.Arousal,5:+0.00;-0.00;0.00}"),
            Invariant($"{box.Width:0}×{box.Height:0} at {box.X:0},{box.Y:0}"),
        ];
        return string.Join("  ", details);
    }

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
