using System.Globalization;
using ExpressiFy.Catalogue;
using ExpressiFy.Recommendations.Explanations;

namespace ExpressiFy.Recommendations.Picks;

/// <summary>Says in one sentence why a title was picked: its line, taste, and once the time.</summary>
internal static class PickReason
{
    /// <summary>
    /// E.g. "A heart-warming comedy about food; directed by Brad Bird, like The Iron Giant; it takes 98 of your 100
    /// minutes."
    /// </summary>
    /// <param name="card">The title with its reasons.</param>
    /// <param name="minutes">How long the person has; null for an evening.</param>
    public static string Of(Card card, int? minutes)
    {
        var line = card.Reasons[0];
        var sentence = ReasonText.Of(line);

        var taste = card.Reasons.FirstOrDefault(reason => reason.Kind == ReasonKind.Taste);
        if (taste is not null && taste != line)
            sentence += $"; {Continued(ReasonText.Of(taste), card.Title.Medium)}";

        // The line may have said it: "A comedy in under 90 minutes".
        var isTold = line.Arguments.UnderMinutes is not null || taste?.Arguments.UnderMinutes is not null;
        if (minutes is not null && !isTold && card.Title.RuntimeMinutes is { } runtime)
        {
            var what = card.Title.Medium == Medium.Series ? "an episode" : "it";
            sentence += string.Create(
                CultureInfo.InvariantCulture, $"; {what} takes {runtime} of your {minutes} minutes");
        }

        return $"{sentence}.";
    }

    // The sentence goes on in lower case; the names of genres keep theirs.
    private static string Continued(string text, Medium medium)
    {
        var startsWithGenre = Genres.Of(medium).Any(genre => text.StartsWith(genre, StringComparison.Ordinal));
        return startsWithGenre ? text : char.ToLowerInvariant(text[0]) + text[1..];
    }
}
