using System.Collections.Frozen;
using System.Text;

namespace ExpressiFy.Text;

/// <summary>
/// Keys of the names of films, equal for names that differ as <see cref="NameKeys.TitleKey"/> allows and in the
/// spelling of numbers ("Part Two", "Part II", "2", "Vol. 2"), of British and American words, and of abbreviations.
/// </summary>
internal static class FilmKeys
{
    // "Part", "Vol." and the like before a number: "The Godfather: Part II" is "The Godfather II".
    private static readonly FrozenSet<string> PartWords =
        ["part", "pt", "vol", "volume", "chapter", "episode", "teil", "partie", "parte"];

    private static readonly FrozenDictionary<string, string> Spellings = TableOf(
        "colour color colours colors coloured colored grey gray centre center theatre theater favourite favorite",
        "favourites favorites honour honor neighbour neighbor neighbours neighbors",
        "humour humor labour labor harbour harbor",
        "odour odor rumour rumor armour armor saviour savior",
        "behaviour behavior flavour flavor jewellery jewelry mum mom",
        "pyjamas pajamas defence defense offence offense judgement judgment travelling traveling traveller traveler",
        "programme program aeroplane airplane cheque check tyre tire",
        "aluminium aluminum catalogue catalog dialogue dialog",
        "versus vs doctor dr mister mr missus mrs saint st volume vol n and okay ok");

    // Endings that say only that the film is one, or the first of several.
    private static readonly string[] GenericEndings =
        ["the movie", "the film", "the motion picture", "movie", "der film", "le film", "la pelicula", "il film"];

    // What stands on either side of these is a name of its own.
    private static readonly string[] AlternativeSeparators = [", or ", " or: ", " or ("];

    private static readonly string[] SubtitleSeparators = [": ", " - ", " – ", " — "];

    /// <summary>The key of a film's name; empty for a name without letters and digits.</summary>
    public static string Of(string name) => Joined(WordsOf(name));

    /// <summary>
    /// Keys of what people shorten a film's name to: what stands before a subtitle, and a subtitle of several words.
    /// </summary>
    public static IEnumerable<string> ShortForms(string name)
    {
        foreach (var separator in SubtitleSeparators.Concat(AlternativeSeparators))
        {
            var place = name.IndexOf(separator, StringComparison.OrdinalIgnoreCase);
            if (place <= 0)
                continue;
            yield return Of(name[..place]);
            var subtitle = WordsOf(name[(place + separator.Length)..]);
            if (subtitle.Count > 1 && !IsPart(subtitle))
                yield return Joined(subtitle);
        }
    }

    /// <summary>
    /// The key of a name without an ending such as ": The Movie", "Part One" or "or: How I Learned …"; null when it has
    /// none.
    /// </summary>
    public static string? WithoutGenericEnding(string name)
    {
        foreach (var separator in AlternativeSeparators)
        {
            var place = name.IndexOf(separator, StringComparison.OrdinalIgnoreCase);
            if (place > 0)
                return Of(name[..place]);
        }

        var words = NameNormalizer.Normalize(name);
        foreach (var ending in GenericEndings)
        {
            if (words.EndsWith(" " + ending, StringComparison.Ordinal))
                return Of(words[..^(ending.Length + 1)]);
        }

        var all = words.Split(' ');
        var isFirst = all.Length > 2 && PartWords.Contains(all[^2]) && NumberOf(all[^1]) == "1";
        return isFirst ? Of(string.Join(' ', all[..^2])) : null;
    }

    /// <summary>The keys of what stands before and behind the last subtitle; null for a name without one.</summary>
    public static (string Before, string Behind)? AroundSubtitle(string name)
    {
        foreach (var separator in SubtitleSeparators)
        {
            var place = name.LastIndexOf(separator, StringComparison.OrdinalIgnoreCase);
            if (place > 0)
                return (Of(name[..place]), Of(name[(place + separator.Length)..]));
        }

        return null;
    }

    private static List<string> WordsOf(string name)
    {
        var spelled = name
            .Replace(" + ", " and ", StringComparison.Ordinal)
            .Replace(" and a half", "½", StringComparison.OrdinalIgnoreCase);
        var words = NameKeys.WithoutArticle(spelled).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var result = new List<string>(words.Length);
        for (var place = 0; place < words.Length; place++)
        {
            var isPartWord = place + 1 < words.Length && place > 0
                && PartWords.Contains(words[place]) && NumberOf(words[place + 1]) is not null;
            if (isPartWord)
                result.Add(NumberOf(words[++place])!);
            else
                result.Add(Spelled(words[place], isFirst: place == 0));
        }

        return result;
    }

    // A Roman numeral of one letter is a word of its own, and so is any at the beginning.
    private static string Spelled(string word, bool isFirst)
    {
        if (!isFirst && Numerals.IsRoman(word))
            return Numerals.OfRoman(word)!;
        return Numerals.OfWord(word) ?? Spellings.GetValueOrDefault(word, word);
    }

    private static bool IsPart(List<string> words) => words.Count == 2 && PartWords.Contains(words[0]);

    private static string? NumberOf(string word)
    {
        if (word.All(char.IsAsciiDigit))
            return word;
        return Numerals.OfWord(word) ?? Numerals.OfRoman(word);
    }

    private static string Joined(List<string> words)
    {
        var key = new StringBuilder();
        foreach (var word in words)
            key.Append(word);
        return key.ToString();
    }

    private static FrozenDictionary<string, string> TableOf(params string[] lines) => lines
        .SelectMany(line => line.Split(' ').Chunk(2))
        .ToFrozenDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);
}
