using System.Text.RegularExpressions;

namespace ExpressiFy.Text;

/// <summary>
/// Keys of names: two names mean the same title or artist when they have a key in common. Keys leave out what sources
/// write differently: case, diacritics, punctuation, spaces, articles, and of songs the edition. No key is empty,
/// except <see cref="TitleKey"/> of a name without letters and digits. Meant for names of at most some hundred
/// characters.
/// </summary>
internal static partial class NameKeys
{
    /// <summary>The key of a title: "Matrix, The", "The Matrix" and "matrix" have the same one.</summary>
    public static string TitleKey(string name)
    {
        var withArticleInFront = TrailingArticle().Replace(name.Trim(), "${article} ${name}");
        var words = NameNormalizer.Normalize(withArticleInFront);
        var withoutArticle = LeadingArticle().Replace(words, "");
        return (withoutArticle.Length > 0 ? withoutArticle : words).Replace(" ", "", StringComparison.Ordinal);
    }

    /// <summary>
    /// The keys of a song: with and without its edition, as in "Imagine - Remastered 2010" or "Umbrella (feat. Jay-Z)".
    /// </summary>
    public static IEnumerable<string> SongKeys(string name) => KeysOf([name, WithoutEdition(name)]);

    /// <summary>Whether two names mean the same song in any edition.</summary>
    public static bool IsSameSong(string first, string second) => SongKeys(first).Intersect(SongKeys(second)).Any();

    /// <summary>
    /// The key of an artist without guests: "The Beatles" and "Beatles", "Mark Ronson" and "Mark Ronson feat. Bruno
    /// Mars".
    /// </summary>
    public static string ArtistKey(string name) => TitleKey(WithoutGuests(name));

    /// <summary>
    /// The keys of several artists in one text: each of them, all together, and all together without guests.
    /// </summary>
    public static IEnumerable<string> ArtistKeys(string names)
    {
        var each = ArtistSeparator().Split(names);
        return KeysOf([.. each, names, WithoutGuests(names)]);
    }

    private static IEnumerable<string> KeysOf(IEnumerable<string> names) =>
        names.Select(TitleKey).Where(key => key.Length > 0).Distinct();

    private static string WithoutEdition(string name)
    {
        var withoutBrackets = Brackets().Replace(name, " ");
        var withoutSuffix = EditionSuffix().Replace(withoutBrackets, "");
        return WithoutGuests(withoutSuffix);
    }

    private static string WithoutGuests(string name) => Guests().Replace(name, "");

    // The articles of the languages in which catalogues put them behind: English, French, Italian, Spanish, Portuguese,
    // German, Scandinavian.
    [GeneratedRegex(
        @"\A(?<name>.+), "
        + @"(?<article>The|An?|L[aeo']|Les|Une?|Das|De[rnt]|Die|Eine?|El|Los|Las|Il|Gli|I|Os?|As|Uma?|Ett?)\z",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex TrailingArticle();

    [GeneratedRegex(@"\A(the|an?) ")]
    private static partial Regex LeadingArticle();

    // Round or square brackets, with one level of round brackets inside round ones.
    [GeneratedRegex(@"\((?:[^()]|\([^()]*\))*\)|\[[^\]]*\]")]
    private static partial Regex Brackets();

    [GeneratedRegex(@"\s+[-–—/]\s.*\z")]
    private static partial Regex EditionSuffix();

    [GeneratedRegex(@"\s+(feat\.?|ft\.?|featuring)\s.*\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Guests();

    [GeneratedRegex(
        @"\s*(?:[,;/]| & | and | with | (?:feat|ft)\.? | featuring )\s*",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ArtistSeparator();
}
