using System.Text.Json;
using ExpressiFy.Catalogue;
using ExpressiFy.Profiles;

namespace ExpressiFy.Web.Group;

/// <summary>The profile in a file that somebody exported here or at another host; used for one list and not stored.</summary>
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
            // A file of somebody else may lack what an export has.
            IReadOnlyList<ExportedFeedback?>? feedback = export?.Feedback;
            return feedback is null ? null : Profile.From(feedback.Select(Event).OfType<FeedbackEvent>());
        }
        catch (JsonException)
        {
            return null;
        }
    }

    // What a title left behind is not used for a list, so it is left out here.
    private static FeedbackEvent? Event(ExportedFeedback? feedback)
    {
        if (feedback is null || !TitleId.TryParse(feedback.Title, out var title))
            return null;
        if (!FeedbackKindNames.TryParse(feedback.Kind, out var kind) || kind == FeedbackKind.Left)
            return null;
        var stars = StarsOf(feedback.Stars);
        if (kind == FeedbackKind.Rating && feedback.On && stars is null)
            return null;
        return new(title, kind, feedback.On, feedback.At) { Stars = stars };
    }

    private static Stars? StarsOf(double? count) =>
        count is >= Stars.Fewest and <= Stars.Most ? Stars.Of(count.Value) : null;
}
