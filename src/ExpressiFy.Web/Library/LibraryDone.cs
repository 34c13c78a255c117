using System.Globalization;
using ExpressiFy.Catalogue;
using ExpressiFy.Profiles;

namespace ExpressiFy.Web.Library;

/// <summary>What was just done with titles of the library, and can be undone.</summary>
/// <param name="At">The time of its events.</param>
/// <param name="Text">E.g. "Hidden: 3 titles".</param>
public sealed record LibraryDone(DateTimeOffset At, string Text)
{
    /// <summary>What was done at a time; null when nothing was.</summary>
    public static LibraryDone? Of(Profile profile, TitleCatalogue catalogue, DateTimeOffset? at)
    {
        if (at is null)
            return null;
        List<FeedbackEvent> events = [.. profile.Events.Where(given => given.At == at)];
        if (events.Count == 0)
            return null;
        TitleId[] titles = [.. events.Select(given => given.TitleId).Distinct()];
        var what = titles.Length == 1 && PersonalCatalogue.Of(catalogue, profile).Find(titles[0]) is { } title
            ? title.Name
            : string.Create(CultureInfo.InvariantCulture, $"{titles.Length} titles");
        return new(at.Value, $"{WordOf(events)}: {what}");
    }

    private static string WordOf(List<FeedbackEvent> events)
    {
        if (events.TrueForAll(given => given.On))
        {
            return events[0].Kind switch
            {
                FeedbackKind.Save => "Saved",
                FeedbackKind.Seen => "Marked as seen",
                FeedbackKind.Like => "Liked",
                FeedbackKind.Hide => "Hidden",
                FeedbackKind.Rating => $"Rated {events[0].Stars}",
                FeedbackKind.Left => "Said how it left you",
                FeedbackKind.Episode => string.Create(
                    CultureInfo.InvariantCulture, $"At episode {events[0].Episode}"),
                _ => "Done",
            };
        }

        return events.TrueForAll(given => given.Kind == FeedbackKind.Hide) ? "Restored" : "Taken back";
    }
}
