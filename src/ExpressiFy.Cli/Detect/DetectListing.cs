using System.Globalization;
using ExpressiFy.Cli.Terminal;
using ExpressiFy.Vision;
using ExpressiFy.Vision.Frames;
using Spectre.Console;

namespace ExpressiFy.Cli.Detect;

/// <summary>What was read, as JSON lines or for people, and what could not be read.</summary>
internal sealed class DetectListing(Screen screen, bool json)
{
    /// <summary>Whether anything could not be read.</summary>
    public bool Failed { get; private set; }

    /// <summary>Reads one file; one that cannot be read costs a line, not the run.</summary>
    public void Guard(string file, Action read)
    {
        try
        {
            read();
        }
        catch (Exception problem) when (problem is Failure or FrameException or IOException or UnauthorizedAccessException)
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

        screen.Console.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"[bold]{file}[/]");
        if (reply.Faces.Count == 0)
            screen.Console.MarkupLine("  [grey]no face found[/]");
        foreach (var face in reply.Faces)
            screen.Console.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"  [green]{face.Expression,-8}[/] {Details(face)}");
    }

    /// <summary>Fits a window of 80 columns, however long the path above it is.</summary>
    private static string Details(FaceReply face)
    {
        var ranked = face.Scores.OrderByDescending(score => score.Value).ToList();
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{ranked[0].Value,5:0 %}  then {ranked[1].Key,-8} {ranked[1].Value,4:0 %}"
            + $"  valence {face.Affect.Valence,5:+0.00;-0.00;0.00}  arousal {face.Affect.Arousal,5:+0.00;-0.00;0.00}"
            + $"  {face.Box.Width:0}×{face.Box.Height:0} at {face.Box.X:0},{face.Box.Y:0}");
    }
}
