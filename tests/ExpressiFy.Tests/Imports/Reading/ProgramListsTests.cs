namespace ExpressiFy.Tests.Imports.Reading;

/// <summary>Lists as programs and people write them, each with what it says.</summary>
public sealed class ProgramListsTests
{
    [Fact]
    public void A_watchlist_of_tmdb() => Assert.Equal(
        ["Heat (1995): saved"],
        ListFiles.Told(
            "tmdb-watchlist.csv",
            "TMDb ID,IMDb ID,Type,Name,Release Date,Season Number,Episode Number,Rating,Your Rating,Date Rated",
            "949,tt0113277,movie,Heat,1995-12-15T00:00:00Z,,,7.9,,"));

    [Fact]
    public void Simkl() => Assert.Equal(
        [
            "The Matrix (1999): 9 of 10, seen, on 2020-01-02",
            "Heat (1995): saved",
            "The Thing (1982): hidden",
        ],
        ListFiles.Told(
            "SimklBackup.csv",
            "SIMKL_ID,Title,Type,Year,Watchlist,LastEpWatched,WatchedDate,Rating,Memo,TVDB,TMDB,IMDB",
            "53992,The Matrix,movie,1999,completed,,2020-01-02,9,,,603,tt0133093",
            "53993,Heat,movie,1995,plantowatch,,,,,,949,tt0113277",
            "53994,The Thing,movie,1982,notinteresting,,,,,,1091,tt0084787"));

    [Fact]
    public void Trakt() => Assert.Equal(
        ["Heat (1995): 4 of 10, on 2024-03-17", "Ozymandias (2013): 5 of 10, on 2024-03-17, episode"],
        ListFiles.Told(
            "trakt-ratings.csv",
            "rated_at,type,title,year,trakt_rating,rating,season,episode,trakt_id,imdb_id,tmdb_id,url",
            "2024-03-17T20:15:00.000Z,movie,Heat,1995,8.1,4,,,12,tt0113277,949,https://trakt.tv/movies/heat-1995",
            "2024-03-17T20:15:00.000Z,episode,Ozymandias,2013,9.9,5,5,14,,tt2301451,,"));

    [Fact]
    public void MyAnimeList() => Assert.Equal(
        [
            "Spirited Away: 4 of 10, seen, on 2020-05-01, anime",
            "Monster: 5 of 10, seen, series",
            "Akira: saved, anime",
        ],
        ListFiles.Told(
            "animelist.csv",
            "series_animedb_id,series_title,series_type,series_episodes,my_id,my_watched_episodes,my_start_date,"
                + "my_finish_date,my_rated,my_score,my_status",
            "199,Spirited Away,Special,1,0,1,0000-00-00,2020-05-01,,4,Completed",
            "19,Monster,TV,74,0,74,0000-00-00,0000-00-00,,5,Completed",
            "47,Akira,,1,0,0,0000-00-00,0000-00-00,,0,Plan to Watch"));

    [Fact]
    public void Trakts_json_with_rows_of_other_kinds() => Assert.Equal(
        [
            "Heat (1995): 4 of 10, on 2024-03-17",
            "Heat: 5 of 10, on 2024-03-17, series",
            "Heat: 3 of 10, on 2024-03-17, season",
            "Breaking Bad: 2 of 10, on 2024-03-17, episode",
        ],
        ListFiles.Told(
            "ratings.json",
            """
            [{"rated_at":"2024-03-17T20:15:00.000Z","rating":4,"type":"movie",
              "movie":{"title":"Heat","year":1995,"ids":{"trakt":12,"slug":"heat-1995","imdb":"tt0113277","tmdb":949}}},
             {"rated_at":"2024-03-17T20:15:00.000Z","rating":5,"type":"show",
              "show":{"title":"Heat","year":1995,"ids":{"trakt":13,"imdb":"tt0113277"}}},
             {"rated_at":"2024-03-17T20:15:00.000Z","rating":3,"type":"season",
              "season":{"number":1,"ids":{"trakt":14}},"show":{"title":"Heat","year":1995,"ids":{"trakt":13}}},
             {"rated_at":"2024-03-17T20:15:00.000Z","rating":2,"type":"episode",
              "episode":{"season":5,"number":14,"title":"Ozymandias","ids":{"trakt":15,"imdb":"tt2301451"}},
              "show":{"title":"Breaking Bad","year":2008,"ids":{"trakt":16}}}]
            """));

    [Fact]
    public void Trakts_json_of_what_was_watched() => Assert.Equal(
        ["Heat (1995): seen, on 2024-03-17", "Dark: seen, on 2024-03-18, series"],
        ListFiles.Told(
            "watched.json",
            """
            [{"plays":2,"last_watched_at":"2024-03-17T20:15:00.000Z","movie":{"title":"Heat","year":1995,"ids":{}}},
             {"plays":9,"last_watched_at":"2024-03-18T20:15:00.000Z","show":{"title":"Dark","year":2017},
              "seasons":[{"number":1,"episodes":[{"number":1,"plays":1}]}]}]
            """));

    [Fact]
    public void Simkls_json() => Assert.Equal(
        ["Dark (2017): seen, series", "Heat (1995): 9 of 10, seen, on 2024-03-17", "Alien (1979): saved"],
        ListFiles.Told(
            "simkl.json",
            """
            {"shows":[{"status":"completed","title":"Dark","year":2017}],
             "movies":[
              {"status":"completed","last_watched_at":"2024-03-17T20:15:00Z","user_rating":9,
               "movie":{"title":"Heat","year":1995,"ids":{"simkl":1,"imdb":"tt0113277"}}},
              {"status":"plantowatch","last_watched_at":null,"user_rating":null,
               "movie":{"title":"Alien","year":1979,"ids":{"simkl":2}}}]}
            """));

    [Fact]
    public void MyAnimeLists_xml_with_rows_of_other_kinds() => Assert.Equal(
        ["Akira: 4 of 10, seen, on 2020-05-01", "Monster, and more: 5 of 10, seen, series", "Nana: saved, anime"],
        ListFiles.Told("animelist.xml", MyAnimeListXml(
            """
            <anime><series_animedb_id>47</series_animedb_id><series_title><![CDATA[Akira]]></series_title>
              <series_type>Movie</series_type><my_finish_date>2020-05-01</my_finish_date>
              <my_score>4</my_score><my_status>Completed</my_status><my_comments><![CDATA[]]></my_comments></anime>
            <anime><series_animedb_id>19</series_animedb_id><series_title>Monster, and more</series_title>
              <series_type>TV</series_type><my_finish_date>0000-00-00</my_finish_date>
              <my_score>5</my_score><my_status>Completed</my_status></anime>
            <anime><series_animedb_id>877</series_animedb_id><series_title>Nana</series_title>
              <series_type></series_type><my_score>0</my_score><my_status>Plan to Watch</my_status></anime>
            """)));

    [Fact]
    public void MyAnimeLists_xml_of_manga_holds_books() => Assert.Equal(
        ["Akira: 9 of 10, seen, book"],
        ListFiles.Told("mangalist.xml", MyAnimeListXml(
            """
            <manga><manga_mangadb_id>664</manga_mangadb_id><manga_title><![CDATA[Akira]]></manga_title>
              <my_read_volumes>6</my_read_volumes><my_score>9</my_score><my_status>Completed</my_status></manga>
            """)));

    [Theory]
    [InlineData("settings.json", """{"theme":"dark","columns":["title"]}""", "it is JSON, but no list and no profile")]
    [InlineData("saved.csv", "<!DOCTYPE html><title>Log in</title>", "it is XML or a page of the web, and no list")]
    [InlineData("saved.xml", "<html><head><title>Log in</title></head></html>", "it is XML or a page of the web")]
    [InlineData("broken.xml", "<myanimelist><anime><series_title>Akira", "it is XML or a page of the web")]
    [InlineData("quotes.xml", "<a><b c='>' d=\"<\"><title>Heat", "it is XML or a page of the web")]
    [InlineData(
        "entities.xml",
        """<!DOCTYPE a [<!ENTITY e SYSTEM "file:///etc/passwd">]><a><b><title>&e;</title></b></a>""",
        "it is XML or a page of the web")]
    public void What_is_no_list_is_left_out_whole_with_what_to_do(string file, string content, string why)
    {
        var heat = ListFiles.File("mine.csv", "Title,Year,Rating", "Heat,1995,9");
        var lists = ListFiles.Read(ListFiles.File(file, [content]), heat);
        Assert.Equal(["Heat (1995): 9 of 10"], ListFiles.Told(lists));
        var leftOut = Assert.Single(lists.LeftOut);
        Assert.Equal(file, leftOut.File);
        Assert.StartsWith(why, leftOut.Why, StringComparison.Ordinal);
        Assert.EndsWith("save the list as CSV", leftOut.Why, StringComparison.Ordinal);
    }

    [Fact]
    public void A_tv_time_backup() => Assert.Equal(
        ["Heat: seen, on 2021-02-03", "Dark: seen, on 2021-02-03, episode"],
        ListFiles.Told(
            "watched-records.csv",
            "type,movie_name,series_name,season_number,episode_number,created_at",
            "watch,Heat,,,,2021-02-03 10:00:00",
            "watch,,Dark,1,3,2021-02-03 10:00:00"));

    [Fact]
    public void Criticker() => Assert.Equal(
        ["Heat (1995): 40 of 100, on 2012-03-17"],
        ListFiles.Told(
            "criticker.csv",
            "filmid,filmname,filmyear,rating,tier,quote,reviewdate",
            "12,Heat,1995,40,4,\"slow, but good\",2012-03-17"));

    [Fact]
    public void Moviepilot_in_german_with_decimal_commas() => Assert.Equal(
        ["Der Schuh des Manitu (2001): 8.5 of 10, on 2024-03-17", "Heat (1995): 4 of 10, on 2024-01-02"],
        ListFiles.Told(
            "moviepilot.csv",
            "Titel;Originaltitel;Jahr;Meine Bewertung;Community-Bewertung;Bewertet am",
            "Der Schuh des Manitu;;2001;8,5;6,1;17.03.2024",
            "Heat;Heat;1995;4,0;8,1;02.01.2024"));

    [Fact]
    public void Senscritique_in_french() => Assert.Equal(
        ["Amélie (2001): 9 of 10, seen, on 2024-03-17"],
        ListFiles.Told(
            "notes.csv",
            "Titre;Titre original;Année;Ma note;Note moyenne;Vu le",
            "Amélie;Le Fabuleux Destin d'Amélie Poulain;2001;9;7,4;17/03/2024"));

    [Fact]
    public void Filmaffinity_in_spanish() => Assert.Equal(
        ["El espíritu de la colmena (1973): 9 of 10, on 2024-03-17"],
        ListFiles.Told(
            "mis votos.csv",
            "Título,Año,Mi nota,Nota media,Votos,Fecha",
            "El espíritu de la colmena,1973,9,\"7,7\",14000,17/03/2024"));

    [Fact]
    public void Douban_in_chinese() => Assert.Equal(
        ["霸王别姬 (1993): 5 of 5, on 2024-03-17"],
        ListFiles.Told(
            "豆瓣.csv",
            "标题,个人评分,打分日期,我的短评,上映日期,制片国家,条目链接",
            "霸王别姬,5,2024/03/17,好,1993-01-01(香港),中国大陆,https://movie.douban.com/subject/1291546/"));

    [Fact]
    public void Letterboxds_format_for_imports() => Assert.Equal(
        ["Heat (1995): 7 of 10, seen, on 2024-03-17"],
        ListFiles.Told(
            "to-import.csv",
            "LetterboxdURI,tmdbID,imdbID,Title,Year,Directors,Rating,Rating10,WatchedDate,Rewatch,Tags,Review",
            "https://boxd.it/x,949,tt0113277,Heat,1995,Michael Mann,3.5,7,2024-03-17,false,\"a, b\",good"));

    [Fact]
    public void A_list_that_a_member_of_letterboxd_made() => Assert.Equal(
        ["The Matrix (1999): liked", "Amélie (2001): liked", "Spirited Away (2001): liked"],
        ListFiles.Told(
            "lists/favourites.csv",
            "Letterboxd list export v7",
            "Date,Name,Tags,URL,Description",
            "2022-01-02,Comfort films,cosy,https://boxd.it/abcde,Films for rain",
            "",
            "Position,Name,Year,URL,Description",
            "1,The Matrix,1999,https://boxd.it/2a1m,",
            "2,Amélie,2001,https://boxd.it/2bbb,",
            "3,Spirited Away,2001,https://boxd.it/2cbm,\"why not, really\""));

    [Fact]
    public void A_diary_and_reviews_of_letterboxd()
    {
        Assert.Equal(
            ["Heat (1995): 4 of 5, seen, on 2021-04-30", "Alien (1979): 3 of 5, on 2021-05-01"],
            ListFiles.Told(
                "diary.csv",
                ListFiles.DiaryHeader,
                "2021-05-01,Heat,1995,x,4,,,2021-04-30",
                "2021-05-01,Alien,1979,x,3,,,",
                "2021-05-01,Up,2009,x,,,,"));
        Assert.Equal(
            ["Heat (1995): seen, on 2021-05-01"],
            ListFiles.Told(
                "reviews.csv",
                "Date,Name,Year,Letterboxd URI,Rating,Rewatch,Review,Tags,Watched Date",
                "2021-05-01,Heat,1995,x,,,good,,"));
    }

    [Fact]
    public void Ratings_of_imdb_with_series_and_games() => Assert.Equal(
        ["Heat (1995): 4 of 10, on 2024-03-15", "Fargo (2014): 5 of 10, on 2024-03-15, series"],
        ListFiles.Told(
            "ratings.csv",
            "Const,Your Rating,Date Rated,Title,Original Title,URL,Title Type,IMDb Rating,Runtime (mins),Year,Genres,"
                + "Num Votes,Release Date,Directors",
            "tt0113277,4,2024-03-15,Heat,Heat,https://www.imdb.com/title/tt0113277/,Movie,8.3,170,1995,Crime,9,,",
            "tt2802850,5,2024-03-15,Fargo,Fargo,https://www.imdb.com/title/tt2802850/,TV Series,8.8,,2014,,,,"));

    [Fact]
    public void An_old_export_of_imdb() => Assert.Equal(
        ["Heat (1995): 9 of 10, on 2012-03-17"],
        ListFiles.Told(
            "ratings.csv",
            "position,const,created,modified,description,Title,Title type,Directors,You rated,IMDb Rating,"
                + "Runtime (mins),Year,Genres,Num. Votes,Release Date (month/day/year),URL",
            "1,tt0113277,Sat Mar 17 00:00:00 2012,,,Heat,Feature Film,Michael Mann,9,8.2,170,1995,crime,200000,,"
                + "http://www.imdb.com/title/tt0113277/"));

    [Fact]
    public void Goodreads_gives_books() => Assert.Equal(
        ["Solaris (1961): 5 of 5, seen, book"],
        ListFiles.Told(
            "goodreads_library_export.csv",
            "Book Id,Title,Author,ISBN,My Rating,Average Rating,Publisher,Year Published,Exclusive Shelf,Read Count",
            "95558,Solaris,Stanisław Lem,=\"0156027607\",5,3.99,Harcourt,1961,completed,1"));

    [Fact]
    public void Songs_of_spotify_by_exportify() => Assert.Equal(
        ["Feeling Good – Muse (2001): liked, on 2024-03-17"],
        ListFiles.Told(
            "liked.csv",
            "Track URI,Track Name,Artist URI(s),Artist Name(s),Album Name,Album Release Date,Popularity,Added At",
            "spotify:track:1,Feeling Good,spotify:artist:1,Muse,Origin,2001-06-18,70,2024-03-17T10:00:00Z"));

    [Fact]
    public void Loved_tracks_of_last_fm() => Assert.Equal(
        ["Feeling Good – Nina Simone: liked, on 2024-03-17"],
        ListFiles.Told(
            "lovedtracks.csv",
            "artist,album,track,date",
            "Nina Simone,I Put a Spell on You,Feeling Good,\"17 Mar 2024, 10:00\""));

    private static string MyAnimeListXml(string entries) =>
        $"""
        <?xml version="1.0" encoding="UTF-8" ?>
        <myanimelist>
          <myinfo><user_name>someone</user_name><user_export_type>1</user_export_type></myinfo>
          {entries}
        </myanimelist>
        """;
}
