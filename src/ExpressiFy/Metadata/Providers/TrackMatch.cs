using System.Text.RegularExpressions;
using ExpressiFy.Catalogue;
using ExpressiFy.Text;

namespace ExpressiFy.Metadata.Providers;

/// <summary>
/// Chooses the track of a provider's reply that is the title searched for. Stricter than the matching of lists: the
/// whole artist must agree, and another recording of the song is refused.
/// </summary>
internal static partial class TrackMatch
{
    /// <summary>
    /// Characters of a provider's name for a track; longer ones are no names and would slow the regular expressions
    /// down.
    /// </summary>
    private const int LongestName = 500;

    /// <summary>
    /// The first track with the same artist and exactly the title's name, else the first with the same artist that is
    /// the same song in another edition; null when there is neither.
    /// </summary>
    /// <param name="title">The track searched for.</param>
    /// <param name="found">The provider's tracks, its best match first.</param>
    /// <param name="named">A found track's artists and name; null for one that cannot be used.</param>
    public static T? Best<T>(
        Title title,
        IEnumerable<T?> found,
        Func<T, (IEnumerable<string?> Artists, string? Name)?> named)
        where T : class
    {
        T? otherEdition = null;
        foreach (var track in found.OfType<T>())
        {
            var names = named(track);
            if (names?.Name is not { Length: <= LongestName } name || !IsByArtistOf(title, names.Value.Artists))
                continue;
            if (HasSameName(title.Name, name))
                return track;
            if (otherEdition is null && NameKeys.IsSameSong(title.Name, name) && !IsOtherRecording(title.Name, name))
                otherEdition = track;
        }

        return otherEdition;
    }

    private static bool IsByArtistOf(Title title, IEnumerable<string?> artists)
    {
        var keys = title.Creators.Select(NameKeys.ArtistKey).ToHashSet();
        return artists.Any(artist => artist is { Length: <= LongestName } && keys.Contains(NameKeys.ArtistKey(artist)));
    }

    private static bool HasSameName(string searched, string found) =>
        NameKeys.TitleKey(searched) == NameKeys.TitleKey(found);

    // Another recording of the same song has another mood.
    private static bool IsOtherRecording(string searched, string found) =>
        RecordingWord().IsMatch(found) && !RecordingWord().IsMatch(searched);

    [GeneratedRegex(
        @"\b(live|remix|mix|karaoke|instrumental|acoustic|cover|tribute|sped up|slowed|demo)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex RecordingWord();
}
