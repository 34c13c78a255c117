using System.Globalization;
using ExpressiFy.Affect;
using ExpressiFy.Catalogue;
using ExpressiFy.Profiles;

namespace ExpressiFy.Web.Library;

/// <summary>What a library says of a title in words.</summary>
public static class LibraryEntryText
{
    /// <summary>E.g. "left you happy", "left you better", "felt calm after it".</summary>
    public static string Phrase(this MoodAfter mood)
    {
        if (mood.Expression is { } expression)
            return $"left you {expression.Adjective()}";
        if (mood == MoodAfter.Same)
            return "left you the same";
        var isComparison = mood == MoodAfter.Better || mood == MoodAfter.Worse;
        return isComparison ? $"left you {mood}" : $"felt {mood} after it";
    }

    /// <summary>
    /// What the visitor said, e.g. "left you happy, 4 of 5, liked", "at episode 5" or "not seen yet".
    /// </summary>
    public static string Said(this LibraryEntry entry)
    {
        var parts = new List<string>();
        if (entry.MoodAfter is { } mood)
            parts.Add(mood.Phrase());
        if (entry.Stars is { } stars)
            parts.Add($"{stars} of {Stars.Most}");
        if (entry.Episode is { } episode)
            parts.Add(string.Create(CultureInfo.InvariantCulture, $"at episode {episode}"));
        if (parts.Count == 0 && StateOf(entry) is { } state)
            parts.Add(state);
        if (entry.HasSeen && entry.Has(FeedbackKind.Save))
            parts.Add("saved");
        parts.AddRange(entry.Kinds.Select(WordOf).OfType<string>());
        return string.Join(", ", parts);
    }

    private static string? StateOf(LibraryEntry entry)
    {
        var word = entry.Title.Medium == Medium.Track ? "heard" : "seen";
        if (entry.HasSeen)
            return word;
        return entry.Has(FeedbackKind.Save) ? $"not {word} yet" : null;
    }

    private static string? WordOf(FeedbackKind kind) => kind switch
    {
        FeedbackKind.Like => "liked",
        FeedbackKind.Dislike => "disliked",
        FeedbackKind.Hide => "hidden",
        FeedbackKind.Passed => "passed over",
        _ => null,
    };
}
