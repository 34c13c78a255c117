using ExpressiFy.Text;

namespace ExpressiFy.Imports.Fields;

/// <summary>The words with which lists say what a row names.</summary>
internal static class WorkKinds
{
    // Longer fields hold sentences.
    private const int LongestField = 60;

    private static readonly WordList<WorkKind> Words = new(
        (WorkKind.Film, "film films movie movies feature featurefilm"),
        (WorkKind.Film, "featurelength tvmovie tvfilm short shorts shortfilm"),
        (WorkKind.Film, "tvshort video documentary documentaryfilm tvspecial animefilm animemovie animatedfilm"),
        (WorkKind.Film, "spielfilm kurzfilm fernsehfilm longmetrage"),
        (WorkKind.Film, "courtmetrage telefilm pelicula peliculas largometraje"),
        (WorkKind.Film, "filmtv madefortv directtovideo"),
        (WorkKind.Film, "cortometraje lungometraggio filme filmes фильм 电影 電影 映画"),
        (WorkKind.Series, "series tvseries serie tvserie show shows tvshow tvshows tv tvminiseries miniseries"),
        (WorkKind.Series, "tvminiserie limitedseries webseries serien fernsehserie"),
        (WorkKind.Series, "serietv podcastseries ona ova serial seriale seriali sarja dizi dorama telenovela"),
        (WorkKind.Series, "telenovelas novela novelas sitcom sitcoms soapopera docuseries docuserie realitytv reality"),
        (WorkKind.Series, "kdrama cdrama jdrama televisionseries televisionshow tvprogram tvprogramme"),
        (WorkKind.Series, "сериал сериалы ドラマ 连续剧 剧集 드라마"),
        (WorkKind.Series, "电视剧 電視劇"),
        (WorkKind.Season, "season tvseason staffel saison temporada stagione sezon sezona sasong seizoen"),
        (WorkKind.Episode, "aflevering avsnitt afsnit odcinek epizod"),
        (WorkKind.Episode, "episode episodes tvepisode folge episodio episodi podcastepisode"),
        (WorkKind.Anime, "anime special tvanime"),
        (WorkKind.Book, "book books ebook audiobook novel lightnovel graphicnovel"),
        (WorkKind.Book, "manga manhwa manhua comic comics buch livre"),
        (WorkKind.Book, "libro libros livro roman comicbook webtoon kitap ksiazka kniha 书 書"),
        (WorkKind.Game, "game games videogame videogames boardgame spiel"),
        (WorkKind.Game, "videospiel jeu jeuvideo juego videojuego gioco 游戏"),
        (WorkKind.Game, "visualnovel игра gra spel jogo ゲーム"),
        (WorkKind.Track, "music song songs track tracks single lied musik musique musica"),
        (WorkKind.Person, "person people actor director cast crew"),
        (WorkKind.Other, "album albums soundtrack ep lp musicvideo podcast list collection company character"));

    // "Breaking Bad: Season 1: Pilot", as Netflix writes; "Fargo S02E03".
    private static readonly string[] SeasonWords =
        ["season", "staffel", "saison", "temporada", "stagione", "series"];

    // Sites have a folder for each kind: "trakt.tv/shows/fargo", "www.themoviedb.org/tv/60622".
    private static readonly WordList<WorkKind> Folders = new(
        (WorkKind.Film, "film films movie movies"),
        (WorkKind.Series, "tv show shows tvshow tvshows series serie serien"),
        (WorkKind.Season, "season seasons staffel saison"),
        (WorkKind.Episode, "episode episodes folge"),
        (WorkKind.Anime, "anime"),
        (WorkKind.Book, "book books manga buch livre"),
        (WorkKind.Game, "game games jeuvideo"));

    /// <summary>
    /// The kind that a field names; null when it names none that is known. Of several words the last or the first
    /// counts: "Documentary Series", "Série documentaire".
    /// </summary>
    public static WorkKind? Of(string? field)
    {
        if (field is null || field.Length > LongestField)
            return null;
        if (Words.Of(field) is WorkKind kind)
            return kind;
        var words = NameNormalizer.Normalize(field).Split(' ');
        return words.Length > 1 ? Words.Of(words[^1]) ?? Words.Of(words[0]) : null;
    }

    /// <summary>The kind that an address on the web tells by its folders; null when it tells none.</summary>
    public static WorkKind? OfLink(string? field)
    {
        var host = field?.IndexOf("://", StringComparison.Ordinal) ?? -1;
        if (host < 0)
            return null;
        var folders = field![(host + 3)..].Split('/').Skip(1).SkipLast(1).Select(Folders.Of).ToList();
        return folders.FindLast(kind => kind is WorkKind.Season or WorkKind.Episode)
            ?? folders.Find(kind => kind is not null);
    }

    /// <summary>Season or episode when a title says it; null for other titles.</summary>
    public static WorkKind? OfTitle(string title)
    {
        var parts = title.Split(": ");
        for (var place = 1; place < parts.Length; place++)
        {
            if (IsSeason(parts[place]))
                return place == parts.Length - 1 ? WorkKind.Season : WorkKind.Episode;
        }

        return title.Split(' ').Any(IsEpisodeNumber) ? WorkKind.Episode : null;
    }

    /// <summary>A phrase for people, e.g. "it is a series"; null for films and anime.</summary>
    public static string? Phrase(WorkKind? kind) => kind switch
    {
        WorkKind.Series => "it is a series",
        WorkKind.Season => "it is a season of a series",
        WorkKind.Episode => "it is an episode of a series",
        WorkKind.Book => "it is a book",
        WorkKind.Game => "it is a game",
        WorkKind.Person => "it is a person",
        WorkKind.Track => "it is music, and its artist is not named",
        WorkKind.Other => "it is neither a film nor a song",
        _ => null,
    };

    private static bool IsSeason(string part)
    {
        var words = part.Split(' ');
        return words.Length == 2
            && SeasonWords.Contains(words[0], StringComparer.OrdinalIgnoreCase)
            && words[1].All(char.IsAsciiDigit);
    }

    // "S02E03".
    private static bool IsEpisodeNumber(string word)
    {
        var middle = word.IndexOf('E', StringComparison.OrdinalIgnoreCase);
        return word.Length >= 4 && middle >= 2 && middle < word.Length - 1
            && word[0] is 'S' or 's'
            && word.AsSpan(1, middle - 1).ContainsAnyExceptInRange('0', '9') is false
            && word.AsSpan(middle + 1).ContainsAnyExceptInRange('0', '9') is false;
    }
}
