using ExpressiFy.Imports.Reading;

namespace ExpressiFy.Tests.Imports.Reading;

/// <summary>A row says what its cells say; that a column is there says nothing.</summary>
public sealed class WhatTheRowSaysTests
{
    [Theory]
    [InlineData("Plan to Watch", "saved")]
    [InlineData("plantowatch", "saved")]
    [InlineData("PLANNING", "saved")]
    [InlineData("Want to see", "saved")]
    [InlineData("Watchlist", "saved")]
    [InlineData("à voir", "saved")]
    [InlineData("Por ver", "saved")]
    [InlineData("Merkliste", "saved")]
    [InlineData("想看", "saved")]
    [InlineData("To be watched", "saved")]
    [InlineData("Chcę zobaczyć", "saved")]
    [InlineData("Abandonei", "seen")]
    [InlineData("Nie interesuje mnie", "hidden")]
    [InlineData("Completed", "seen")]
    [InlineData("Already seen", "seen")]
    [InlineData("watched", "seen")]
    [InlineData("Gesehen", "seen")]
    [InlineData("Vu", "seen")]
    [InlineData("看过", "seen")]
    [InlineData("Rewatching", "seen")]
    [InlineData("Dropped", "seen")]
    [InlineData("Abandonné", "seen")]
    [InlineData("Not interesting", "hidden")]
    [InlineData("notinterested", "hidden")]
    public void A_status_says_what_becomes_of_the_title(string status, string meaning)
    {
        var told = ListFiles.Told("list.csv", "Title;Year;Status", $"Heat;1995;{status}");
        Assert.Equal([$"Heat (1995): {meaning}"], told);
    }

    [Theory]
    [InlineData("Watching")]
    [InlineData("On-Hold")]
    [InlineData("paused")]
    [InlineData("In progress")]
    [InlineData("en cours")]
    [InlineData("在看")]
    public void Of_a_title_that_is_begun_nothing_is_kept(string status)
    {
        var lists = ListFiles.Read(ListFiles.File(
            "list.csv", "Title;Year;Status;Rating", $"Heat;1995;{status};8", "Up;2009;completed;9"));
        Assert.Equal("Up", Assert.Single(lists.Entries).Name);
        Assert.Equal(2, Assert.Single(lists.Skipped).Line);
    }

    [Fact]
    public void Who_gave_up_a_film_did_not_rate_it()
    {
        var told = ListFiles.Told(
            "list.csv", "Title,Status,Score", "Heat,Dropped,2", "Alien,Not interested,1", "Up,Completed,4");
        Assert.Equal(["Heat: seen", "Alien: hidden", "Up: 4 of 5, seen"], told);
    }

    [Theory]
    [InlineData("WatchedDate", "2020-01-02", true)]
    [InlineData("WatchedDate", "", false)]
    [InlineData("Watched", "yes", true)]
    [InlineData("Watched", "no", false)]
    [InlineData("Seen", "x", true)]
    [InlineData("Seen", "FALSE", false)]
    [InlineData("Gesehen", "ja", true)]
    [InlineData("Gesehen", "nein", false)]
    [InlineData("Vu", "✓", true)]
    [InlineData("Watched", "0", false)]
    [InlineData("Watched", "unwatched", false)]
    [InlineData("Watched", "0000-00-00", false)]
    [InlineData("Watched", "never", false)]
    [InlineData("Watched", "not yet", false)]
    [InlineData("end_date", "2025-09-10 17:18:03+00:00", true)]
    [InlineData("end_date", "", false)]
    public void Only_a_cell_says_that_a_title_was_seen(string column, string cell, bool isSeen)
    {
        var file = ListFiles.File("l.csv", $"Title,Year,{column},Rating", $"Heat,1995,{cell},4");
        Assert.Equal(isSeen, Assert.Single(ListFiles.Read(file).Entries).Meaning == ListMeaning.Seen);
    }

    [Theory]
    [InlineData("Watched", "no", ListMeaning.Seen)]
    [InlineData("Watched", "never", ListMeaning.Liked)]
    [InlineData("Liked", "no", ListMeaning.Liked)]
    [InlineData("Watchlist", "no", ListMeaning.Saved)]
    [InlineData("Status", "about to", ListMeaning.Seen)]
    [InlineData("Status", "not really", ListMeaning.Saved)]
    public void What_a_list_is_does_not_hold_for_a_row_that_says_otherwise(
        string column, string cell, ListMeaning meaning)
    {
        var file = ListFiles.File("l.csv", $"Title,{column}", $"Heat,{cell}", "Up,", "Ran,watched");
        var lists = PersonalLists.Read([file], new(meaning));
        Assert.DoesNotContain("Heat", lists.Entries.Select(entry => entry.Name));
        Assert.Contains(lists.Entries, entry => entry.Name == "Up" && entry.Meaning == meaning);
        Assert.StartsWith("1 of its titles", Assert.Single(lists.LeftOut).Why, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Liked", "yes", "liked")]
    [InlineData("Favorite", "1", "liked")]
    [InlineData("Favorit", "ja", "liked")]
    [InlineData("Watchlist", "yes", "saved")]
    [InlineData("Plan to watch", "x", "saved")]
    [InlineData("List", "Watchlist", "saved")]
    [InlineData("Watchlist", "completed", "seen")]
    [InlineData("Watchlist", "plantowatch", "saved")]
    public void Hearts_and_watchlists_may_be_columns(string column, string cell, string meaning) =>
        Assert.Equal([$"Heat: {meaning}"], ListFiles.Told("l.csv", $"Title,{column}", $"Heat,{cell}"));

    [Theory]
    [InlineData("my-watchlist.csv", "saved")]
    [InlineData("Watch List.csv", "saved")]
    [InlineData("Favourites.csv", "liked")]
    [InlineData("Liked_Songs.csv", "liked")]
    [InlineData("gesehen 2024.csv", "seen")]
    public void A_files_name_may_say_what_its_titles_are(string file, string meaning) =>
        Assert.Equal([$"Heat (1995): {meaning}"], ListFiles.Told(file, "Title,Year", "Heat,1995"));

    [Theory]
    [InlineData("films I have not seen.csv")]
    [InlineData("unwatched.csv")]
    [InlineData("films like Alien.csv")]
    [InlineData("mine.csv")]
    public void Another_name_says_nothing(string file)
    {
        var lists = ListFiles.Read(ListFiles.File(file, "Title,Year,Rating", "Heat,1995,", "Up,2009,5"));
        Assert.Equal("Up", Assert.Single(lists.Entries).Name);
        Assert.StartsWith("1 of its titles", Assert.Single(lists.LeftOut).Why, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("17/03/2024", "01/02/2024", "2024-03-17", "2024-02-01")]
    [InlineData("03/17/2024", "01/02/2024", "2024-03-17", "2024-01-02")]
    [InlineData("3/17/24", "1/2/24", "2024-03-17", "2024-01-02")]
    [InlineData("17-03-2024", "01-02-2024", "2024-03-17", "2024-02-01")]
    [InlineData("17.03.2024", "01.02.2024", "2024-03-17", "2024-02-01")]
    [InlineData("17.3.24 20:15", "1.2.24 20:15", "2024-03-17", "2024-02-01")]
    [InlineData("2024/03/17", "2024/02/01", "2024-03-17", "2024-02-01")]
    [InlineData("20240317", "20240201", "2024-03-17", "2024-02-01")]
    [InlineData("17 Mar 2024", "1 February 2024", "2024-03-17", "2024-02-01")]
    [InlineData("\"Mar 17, 2024\"", "\"February 1, 2024\"", "2024-03-17", "2024-02-01")]
    [InlineData("Sun Mar 17 00:00:00 2024", "Thu Feb  1 00:00:00 2024", "2024-03-17", "2024-02-01")]
    [InlineData("17. März 2024", "1. Februar 2024", "2024-03-17", "2024-02-01")]
    [InlineData("\"Sonntag, 17. März 2024\"", "\"Do., 1. Feb. 2024\"", "2024-03-17", "2024-02-01")]
    [InlineData("17 mars 2024", "1er février 2024", "2024-03-17", "2024-02-01")]
    [InlineData("dimanche 17 mars 2024 à 20:15", "jeu. 1 févr. 2024", "2024-03-17", "2024-02-01")]
    [InlineData("17 de marzo de 2024", "1 de febrero de 2024", "2024-03-17", "2024-02-01")]
    [InlineData("\"domingo, 17 de mar. de 2024, 20:15\"", "1-feb-2024", "2024-03-17", "2024-02-01")]
    [InlineData("17 Dez 2024", "31 déc. 2024", "2024-12-17", "2024-12-31")]
    [InlineData("17 août 2024", "31 ago 2024", "2024-08-17", "2024-08-31")]
    [InlineData("45368", "45323", "2024-03-17", "2024-02-01")]
    [InlineData("1710633600", "1706745600000", "2024-03-17", "2024-02-01")]
    [InlineData("2024-03-17T20:15:00.000Z", "2024-02-01 10:00:00+00:00", "2024-03-17", "2024-02-01")]
    public void Days_are_read_as_the_file_shows_them(string first, string second, string firstDay, string secondDay)
    {
        var told = ListFiles.Told("l.csv", "Title,Rating,Date", $"Heat,4,{first}", $"Up,4,{second}");
        Assert.Equal([$"Heat: 4 of 5, on {firstDay}", $"Up: 4 of 5, on {secondDay}"], told);
    }

    [Theory]
    [InlineData("03/04/2024", "01/02/2024")]
    [InlineData("17/04/2024", "04/17/2024")]
    [InlineData("soon", "30.02.2024")]
    [InlineData("31 de febrero de 2024", "17 March and 2024")]
    [InlineData("17 kvě 2024", "17. listopad 2024")]
    public void Days_that_the_file_does_not_tell_are_not_guessed(string first, string second)
    {
        var file = ListFiles.File(
            "l.csv", "Title,Rating,Date", $"Heat,4,{first}", $"Up,4,{second}", "Ran,4,01/02/2024");
        Assert.Null(ListFiles.Read(file).Entries[2].On);
    }
}
