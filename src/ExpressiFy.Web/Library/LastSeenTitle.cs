using ExpressiFy.Catalogue;
using ExpressiFy.Profiles;

namespace ExpressiFy.Web.Library;

/// <summary>Finds the title of which to ask how it left the visitor.</summary>
public static class LastSeenTitle
{
    // Later, most people do not remember.
    private static readonly TimeSpan Longest = TimeSpan.FromDays(30);

    /// <summary>
    /// The title that the visitor marked as seen or rated last, within thirty days, and has not answered for; null when
    /// there is none. Of imported titles nothing is asked: they come by the hundred.
    /// </summary>
    public static Title? Of(Profile profile, TitleCatalogue catalogue, DateTimeOffset now) => profile.CurrentFeedback
        .Where(given => given.Kind is FeedbackKind.Seen or FeedbackKind.Rating)
        .Where(given => given.Source == FeedbackSource.Said && now - given.At <= Longest)
        .Where(given => !profile.Has(FeedbackKind.Left, given.TitleId))
        .OrderByDescending(given => given.At)
        .ThenBy(given => given.TitleId.ToString(), StringComparer.Ordinal)
        .Select(given => PersonalCatalogue.Of(catalogue, profile).Find(given.TitleId))
        .FirstOrDefault(title => title is not null);
}
