using ExpressiFy.Catalogue;
using ExpressiFy.Imports.Matching;
using ExpressiFy.Imports.Reading;
using ExpressiFy.Tests.Catalogue;

namespace ExpressiFy.Tests.Imports.Matching;

/// <summary>A series, a book or a game is never taken for the film of that name.</summary>
public sealed class WhatTheRowIsTests
{
    private static readonly TitleMatcher Matcher = new(new TitleCatalogue(
    [
        NamedTitles.Film(1, "Fargo", 1996),
        NamedTitles.Film(2, "Solaris", 1972),
        NamedTitles.Film(3, "Solaris", 2002),
        NamedTitles.Film(4, "Spirited Away", 2001),
        NamedTitles.Film(5, "Carrie", 1976),
        NamedTitles.Film(6, "Dekalog", 1989),
    ]));

    [Theory]
    [InlineData("Title,Type", "Fargo,tv", "it is a series")]
    [InlineData("Title,Type", "Fargo,TV Series", "it is a series")]
    [InlineData("Title,titleType", "Fargo,tvSeries", "it is a series")]
    [InlineData("Title,Title Type", "Fargo,TV Mini Series", "it is a series")]
    [InlineData("Title,media_type", "Fargo,show", "it is a series")]
    [InlineData("Titel,Typ", "Fargo,Serie", "it is a series")]
    [InlineData("Titre,Type", "Fargo,Série", "it is a series")]
    [InlineData("Title,Type", "Fargo,Season", "it is a season of a series")]
    [InlineData("Title,season_number", "Fargo,1", "it is a season of a series")]
    [InlineData("Title,season_number,episode_number", "Fargo,1,2", "it is an episode of a series")]
    [InlineData("show_title,title", "Fargo,Fargo", "it is an episode of a series")]
    [InlineData("series_name,movie_name", "Fargo,", "it is a series")]
    [InlineData("Title,Type", "Fargo,book", "it is a book")]
    [InlineData("Title,Type", "Fargo,Video Game", "it is a game")]
    [InlineData("Title,Author,ISBN", "Fargo,Somebody,123", "it is a book")]
    [InlineData("Title", "Fargo: Season 1: The Crocodile's Dilemma", "it is an episode of a series")]
    [InlineData("Title", "Fargo: Staffel 2", "it is a season of a series")]
    [InlineData("Title", "Fargo (TV Series 2014)", "it is a series")]
    [InlineData("Title", "Fargo S01E02", "it is an episode of a series")]
    [InlineData("Title,Type", "Fargo,Documentary Series", "it is a series")]
    [InlineData("Titre,Type", "Fargo,Série télévisée", "it is a series")]
    [InlineData("Title,Type", "Fargo,K-Drama", "it is a series")]
    [InlineData("Tytuł,Typ", "Fargo,Sezon", "it is a season of a series")]
    [InlineData("Title,Type", "Fargo,Visual Novel", "it is a game")]
    [InlineData("Title,Type", "Fargo,Comic Book", "it is a book")]
    [InlineData("Title,Type", "Fargo,Song", "it is music, and its artist is not named")]
    [InlineData("Title,Type", "Fargo,Album", "it is neither a film nor a song")]
    [InlineData("Title,Pages", "Fargo,320", "it is a book")]
    [InlineData("Title,Platform,Hours Played", "Fargo,PC,20", "it is a game")]
    [InlineData("Title,Seasons", "Fargo,3", "it is a season of a series")]
    [InlineData("Title,URL", "Fargo,https://trakt.tv/shows/fargo", "it is a series")]
    [InlineData("Title,URL", "Fargo,https://www.themoviedb.org/tv/60622-fargo", "it is a series")]
    [InlineData("Title,Link", "Fargo,https://trakt.tv/shows/fargo/seasons/1", "it is a season of a series")]
    [InlineData("Title,Link", "Fargo,https://www.goodreads.com/book/show/1", "it is a book")]
    [InlineData("Position,Const,Created,Name", "1,nm0000001,2024-01-01,Carrie", "it is a person")]
    public void What_is_no_film_is_not_in_the_catalogue(string header, string row, string why)
    {
        var matched = Match(header, row);
        Assert.Empty(matched.Matched);
        Assert.Empty(matched.Ambiguous);
        Assert.Equal(why, Assert.Single(matched.Unknown).Why);
    }

    [Theory]
    [InlineData("Title,Type", "Fargo,movie")]
    [InlineData("Title,Type", "Fargo,Crime")]
    [InlineData("Title,Medium", "Fargo,Kino")]
    [InlineData("Title,Type", "Fargo,")]
    [InlineData("Title,Season", "Fargo,Winter 2019")]
    [InlineData("Title,season_number,episode_number", "Fargo,,")]
    [InlineData("Title,Type", "Fargo,Movie (Feature)")]
    [InlineData("Title,Type", "Fargo,Comic Book Movie")]
    [InlineData("Title,season_number,episode_number", "Fargo,0,-")]
    [InlineData("Title,Season", "Fargo,N/A")]
    [InlineData("Title,URL", "Fargo,https://trakt.tv/movies/fargo-1996")]
    [InlineData("Title,Release Date", "Fargo,1996-03-08T00:00:00Z")]
    [InlineData("Title,Released", "Fargo,08.03.1996")]
    [InlineData("Title,Year", "Fargo,1997")]
    [InlineData("series_name,movie_name", ",Fargo")]
    [InlineData("Const,Title,Title Type", "tt0000001,Fargo,TV Series")]
    public void A_film_is_found(string header, string row) =>
        Assert.Equal("Fargo", Assert.Single(Match(header, row).Matched).Title.Name);

    [Theory]
    [InlineData("Title,Year", "Fargo,2014")]
    [InlineData("Title,Release Date", "Fargo,2014-04-15")]
    [InlineData("Title,imdb_id", "Fargo,tt9999999")]
    public void Another_year_or_id_is_another_title(string header, string row)
    {
        var matched = Match(header, row);
        Assert.Empty(matched.Matched);
        Assert.Single(matched.Unknown);
    }

    [Fact]
    public void A_name_that_several_films_share_is_listed_as_unsure() =>
        Assert.Equal(2, Assert.Single(Match("Title,Type", "Solaris,movie").Ambiguous).Candidates.Count);

    [Theory]
    [InlineData("Concert")]
    [InlineData("Boxset")]
    [InlineData("Stand-up")]
    public void A_kind_that_is_not_known_is_not_taken_for_a_film(string kind)
    {
        var lists = ListFiles.Read(ListFiles.File("l.csv", "Title,Type,Rating", $"Fargo,{kind},4", "Carrie,Movie,3"));
        var matched = MatchedLists.Of(lists, Matcher);
        Assert.Equal("Carrie", Assert.Single(matched.Matched).Title.Name);
        Assert.Equal("Fargo", Assert.Single(matched.Ambiguous).Label);
    }

    [Theory]
    [InlineData("anime", 1, 0, 0)]
    [InlineData("Movie", 1, 0, 0)]
    [InlineData("TV", 0, 1, 0)]
    public void An_anime_is_a_film_of_that_name_if_only_one_has_it(string type, int found, int unknown, int unsure)
    {
        var matched = Match("Title,media_type", $"Spirited Away,{type}");
        Assert.Equal((found, unknown, unsure), (matched.Matched.Count, matched.Unknown.Count, matched.Ambiguous.Count));
    }

    [Fact]
    public void An_anime_whose_name_films_share_is_unsure_even_with_a_year() =>
        Assert.Single(Match("Title,Year,media_type", "Solaris,1972,anime").Ambiguous);

    [Fact]
    public void Where_a_film_was_watched_is_not_what_it_is()
    {
        var lists = ListFiles.Read(ListFiles.File("l.csv", "Title,Medium,Rating", "Fargo,TV,4", "Carrie,Kino,3"));
        Assert.Equal(2, MatchedLists.Of(lists, Matcher).Matched.Count);
    }

    [Fact]
    public void A_list_of_yamtrack_gives_its_films_alone()
    {
        var matched = MatchedLists.Of(ListFiles.Read(ListFiles.File(
            "yamtrack.csv",
            "media_id,source,media_type,title,image,season_number,episode_number,score,status,notes,start_date,"
                + "end_date",
            "60622,tmdb,tv,Fargo,,,,9.0,Completed,,2025-09-10 17:18:03+00:00,",
            "60622,tmdb,season,Fargo,,1,,9.0,Completed,,,",
            "5,tmdb,movie,Carrie,,,,8.5,Completed,,,",
            "30,mal,anime,Spirited Away,,,,7.0,Completed,,,",
            "120,openlibrary,book,Solaris,,,,9.5,Completed,,,",
            "200,igdb,game,Dekalog,,,,3.0,Dropped,,,")), Matcher);
        Assert.Equal(["Carrie", "Spirited Away"], matched.Matched.Select(title => title.Title.Name));
        Assert.Equal([new(8.5, 10), new(7, 10)], matched.Matched.Select(title => title.Rating));
        Assert.Equal(4, matched.Unknown.Count);
    }

    private static MatchedLists Match(string header, string row)
    {
        var file = ListFiles.File("list.csv", header, row);
        var lists = PersonalLists.Read(
            [file], new(ListMeaning.Seen));
        return MatchedLists.Of(lists, Matcher);
    }
}
