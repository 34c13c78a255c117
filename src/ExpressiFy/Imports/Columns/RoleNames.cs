using ExpressiFy.Imports.Fields;

namespace ExpressiFy.Imports.Columns;

/// <summary>
/// The names of columns in the exports of programs and in the headers that people write, ratings excepted
/// (<see cref="RatingName"/>).
/// </summary>
internal static class RoleNames
{
    /// <summary>Characters of the name of a column; what is longer is none.</summary>
    public const int LongestName = 100;

    private static readonly WordList<ColumnRole> Names = new(
        (ColumnRole.Title, "title name film movie filmtitle movietitle filmname moviename primarytitle titlename"),
        (ColumnRole.Title, "itemname"),
        (ColumnRole.Title, "track trackname tracktitle song songtitle songname"),
        (ColumnRole.Title, "titel filmtitel titre titrefilm titredufilm nom titulo titulodelapelicula pelicula"),
        (ColumnRole.Title, "nombre titolo nome titolofilm filme tittel tytul"),
        (ColumnRole.Title, "tytulfilmu nazev nazov cim baslik titlu nimi"),
        (ColumnRole.Title, "animetitle mangatitle название фильм назва 标题 片名 电影 电影名 電影名 名称 タイトル 作品名 제목"),
        (ColumnRole.OriginalTitle, "originaltitle alsoknownas aka originaltitel titreoriginal titrevo titulooriginal"),
        (ColumnRole.OriginalTitle, "titolooriginale originalname alttitle alternatetitle alternativetitle othertitle"),
        (ColumnRole.OriginalTitle, "englishtitle englishname titleenglish englischertitel localizedtitle localtitle"),
        (ColumnRole.OriginalTitle, "oryginalnytytul tytuloryginalny оригинальноеназвание 英文名 外文名 原片名"),
        (ColumnRole.OriginalTitle, "internationaltitle deutschertitel germantitle titrefrancais 原名 又名"),
        (ColumnRole.SeriesTitle, "seriestitle seriesname showtitle showname tvshow tvshowname tvshowtitle series show"),
        (ColumnRole.Year, "year releaseyear yearreleased yearofrelease"),
        (ColumnRole.Year, "filmyear movieyear startyear productionyear yearpublished"),
        (ColumnRole.Year, "jahr erscheinungsjahr produktionsjahr annee"),
        (ColumnRole.Year, "anneedesortie anneesortie ano anodeestreno anno"),
        (ColumnRole.Year, "annodiuscita jaar ar rok vuosi ev yil anul год 年份 年代 年 연도"),
        (ColumnRole.ReleaseDate, "releasedate released release datereleased"),
        (ColumnRole.ReleaseDate, "premiere premiered premieredate firstairdate"),
        (ColumnRole.ReleaseDate, "erscheinungsdatum kinostart veroffentlicht"),
        (ColumnRole.ReleaseDate, "datedesortie sortie fechadeestreno estreno"),
        (ColumnRole.ReleaseDate, "datadiuscita uscita albumreleasedate датавыхода 上映日期 上映时间"),
        (ColumnRole.RatingOfTen, "rating10"),
        (ColumnRole.Certificate, "certificate certification mpaa mpa mpaarating mparating contentrating agerating"),
        (ColumnRole.Certificate, "parentalrating maturityrating tvrating fsk bbfc altersfreigabe freigabe"),
        (ColumnRole.ImdbId, "const imdbid imdb tconst imdblink imdburl imdbtitleid imdbnumber idimdb url link 条目链接"),
        (ColumnRole.MovieId, "movieid"),
        (ColumnRole.Person, "userid"),
        (ColumnRole.Artist, "artist artists artistname artistnames performer band interpret kunstler artiste artista"),
        (ColumnRole.Artist, "interprete trackartist songartist"),
        (ColumnRole.Director, "director directors directedby regie regisseur realisateur realisatrice realisation"),
        (ColumnRole.Director, "dirigidapor regista regia regissor reziser 导演 監督"),
        (ColumnRole.Genre, "genre genres generes genero generos genere generi gatunek 类型 ジャンル"),
        (ColumnRole.Runtime, "runtime runtimemins runtimeminutes runtimemin durationminutes minutes laufzeit duree"),
        (ColumnRole.Runtime, "duracion durata"),
        (ColumnRole.Kind, "type mediatype titletype kind medium media"),
        (ColumnRole.Kind, "itemtype entitytype contenttype seriestype typ tipo"),
        (ColumnRole.Kind, "art format category mediaformat kategorie categorie categoria gattung"),
        (ColumnRole.Season, "seasons numberofseasons totalseasons staffeln saisons temporadas stagioni"),
        (ColumnRole.Season, "season seasonnumber staffel saison temporada"),
        (ColumnRole.Episode, "episode episodenumber episodetitle episodename folge"),
        (ColumnRole.Status, "status state mystatus watchstatus watchedstatus userstatus readstatus liststatus shelf"),
        (ColumnRole.Status, "situacao stan watchingstatus viewingstatus"),
        (ColumnRole.Status, "list liste lists exclusiveshelf estado statut stato статус 状态"),
        (ColumnRole.Listed, "date daterated ratedat ratedon ratingdate"),
        (ColumnRole.Listed, "dateadded addedat addedon added listedat created"),
        (ColumnRole.Listed, "createdat timestamp reviewdate datelogged logged loggedat likedat lovedat favoritedat"),
        (ColumnRole.Listed, "datum bewertetam bewertungsdatum hinzugefugtam"),
        (ColumnRole.Listed, "datedajout ajoutele datenote noteele fecha"),
        (ColumnRole.Listed, "fechadevaloracion fechavoto data datavoto datadelvoto 日期 打分日期 标记日期 创建时间"),
        (ColumnRole.Watched, "watcheddate datewatched watchedat watchedon lastwatched lastwatchedat lastwatcheddate"),
        (ColumnRole.Watched, "watched seen seenon seenat dateseen"),
        (ColumnRole.Watched, "watchdate seendate viewed viewedat viewedon dateviewed viewdate"),
        (ColumnRole.Watched, "viewingdate enddate dateended finishdate"),
        (ColumnRole.Watched, "finishedat datefinished completedat datecompleted"),
        (ColumnRole.Watched, "myfinishdate diarydate gesehen gesehenam geschautam gesehendatum vu vule datevu"),
        (ColumnRole.Watched, "datedevisionnage visionnage visto vistoel vista fechavista fechadevisionado visionado"),
        (ColumnRole.Watched, "vistoil datavisione gezien sett датапросмотра 观看日期"),
        (ColumnRole.Liked, "liked like heart favorite favourite favorited favourited isfavorite isfavourite fav loved"),
        (ColumnRole.Liked, "favorit favori favorito preferito likes"),
        (ColumnRole.Saved, "watchlist inwatchlist onwatchlist wishlist watchlater"),
        (ColumnRole.Saved, "towatch wanttowatch plantowatch merkliste avoir"),
        (ColumnRole.Saved, "porver pendiente"),
        (ColumnRole.Position, "position"),
        (ColumnRole.LetterboxdLink, "letterboxduri"),
        (ColumnRole.Tag, "tag"));

    /// <summary>What a column of that name holds, not regarding the others; None when it is not known.</summary>
    public static ColumnRole Of(string name) =>
        name.Length > LongestName ? ColumnRole.None : Names.Of(name) ?? ColumnRole.None;
}
