using System.Globalization;
using ExpressiFy.Catalogue;
using ExpressiFy.Profiles;

namespace ExpressiFy.Web.Library;

/// <summary>
/// The value of a feedback button: the kind, "on" or "off", and the title's id, e.g. "like on film:tt0111161",
/// "rating:4.5 on film:tt0111161", "left:better off film:tt0111161" or "episode:5 on series:tt0903747". For a title
/// that the catalogue does not have its year and name follow: "save on film:raid-2011 2011 The Raid"; the year is 0
/// where it is not known.
/// </summary>
/// <param name="Feedback">The feedback.</param>
/// <param name="OwnTitle">
/// The title where it is to be kept with the visitor's own ones: one that the catalogue does not have, or has of a data
/// set that an operator may take out. Else null.
/// </param>
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
        var known = catalogue.Find(id);
        var newTitle = NewTitleIn(parts);
        if (parts.Length == PartsOfKnown ? known is null : newTitle is null)
            return null;
        var feedback = EventIn(kindText, state == "on", id, at);
        return feedback is null ? null : new(feedback, OwnTitleOf(known, newTitle));
    }

    private static Title? OwnTitleOf(Title? known, Title? newTitle)
    {
        if (known is null)
            return newTitle;
        return known.IsFromDataSet ? known : null;
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
        var hasValue = kind is FeedbackKind.Rating or FeedbackKind.Left or FeedbackKind.Episode;
        var maxParts = hasValue ? 2 : 1;
        if (parts.Length > maxParts)
            return null;

        var value = parts.ElementAtOrDefault(1);
        double? stars = Stars.TryParse(value, out var parsed) ? parsed.Count : null;
        int? episode = int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;
        FeedbackEvent.TryCreate(id, kind, on, at, stars, moodAfter: value, out var feedback, episode);
        return feedback;
    }
}
