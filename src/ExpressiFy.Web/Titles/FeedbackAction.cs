using ExpressiFy.Catalogue;
using ExpressiFy.Profiles;

namespace ExpressiFy.Web.Titles;

/// <summary>One feedback button of a card.</summary>
/// <param name="Kind">The feedback it gives, and the name of its icon.</param>
/// <param name="Label">What it does, e.g. "Save for later".</param>
/// <param name="Done">What was done once it was pressed, e.g. "Saved".</param>
public sealed record FeedbackAction(FeedbackKind Kind, string Label, string Done)
{
    private static readonly FeedbackAction Like = new(FeedbackKind.Like, "Like", "Liked");
    private static readonly FeedbackAction Save = new(FeedbackKind.Save, "Save for later", "Saved");
    private static readonly FeedbackAction Seen = new(FeedbackKind.Seen, "I have seen it", "Marked as seen");
    private static readonly FeedbackAction Heard = new(FeedbackKind.Seen, "I know it", "Marked as heard");
    private static readonly FeedbackAction Hide = new(FeedbackKind.Hide, "Not interested", "Hidden");

    private static readonly IReadOnlyList<FeedbackAction> OnFilms = [Like, Save, Seen, Hide];
    private static readonly IReadOnlyList<FeedbackAction> OnTracks = [Like, Save, Heard, Hide];

    /// <summary>The buttons of a medium's cards, in order.</summary>
    public static IReadOnlyList<FeedbackAction> Of(Medium medium) => medium == Medium.Film ? OnFilms : OnTracks;
}
