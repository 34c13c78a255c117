using ExpressiFy.Affect;
using ExpressiFy.Vision;

namespace ExpressiFy.Web.Live;

/// <summary>The text on a page about the reading of a photo. LivePanel.razor.js writes the same text.</summary>
/// <param name="Summary">What the expression looks like.</param>
/// <param name="Certainty">How sure the reading is; null without a face.</param>
/// <param name="Share">How sure it is, 0…1; 0 without a face.</param>
/// <param name="Mood">The expression that it looks like; null without a face.</param>
/// <param name="Hint">What would help, or which face counts; null when one was found.</param>
public sealed record PhotoText(string Summary, string? Certainty, double Share, Expression? Mood, string? Hint)
{
    private static readonly PhotoText NoPhoto = new("Looking …", null, 0, null, null);

    private static readonly PhotoText NoFace = new(
        "No face found",
        null,
        0,
        null,
        "Try a brighter photo that shows the face from the front, or name a mood.");

    /// <summary>The text for a reading, or for no photo at all.</summary>
    public static PhotoText Of(ExpressionReply? photo)
    {
        if (photo is null)
            return NoPhoto;
        if (photo.Faces.Count == 0)
            return NoFace;

        var largest = photo.Faces[0];
        var share = largest.Scores[largest.Expression];
        var hint = photo.Faces.Count > 1 ? "Several faces: the largest one counts." : null;
        var isKnown = ExpressionLabels.TryParse(largest.Expression, out var mood);
        var look = isKnown
            ? ExpressionLook.Describe(mood, ExpressionScores.FromNamed(largest.Scores))
            : largest.Expression;
        return new($"Looks {look}", Live.Certainty.Describe(share), share, isKnown ? mood : null, hint);
    }
}
