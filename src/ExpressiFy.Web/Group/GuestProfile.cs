using System.Text.Json;
using ExpressiFy.Catalogue;
using ExpressiFy.Profiles;

namespace ExpressiFy.Web.Group;

/// <summary>
/// The profile in a file that somebody exported here or at another host; used for one list and not stored.
/// </summary>
public static class GuestProfile
{
    /// <summary>Enough for about ten thousand feedback events.</summary>
    public const int MaxBytes = 1024 * 1024;

    /// <summary>
    /// The profile in a <see cref="ProfileExport"/>; null for any other file. Feedback that cannot be read is left out.
    /// </summary>
    public static Profile? Read(ReadOnlySpan<byte> json)
    {
        if (json.Length > MaxBytes)
            return null;
        try
        {
            var export = JsonSerializer.Deserialize<ProfileExport>(json, JsonSerializerOptions.Web);
            // A file that somebody else wrote may lack what every export has.
            IReadOnlyList<ExportedFeedback?>? feedback = export?.Feedback;
            return feedback is null
                ? null
                : Profile.From(feedback.Select(EventOf).OfType<FeedbackEvent>(), OwnTitlesOf(export!));
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static IEnumerable<Title> OwnTitlesOf(ProfileExport export)
    {
        IReadOnlyList<ExportedTitle?>? titles = export.OwnTitles;
        return (titles ?? []).Select(title => title?.ToTitle()).OfType<Title>().DistinctBy(title => title.Id);
    }

    private static FeedbackEvent? EventOf(ExportedFeedback? feedback)
    {
        if (feedback is null || !TitleId.TryParse(feedback.Title, out var title))
            return null;
        if (feedback is { Kind: "forget", Trait: not null })
            return FeedbackEvent.Forgetting(title, feedback.Trait, feedback.On, feedback.At);

        // How a title left the person does not count for a list.
        if (!FeedbackKindNames.TryParse(feedback.Kind, out var kind) || kind == FeedbackKind.Left)
            return null;
        FeedbackEvent.TryCreate(
            title, kind, feedback.On, feedback.At, feedback.Stars, null, out var created, feedback.Episode);
        return created;
    }
}
