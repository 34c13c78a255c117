using System.Text.RegularExpressions;
using ExpressiFy.Catalogue;
using ExpressiFy.Text;

namespace ExpressiFy.Metadata.Providers;

/// <summary>
/// Selects the search result that is the wanted track. Stricter than the matching of lists: the whole artist must
/// agree, and another recording of the song is refused.
/// </summary>
internal static partial class TrackMatch
{
    // In characters. Longer texts are no names and would slow the regular expressions down.
    private const int LongestName = 500;

    /// <summary>
    /// The first result with the same artist and exactly the wanted title, else the first with the same artist that is
    /// another edition of the song; null when there is neither.
    /// </summary>
    /// <param name="wanted">The track.</param>
    /// <param name="results">The search results, in the service's order.</param>
    /// <param name="namesOf">The names of a result; null for a result that cannot be used.</param>
    public static T? Best<T>(Title wanted, IEnumerable<T?> results, Func<T, TrackNames?> namesOf)
        where T : class
    {
        var wantedTitle = NameKeys.TitleKey(wanted.Name);
        T? otherEdition = null;
        foreach (var result in results.OfType<T>())
        {
            var names = namesOf(result);
            var title = names?.Title;
            if (names is null || title is null || title.Length > LongestName || !IsByArtistOf(wanted, names.Artists))
                continue;
            if (NameKeys.TitleKey(title) == wantedTitle)
                return result;
            if (otherEdition is null && IsOtherEdition(wanted.Name, title))
                otherEdition = result;
        }

        return otherEdition;
    }

    private static bool IsByArtistOf(Title wanted, IReadOnlyList<string?> artists)
    {
        var keys = wanted.Creators.Select(NameKeys.ArtistKey).ToHashSet();
        return artists
            .OfType<string>()
            .Any(artist => artist.Length <= LongestName && keys.Contains(NameKeys.ArtistKey(artist)));
    }

    // A live or remixed recording has another mood, so it is another edition only where such a recording is wanted.
    private static bool IsOtherEdition(string wanted, string found)
    {
        if (!NameKeys.IsSameSong(wanted, found))
            return false;
        return !RecordingWord().IsMatch(found) || RecordingWord().IsMatch(wanted);
    }

    [GeneratedRegex(
        @"\b(live|remix|mix|karaoke|instrumental|acoustic|cover|tribute|sped up|slowed|demo)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex RecordingWord();
}
