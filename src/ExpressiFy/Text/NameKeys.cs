using System.Text.RegularExpressions;

namespace ExpressiFy.Text;

/// <summary>Names as lists and the catalogue are compared by: without case, accents, punctuation, blanks and articles.</summary>
internal static partial class NameKeys
{
    /// <summary>"Matrix, The", "The Matrix" and "matrix" have one key; a name of signs only has an empty one, which matches nothing.</summary>
    public static string TitleKey(string name)
    {
        var moved = Trailing().Replace(name.Trim(), match => $"{match.Groups["article"].Value} {match.Groups["name"].Value}");
        var folded = NameNormalizer.Normalize(moved);
        var bare = Leading().Replace(folded, "");
        return (bare.Length > 0 ? bare : folded).Replace(" ", "", StringComparison.Ordinal);
    }

    /// <summary>The key of a song, also without what editions add: "Imagine - Remastered 2010", "Umbrella (feat. Jay-Z)".</summary>
    public static IEnumerable<string> SongKeys(string name) =>
        new[] { TitleKey(name), TitleKey(Edition().Replace(name, "")) }.Where(key => key.Length > 0).Distinct();

    /// <summary>The keys of one or all of several artists.</summary>
    public static IEnumerable<string> ArtistKeys(string artists) =>
        Several().Split(artists).Append(artists).Select(TitleKey).Where(key => key.Length > 0).Distinct();

    // The articles of the languages in which catalogues put them behind: English, French, Italian, Spanish, Portuguese, German, Scandinavian.
    [GeneratedRegex(@"\A(?<name>.+), (?<article>The|An?|L[aeo']|Les|Une?|Das|De[rnt]|Die|Ein|Eine|El|Los|Las|Il|Gli|I|Os?|As|Um|Uma|Ett?)\z", RegexOptions.IgnoreCase)]
    private static partial Regex Trailing();

    [GeneratedRegex(@"\A(the|an?) ")]
    private static partial Regex Leading();

    [GeneratedRegex(@"\s+[-–/]\s.*|\s*[\(\[].*[\)\]]\s*|\s+(feat|ft)\.\s.*", RegexOptions.IgnoreCase)]
    private static partial Regex Edition();

    [GeneratedRegex(@"\s*(?:,|;|/| & | and | feat\. | with )\s*", RegexOptions.IgnoreCase)]
    private static partial Regex Several();
}
