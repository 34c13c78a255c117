using System.Text.RegularExpressions;
using ExpressiFy.Catalogue;
using ExpressiFy.Text;

namespace ExpressiFy.Metadata.Providers;

/// <summary>Which found track is the one that was meant: artist and title must agree, as people would say they do.</summary>
internal static partial class TrackMatch
{
    /// <summary>The best agreeing track, the recording under exactly the title's name first; null when none agrees.</summary>
    /// <param name="title">What was meant.</param>
    /// <param name="found">What was found, the service's favourite first.</param>
    /// <param name="named">A found track's artists and title; null for one that cannot be used.</param>
    public static T? Best<T>(Title title, IEnumerable<T?> found, Func<T, (IEnumerable<string?> Artists, string? Name)?> named)
        where T : class
    {
        var same = found.OfType<T>().Select(track => (Track: track, Named: named(track)))
            .Where(each => each.Named is { Name: not null } names && names.Artists.Any(artist => ArtistAgrees(title, artist)))
            .Select(each => (each.Track, Name: each.Named!.Value.Name!)).ToList();
        return same.Find(each => ProviderNameNormalizer.Normalize(each.Name) == ProviderNameNormalizer.Normalize(title.Name)).Track
            ?? same.Find(each => NameAgrees(title.Name, each.Name)).Track;
    }

    private static bool ArtistAgrees(Title title, string? artist) =>
        artist is not null && title.Creators.Any(creator => Artist(creator) == Artist(artist));

    private static bool NameAgrees(string wanted, string found) =>
        Core(wanted) == Core(found) && (!OtherRecording().IsMatch(found) || OtherRecording().IsMatch(wanted));

    private static string Artist(string name)
    {
        var plain = ProviderNameNormalizer.Normalize(Featuring().Replace(name, ""));
        return plain.StartsWith("the ", StringComparison.Ordinal) ? plain[4..] : plain;
    }

    // "Song (Remastered 2009)", "Song - 2011 Remaster" and "Song feat. Other" are the song; "(I Can't …) Song" is too.
    private static string Core(string name)
    {
        var core = ProviderNameNormalizer.Normalize(Featuring().Replace(Suffix().Replace(Brackets().Replace(name, " "), ""), ""));
        return core.Length > 0 ? core : ProviderNameNormalizer.Normalize(name);
    }

    [GeneratedRegex(@"\([^)]*\)|\[[^\]]*\]", RegexOptions.None, 100)]
    private static partial Regex Brackets();

    [GeneratedRegex(@"\s[-–—]\s.*\z", RegexOptions.None, 100)]
    private static partial Regex Suffix();

    [GeneratedRegex(@"\s(feat\.?|ft\.?|featuring)\s.*\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 100)]
    private static partial Regex Featuring();

    // Another recording of the same song sounds another mood.
    [GeneratedRegex(@"\b(live|remix|mix|karaoke|instrumental|acoustic|cover|tribute|sped up|slowed|demo)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 100)]
    private static partial Regex OtherRecording();
}
