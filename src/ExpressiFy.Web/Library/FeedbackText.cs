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

        var parts = kindText.Split(':');
        if (!FeedbackKindNames.TryParse(parts[0], out var kind))
            return null;
        var hasValue = kind is FeedbackKind.Rating or FeedbackKind.Left;
        var maxParts = hasValue ? 2 : 1;
        if (parts.Length > maxParts)
            return null;

        var value = parts.ElementAtOrDefault(1);
        double? stars = Stars.TryParse(value, out var parsed) ? parsed.Count : null;
        FeedbackEvent.TryCreate(id, kind, state == "on", at, stars, moodAfter: value, out var feedback);
        return feedback;
    }
}
