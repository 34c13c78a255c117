using System.Globalization;
using ExpressiFy.Catalogue;
using ExpressiFy.Profiles;

namespace ExpressiFy.Web.Library;

/// <summary>
/// The value of a feedback button: the kind, "on" or "off", and the title's id, e.g. "like on film:tt0111161",
/// "rating:4.5 on film:tt0111161" or "left:better off film:tt0111161". For a title that the catalogue does not have its
/// year and name follow: "save on film:raid-2011 2011 The Raid"; the year is 0 where it is not known.
/// </summary>
/// <param name="Feedback">The feedback.</param>
/// <param name="OwnTitle">The title where it is to become the visitor's own; else null.</param>
internal sealed record FeedbackText(FeedbackEvent Feedback, Title? OwnTitle)
{
    // Kind, state and id; of a title that the catalogue does not have, also year and name.
    private const int PartsOfKnown = 3;
    private const int MostParts = 5;

    /// <summary>The feedback; null for text that is none and for an unknown title.</summary>
    public static FeedbackText? Parse(string text, PersonalCatalogue catalogue, DateTimeOffset at)
    {
        var parts = text.Split(' ', MostParts);
        if (parts is not [var kindText, ("on" or "off") and var state, var idText, ..])
            return null;
        if (!TitleId.TryParse(idText, out var id))
            return null;
        var isKnown = catalogue.Find(id) is not null;
        var ownTitle = NewTitleIn(parts);
        if (parts.Length == PartsOfKnown ? !isKnown : ownTitle is null)
            return null;
        var feedback = EventIn(kindText, state == "on", id, at);
        return feedback is null ? null : new(feedback, isKnown ? null : ownTitle);
    }

    private static Title? NewTitleIn(string[] parts)
    {
        if (parts.Length < MostParts)
            return null;
        var isYear = int.TryParse(parts[3], NumberStyles.None, CultureInfo.InvariantCulture, out var year);
        return isYear ? NewTitle.Of(parts[2], parts[4], year == Title.UnknownYear ? null : year, artist: null) : null;
    }

    private static FeedbackEvent? EventIn(string kindText, bool on, TitleId id, DateTimeOffset at)
    {
        var parts = kindText.Split(':');
        if (!FeedbackKindNames.TryParse(parts[0], out var kind))
            return null;
        var hasValue = kind is FeedbackKind.Rating or FeedbackKind.Left;
        var maxParts = hasValue ? 2 : 1;
        if (parts.Length > maxParts)
            return null;

        var value = parts.ElementAtOrDefault(1);
        double? stars = Stars.TryParse(value, out var parsed) ? parsed.Count : null;
        FeedbackEvent.TryCreate(id, kind, on, at, stars, moodAfter: value, out var feedback);
        return feedback;
    }
}
