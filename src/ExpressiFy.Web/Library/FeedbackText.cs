using ExpressiFy.Catalogue;
using ExpressiFy.Profiles;

namespace ExpressiFy.Web.Library;

/// <summary>
/// Reads the value of a feedback button: the kind, "on" or "off", and the title's id, e.g. "like on film:tt0111161",
/// "rating:4.5 on film:tt0111161" or "left:better off film:tt0111161".
/// </summary>
internal static class FeedbackText
{
    /// <summary>The feedback; null for text that is none and for an unknown title.</summary>
    public static FeedbackEvent? Parse(string text, TitleCatalogue catalogue, DateTimeOffset at)
    {
        if (text.Split(' ') is not [var kindText, ("on" or "off") and var state, var idText])
            return null;
        if (!TitleId.TryParse(idText, out var id) || catalogue.Find(id) is null)
            return null;

        var isOn = state == "on";
        return kindText.Split(':') switch
        {
            [var kind] => Plain(kind, isOn, id, at),
            ["rating", var stars] => Rating(stars, isOn, id, at),
            ["left", var mood] => MoodAfterTitle(mood, isOn, id, at),
            _ => null,
        };
    }

    private static FeedbackEvent? Plain(string name, bool isOn, TitleId id, DateTimeOffset at)
    {
        if (!FeedbackKindNames.TryParse(name, out var kind))
            return null;
        var needsValue = kind is FeedbackKind.Rating or FeedbackKind.Left;
        return isOn && needsValue ? null : new(id, kind, isOn, at);
    }

    private static FeedbackEvent? Rating(string text, bool isOn, TitleId id, DateTimeOffset at)
    {
        if (!isOn)
            return new(id, FeedbackKind.Rating, On: false, at);
        return Stars.TryParse(text, out var stars) ? FeedbackEvent.Rated(id, stars, at) : null;
    }

    private static FeedbackEvent? MoodAfterTitle(string text, bool isOn, TitleId id, DateTimeOffset at)
    {
        if (!isOn)
            return new(id, FeedbackKind.Left, On: false, at);
        return MoodAfter.TryParse(text, out var mood) ? FeedbackEvent.WithMoodAfter(id, mood, at) : null;
    }
}
