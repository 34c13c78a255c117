using System.Text.Json;
using System.Text.Json.Serialization;
using ExpressiFy.Affect;

namespace ExpressiFy.Vision;

/// <summary>What is read from one picture, in the shape that the HTTP API and the command line print as JSON.</summary>
/// <param name="Image">Size of the upright picture.</param>
/// <param name="Faces">Largest first; empty where there is none.</param>
/// <param name="Timings">How long the stages took.</param>
public sealed record ExpressionReply(ImageSize Image, IReadOnlyList<FaceReply> Faces, PipelineTimings Timings)
{
    /// <summary>Camel-case names, as in the HTTP API.</summary>
    public static JsonSerializerOptions Json { get; } = new(JsonSerializerDefaults.Web) { NumberHandling = JsonNumberHandling.Strict };

    /// <summary>The reply of a reading.</summary>
    public static ExpressionReply Of(PipelineReading reading) => new(
        new(reading.Width, reading.Height),
        [.. reading.Faces.Select(FaceReply.Of)],
        new(Math.Round(reading.Timings.DecodeMs, 2), Math.Round(reading.Timings.FindMs, 2), Math.Round(reading.Timings.ReadMs, 2)));
}

/// <summary>Pixels.</summary>
public sealed record ImageSize(int Width, int Height);

/// <summary>One face.</summary>
/// <param name="Box">In pixels of the upright picture.</param>
/// <param name="Confidence">How sure the detector is that this is a face, 0…1.</param>
/// <param name="Expression">Name of the largest score.</param>
/// <param name="Scores">All seven by name; they sum to 1.</param>
/// <param name="Affect">The scores' expected valence and arousal.</param>
public sealed record FaceReply(BoxReply Box, double Confidence, string Expression, IReadOnlyDictionary<string, double> Scores, AffectPoint Affect)
{
    /// <summary>The reply of one face.</summary>
    public static FaceReply Of(ReadFace face) => new(
        new(Math.Round(face.Face.Box.X, 1), Math.Round(face.Face.Box.Y, 1), Math.Round(face.Face.Box.Width, 1), Math.Round(face.Face.Box.Height, 1)),
        Math.Round(face.Face.Confidence, 4),
        face.Scores.Top.Name(),
        NamesOf(face.Scores),
        new(Math.Round(face.Scores.Affect.Valence, 4), Math.Round(face.Scores.Affect.Arousal, 4)));

    /// <summary>Scores by name, in label order.</summary>
    public static IReadOnlyDictionary<string, double> NamesOf(ExpressionScores scores) =>
        ExpressiFy.Affect.ExpressionLabels.All.ToDictionary(expression => expression.Name(), expression => Math.Round(scores[expression], 6));
}

/// <summary>A rectangle in pixels; may reach past the picture's edge where the face does.</summary>
public sealed record BoxReply(double X, double Y, double Width, double Height);
