using ExpressiFy.Catalogue;
using ExpressiFy.Profiles;

namespace ExpressiFy.Web.Library;

/// <summary>Feedback on a title, as JSON.</summary>
/// <param name="TitleId">E.g. "film:tt0111161".</param>
/// <param name="Kind">"like", "dislike", "hide", "seen", "save", "rating", "left" or "passed".</param>
/// <param name="On">True gives the feedback, false withdraws it.</param>
/// <param name="Stars">With the kind "rating": 0.5 to 5.</param>
/// <param name="Left">
/// With the kind "left", how the title left the person: one of the seven moods ("happy"), "better", "same", "worse" or
/// a mood word.
/// </param>
public sealed record FeedbackRequest(
    string? TitleId,
    [property: FeedbackKindName] string? Kind,
    bool On = true,
    [property: ValueOfKind(FeedbackKind.Rating)] double? Stars = null,
    [property: ValueOfKind(FeedbackKind.Left)] string? Left = null)
{
    /// <summary>The event.</summary>
    /// <exception cref="InvalidOperationException">The request is not valid.</exception>
    internal FeedbackEvent ToEvent(TitleId title, DateTimeOffset at)
    {
        if (!FeedbackKindNames.TryParse(Kind, out var kind)
            || !FeedbackEvent.TryCreate(title, kind, On, at, Stars, Left, out var feedback))
            throw new InvalidOperationException("The request was not validated.");
        return feedback;
    }
}
