using System.Text.Json;
using ExpressiFy.Catalogue;
using ExpressiFy.Profiles;
using ExpressiFy.Web.Feedback;

namespace ExpressiFy.Web.Groups;

/// <summary>The taste in a file that somebody took along from here or from another host; read for one list and forgotten.</summary>
public static class GuestProfile
{
    /// <summary>Some ten thousand words on titles.</summary>
    public const int LargestBytes = 1024 * 1024;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <summary>The profile in an exported file; null for anything else. Words that cannot be understood are passed over.</summary>
    public static Profile? Read(ReadOnlySpan<byte> json)
    {
        try
        {
            return json.Length > LargestBytes || JsonSerializer.Deserialize<File>(json, Json)?.Feedback is not { } words
                ? null
                : Profile.From(words.OfType<Word>().Select(Event).OfType<FeedbackEvent>());
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static FeedbackEvent? Event(Word word)
    {
        if (!TitleId.TryParse(word.Title, out var id) || !FeedbackKinds.TryParse(word.Kind, out var kind) || kind == FeedbackKind.Left)
            return null;
        var stars = word.Stars is >= Stars.Fewest and <= Stars.Most and var count ? Stars.Of(count) : (Stars?)null;
        return kind == FeedbackKind.Rating && word.On && stars is null ? null : new(id, kind, word.On, word.At) { Stars = stars };
    }

    private sealed record File(IReadOnlyList<Word?>? Feedback);

    private sealed record Word(string? Title, string? Kind, bool On, DateTimeOffset At, double? Stars = null);
}
