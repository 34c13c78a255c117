using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace ExpressiFy.Text;

/// <summary>
/// Keys of names: two names mean the same title or artist when they have a key in common. Keys leave out what sources
/// write differently: case, diacritics, punctuation, spaces, articles, and of songs the edition. No key is empty,
/// except <see cref="TitleKey"/> of a name without letters and digits. The regular expressions do not backtrack,
/// because names come from people's files and from providers.
/// </summary>
internal static partial class NameKeys
{
    private const RegexOptions Options =
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking;

    private static readonly string[] LeadingArticles = ["the ", "an ", "a "];

    // The articles of the languages in which catalogues put them behind: English, French, Italian, Spanish, Portuguese,
    // German, Scandinavian.
    private static readonly FrozenSet<string> TrailingArticles =
        ("The A An La Le Lo L' Les Un Une Das Der Den Det Die Ein Eine El Los Las Il Gli I O Os As Um Uma Et Ett En")
            .Split(' ')
            .ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>The key of a title: "Matrix, The", "The Matrix" and "matrix" have the same one.</summary>
    public static string TitleKey(string name) => WithoutArticle(name).Replace(" ", "", StringComparison.Ordinal);

    /// <summary>The normalised words of a title without an article before or behind them.</summary>
    public static string WithoutArticle(string name)
    {
        var words = NameNormalizer.Normalize(WithArticleInFront(name.Trim()));
        foreach (var article in LeadingArticles)
        {
            if (words.StartsWith(article, StringComparison.Ordinal))
                return words[article.Length..];
        }

        return words;
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

    private static string WithArticleInFront(string name)
    {
        var comma = name.LastIndexOf(", ", StringComparison.Ordinal);
        if (comma <= 0)
            return name;
        var article = name[(comma + 2)..];
        return TrailingArticles.Contains(article) ? $"{article} {name[..comma]}" : name;
    }

    // Round or square brackets, with one level of round brackets inside round ones.
    [GeneratedRegex(@"\((?:[^()]|\([^()]*\))*\)|\[[^\]]*\]", Options)]
    private static partial Regex Brackets();

    [GeneratedRegex(@"\s+[-–—/]\s.*\z", Options)]
    private static partial Regex EditionSuffix();

    [GeneratedRegex(@"\s+(feat\.?|ft\.?|featuring)\s.*\z", Options)]
    private static partial Regex Guests();

    [GeneratedRegex(
        @"\s*(?:[,;/]| & | and | with | (?:feat|ft)\.? | featuring )\s*",
        Options)]
    private static partial Regex ArtistSeparator();
}
