using ExpressiFy.Affect;
using ExpressiFy.Vision;

namespace ExpressiFy.Web.Live;

/// <summary>One face of a live frame, as JSON: what a picture's face has, and what it is in this session.</summary>
/// <param name="Id">The same from frame to frame while the face is followed; from 1 in each session.</param>
/// <param name="Leads">Whether the mood of the reply is this face's.</param>
/// <param name="Mood">The mood of the last moments of this face; null when there is none.</param>
/// <param name="Box">In pixels of the frame.</param>
/// <param name="Confidence">The detector's confidence that this is a face, 0…1.</param>
/// <param name="Expression">Name of the expression with the highest score in this frame.</param>
/// <param name="Scores">The seven scores of this frame by name; they sum to 1.</param>
/// <param name="Affect">Expected valence and arousal of the scores, −1…1 each.</param>
internal sealed record LiveFaceReply(
    int Id,
    bool Leads,
    MoodReply? Mood,
    BoxReply Box,
    double Confidence,
    string Expression,
    IReadOnlyDictionary<string, double> Scores,
    AffectPoint Affect)
{
    /// <summary>A face that is in view.</summary>
    public static LiveFaceReply Of(FaceTrack track, bool leads)
    {
        var face = FaceReply.Of(track.Face!);
        return new(
            track.Id, leads, MoodReply.Of(track), face.Box, face.Confidence, face.Expression, face.Scores, face.Affect);
    }
}
