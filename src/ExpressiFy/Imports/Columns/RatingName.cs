using System.Collections.Frozen;
using System.Globalization;
using ExpressiFy.Text;

namespace ExpressiFy.Imports.Columns;

/// <summary>The name of a column with ratings, e.g. "Your Rating", "Ma note (sur 20)", "IMDb Rating".</summary>
/// <param name="Owner">Whose ratings these are.</param>
/// <param name="IsPlain">Whether its word means nothing but a rating; "note" and "stars" may mean others.</param>
/// <param name="OutOf">The best possible rating, if the name says it.</param>
internal sealed record RatingName(RatingOwner Owner, bool IsPlain, int? OutOf)
{
    // Shorter ends are those of other words too; a Chinese word has two characters.
    private const int FewestLettersOfCompound = 4;
    private const int FewestCharactersOfCompound = 2;

    private static readonly FrozenSet<string> PlainWords = Words(
        "rating ratings score scores bewertung wertung",
        "puntuacion puntaje valoracion calificacion classificacao avaliacao",
        "valutazione punteggio pontuacao evaluation appreciation",
        "beoordeling waardering vurdering arvosana ocena hodnoceni hodnotenie ertekeles оценка рейтинг 评分 打分 評分 평점");

    private static readonly FrozenSet<string> OtherWords = Words(
        "stars star rate rated grade mark point points vote",
        "note notes nota notas voto voti sterne punkte punktzahl etoiles",
        "estrellas stelle cijfer betyg karakter puan баллы");

    private static readonly FrozenSet<string> PersonWords = Words(
        "my mine your yours you i ich moi yo ik jag own personal me meine",
        "mein meiner eigene eigener personliche deine ma mon mes votre perso",
        "personnelle mi mia mio tu tua tuo minha meu sua mijn",
        "min mitt mit moja moje moj propria personale моя мой 我的 个人");

    // Alone they name the person's column beside those of others.
    private static readonly FrozenSet<string> PersonAlone =
        ["my", "mine", "me", "you", "yours", "ich", "meine", "moi", "yo"];

    private static readonly FrozenSet<string> UserWords = Words("user users member nutzer benutzer");

    private static readonly FrozenSet<string> CrowdWords = Words(
        "imdb tmdb tvdb trakt metacritic meta rt rotten",
        "tomato tomatoes average avg mean media medio moyenne durchschnitt",
        "durchschnittliche durchschnitts schnitt gemiddeld gemiddelde",
        "community critic critics presse press spectateurs",
        "audience public publikum global site mal anilist",
        "douban kinopoisk filmaffinity fa senscritique allocine moviepilot",
        "members predicted prediction expected estimated weighted bayesian aggregate aggregated combined consensus",
        "critica criticas critici critiques critique kritik kritiker pers publico pubblico promedio medie snitt",
        "comunidad comunidade comunita communaute spolecznosci srednia everyone everybody others reviewers",
        "letterboxd criticker votes voters count num number total popularity external world friends кинопоиска 豆瓣");

    private static readonly FrozenSet<string> OtherColumns = Words(
        "frame bit sample refresh heart book bench trade land foot key up down",
        "date datum data fecha day time timestamp at on am le when id text reason comment content age tv mpaa mpa");

    // "Rating (1-10)", "Note sur 20", "Score /100".
    private static readonly int[] KnownScales = [4, 5, 6, 10, 20, 100];

    /// <summary>Reads a name; null when the column holds no rating.</summary>
    public static RatingName? Read(string header)
    {
        if (header.Length > RoleNames.LongestName)
            return null;
        var words = WordsOf(header);
        var isPlain = words.Exists(PlainWords.Contains);
        var isRating = isPlain || words.Exists(OtherWords.Contains) || IsMine(words);
        if (IsVoteCount(header))
            return null;
        if (!isRating && !IsAverage(words))
            return null;
        // "Date Rated", "Rated At", "Rating ID".
        if (words.Exists(OtherColumns.Contains))
            return null;
        return new(isRating ? OwnerOf(words) : RatingOwner.Crowd, isPlain, ScaleOf(words));
    }

    /// <summary>Whether a name is that of a number of votes, beside which a bare "rating" is everybody's.</summary>
    public static bool IsVoteCount(string header)
    {
        if (header.Length > RoleNames.LongestName)
            return false;
        var compact = string.Concat(WordsOf(header));
        return compact is "votes" or "numvotes" or "votecount" or "votescount" or "numberofvotes" or "voters"
            or "ratingscount" or "ratingcount" or "numratings" or "numberofratings";
    }

    private static RatingOwner OwnerOf(List<string> words)
    {
        if (words.Exists(CrowdWords.Contains))
            return RatingOwner.Crowd;
        if (words.Exists(PersonWords.Contains))
            return RatingOwner.Person;
        return words.Exists(UserWords.Contains) ? RatingOwner.User : RatingOwner.Unstated;
    }

    // "You rated", as IMDb called it; "Me" beside "Anna".
    private static bool IsMine(List<string> words) =>
        string.Concat(words) is "yourated" or "irated" || (words is [var word] && PersonAlone.Contains(word));

    private static bool IsAverage(List<string> words) =>
        string.Concat(words) is "metascore" or "tomatometer" or "imdb" or "average" or "durchschnitt" or "voteaverage";

    private static int? ScaleOf(List<string> words)
    {
        if (words.Count < 2 || !int.TryParse(words[^1], NumberStyles.None, CultureInfo.InvariantCulture, out var scale))
            return null;
        return KnownScales.Contains(scale) ? scale : null;
    }

    // "yourRating", "your_rating" and "YourRating" are two words; so are "yourrating" and "Durchschnittsbewertung".
    private static List<string> WordsOf(string header)
    {
        var separated = string.Concat(header.Select((character, place) => StartsWord(header, place)
            ? $" {character}"
            : character.ToString()));
        return [.. NameNormalizer.Normalize(separated).Split(' ').SelectMany(Parts)];
    }

    private static bool StartsWord(string header, int place) =>
        place > 0 && char.IsUpper(header[place]) && char.IsLower(header[place - 1]);

    private static IEnumerable<string> Parts(string word)
    {
        foreach (var end in PlainWords.Concat(OtherWords))
        {
            var fewest = char.IsAscii(end[0]) ? FewestLettersOfCompound : FewestCharactersOfCompound;
            var isCompound = end.Length >= fewest && word.Length > end.Length;
            if (isCompound && word.EndsWith(end, StringComparison.Ordinal))
                return [word[..^end.Length], end];
        }

        return [word];
    }

    private static FrozenSet<string> Words(params string[] lines) =>
        lines.SelectMany(line => line.Split(' ')).ToFrozenSet(StringComparer.Ordinal);
}
