using ExpressiFy.Affect;
using ExpressiFy.Vision;

namespace ExpressiFy.Web.Live;

/// <summary>The text on a page about the reading of a photo. LivePanel.razor.js writes the same text.</summary>
/// <param name="Summary">What the expression looks like.</param>
/// <param name="Certainty">How sure the reading is; null without a face.</param>
/// <param name="Hint">What would help; null when a face was found.</param>
public sealed record PhotoText(string Summary, string? Certainty, string? Hint)
{
    private static readonly PhotoText NoPhoto = new("Looking for a face …", null, null);

    private static readonly PhotoText NoFace = new(
        "No face found in the photo",
        null,
        "Try a brighter photo that shows the face from the front, or pick a mood below.");

    /// <summary>The text for a reading, or for no photo at all.</summary>
    public static PhotoText Of(ExpressionReply? photo)
    {
        if (photo is null)
            return NoPhoto;
        if (photo.Faces.Count == 0)
            return NoFace;

        var largest = photo.Faces[0];
        var subject = photo.Faces.Count > 1 ? "The largest face looks" : "The expression looks";
        var certainty = Live.Certainty.Describe(largest.Scores[largest.Expression]);
        return new($"{subject} {AdjectiveOf(largest.Expression)}", certainty, null);
    }

    private static string AdjectiveOf(string name) =>
        ExpressionLabels.TryParse(name, out var expression) ? expression.Adjective() : name;
}
