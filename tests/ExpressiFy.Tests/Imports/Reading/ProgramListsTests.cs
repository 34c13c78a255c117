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

    // Both have films beside works of other kinds. Half of it read as a table would be worse than nothing.
    [Theory]
    [InlineData(
        "ratings-movies.json",
        """
        [{"rated_at":"2024-03-17T20:15:00.000Z","rating":9,"type":"movie",
          "movie":{"title":"Heat","year":1995,"ids":{"trakt":12,"imdb":"tt0113277"}}},
         {"rated_at":"2024-03-17T20:15:00.000Z","rating":5,"type":"episode",
          "episode":{"season":5,"number":14,"title":"Ozymandias"},"show":{"title":"Breaking Bad","year":2008}}]
        """,
        "it is JSON, and no profile that was exported from ExpressiFy; save the list as CSV")]
    [InlineData(
        "animelist.xml",
        """
        <?xml version="1.0" encoding="UTF-8" ?>
        <myanimelist>
          <myinfo><user_export_type>1</user_export_type></myinfo>
          <anime><series_title><![CDATA[Akira]]></series_title><series_type>Movie</series_type>
            <my_score>9</my_score><my_status>Completed</my_status></anime>
          <anime><series_title>Monster, and more</series_title><series_type>TV</series_type></anime>
        </myanimelist>
        """,
        "it is XML or a page of the web; save the list as CSV")]
    [InlineData(
        "saved.csv", "<!DOCTYPE html><title>Log in</title>", "it is XML or a page of the web; save the list as CSV")]
    public void What_is_no_table_is_left_out_whole_with_what_to_do(string file, string content, string why)
    {
        var heat = ListFiles.File("mine.csv", "Title,Year,Rating", "Heat,1995,9");
        var lists = ListFiles.Read(ListFiles.File(file, [content]), heat);
        Assert.Equal(["Heat (1995): 9 of 10"], ListFiles.Told(lists));
        Assert.Equal((file, why), (Assert.Single(lists.LeftOut).File, lists.LeftOut[0].Why));
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
}
