using System.Globalization;
using ExpressiFy.Cli.Terminal;
using ExpressiFy.Vision;
using ExpressiFy.Vision.Frames;
using Spectre.Console;

namespace ExpressiFy.Cli.Detect;

/// <summary>Prints readings and unreadable files, as text or as JSON lines.</summary>
internal sealed class DetectListing(Screen screen, bool json)
{
    /// <summary>Whether any file could not be read.</summary>
    public bool Failed { get; private set; }

    /// <summary>Runs an action for one file and prints its failure, so that the other files are still read.</summary>
    public void Guard(string file, Action read)
    {
        try
        {
            read();
        }
        catch (Exception problem) when (IsAboutTheFile(problem))
        {
            Failed = true;
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
