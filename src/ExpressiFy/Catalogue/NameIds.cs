using System.Globalization;
using System.Text;
using ExpressiFy.Text;

namespace ExpressiFy.Catalogue;

/// <summary>
/// Makes the ids of titles that have no public one: from the kind, the normalised name and the year. The same words
/// always give the same id.
/// </summary>
public static class NameIds
{
    // So that the longest id is still one: see TitleId.
    private const int LongestSlug = 90;
    private const int MostWords = 40;

    /// <summary>
    /// The id of a film or series, e.g. "film:raid-2011"; the year is 0000 where it is not known. Case, accents,
    /// punctuation and a leading article of the name do not count.
    /// </summary>
    /// <param name="medium">Film or series.</param>
    /// <param name="name">The name.</param>
    /// <param name="year">The year of its first release, up to 9999.</param>
    public static TitleId OfWatched(Medium medium, string name, int? year)
    {
        var years = Math.Clamp(year ?? Title.UnknownYear, 0, 9999).ToString("0000", CultureInfo.InvariantCulture);
        return TitleId.Parse($"{medium.Name()}:{SlugOf(NameKeys.WithoutArticle(name))}-{years}");
    }

    /// <summary>The id of a track, e.g. "track:nina-simone-feeling-good", as the built-in ones are made.</summary>
    public static TitleId OfTrack(string artist, string name) =>
        TitleId.Track(SlugOf(NameNormalizer.Normalize($"{artist} {name}")));

    private static string SlugOf(string name)
    {
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var isWhole = words.Length <= MostWords;
        var slug = new StringBuilder();
        foreach (var word in words.Take(MostWords))
        {
            var letters = string.Concat(word.Where(char.IsAsciiLetterOrDigit));
            isWhole &= letters.Length == word.Length;
            if (letters.Length > 0)
                slug.Append(slug.Length > 0 ? "-" : "").Append(letters);
        }

        // Names in other scripts, and what is cut off, are told apart by a hash.
        isWhole &= slug.Length is > 0 and <= LongestSlug;
        if (isWhole)
            return slug.ToString();
        var hash = StableHash.Of(name).ToString("x8", CultureInfo.InvariantCulture);
        var start = slug.ToString(0, Math.Min(slug.Length, LongestSlug)).Trim('-');
        return start.Length == 0 ? hash : $"{start}-{hash}";
    }
}
