using System.Text.Json;
using ExpressiFy.Catalogue;
using ExpressiFy.Profiles;

namespace ExpressiFy.Web.Group;

/// <summary>The taste in a file that somebody took along from here or from another host; read for one list and forgotten.</summary>
public static class GuestProfile
{
    /// <summary>Some ten thousand words on titles.</summary>
    public const int MaxBytes = 1024 * 1024;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <summary>The profile in an exported file; null for anything else. Words that cannot be understood are passed over.</summary>
    public static Profile? Read(ReadOnlySpan<byte> json)
    {
        try
        {
            return json.Length > MaxBytes || JsonSerializer.Deserialize<GuestFile>(json, Json)?.Feedback is not { } words
                ? null
                : Profile.From(words.OfType<GuestFeedback>().Select(Event).OfType<FeedbackEvent>());
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static FeedbackEvent? Event(GuestFeedback guestFeedback)
    {
        if (!TitleId.TryParse(guestFeedback.Title, out var id) || !FeedbackKindNames.TryParse(guestFeedback.Kind, out var kind) || kind == FeedbackKind.Left)
            return null;
        var stars = guestFeedback.Stars is >= Stars.Fewest and <= Stars.Most and var count ? Stars.Of(count) : (Stars?)null;
        return kind == FeedbackKind.Rating && guestFeedback.On && stars is null ? null : new(id, kind, guestFeedback.On, guestFeedback.At) { Stars = stars };
    }

    private sealed record GuestFile(IReadOnlyList<GuestFeedback?>? Feedback);

    private sealed record GuestFeedback(string? Title, string? Kind, bool On, DateTimeOffset At, double? Stars = null);
}
