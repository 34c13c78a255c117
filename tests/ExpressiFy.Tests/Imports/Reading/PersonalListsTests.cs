using System.Text;
using ExpressiFy.Imports.Reading;
using ExpressiFy.Imports.Uploads;

namespace ExpressiFy.Tests.Imports.Reading;

public sealed class PersonalListsTests
{
    [Fact]
    public void A_letterboxd_export_is_read_list_by_list_and_deleted_rows_stay_deleted()
    {
        var lists = ListFiles.Read(ListFiles.Letterboxd());
        Assert.Equal(
            ["Letterboxd watched films", "Letterboxd ratings", "Letterboxd diary", "Letterboxd watchlist", "Letterboxd likes"],
            lists.Files.Select(file => file.What));
        Assert.Equal(["Amélie", "Alien", "Amélie", "Amélie", "Heat", "Alien"], lists.Entries.Select(entry => entry.Name));
        Assert.Equal([ListMeaning.Seen, ListMeaning.Seen, ListMeaning.Seen, ListMeaning.Seen, ListMeaning.Saved, ListMeaning.Liked], lists.Entries.Select(entry => entry.Meaning!.Value));
        Assert.Equal(new ImportedRating(4.5, 5), lists.Entries[2].Rating);
        Assert.Equal(new DateOnly(2025, 5, 4), lists.Entries[3].On);
        Assert.Equal(["deleted/diary.csv", "profile.csv"], lists.LeftOut.Select(file => file.File[ListFiles.Folder.Length..]));
        Assert.Empty(lists.Unreadable);
    }

    [Theory]
    [InlineData("watchlist (1).csv", ListMeaning.Saved)]
    [InlineData("watched-2.csv", ListMeaning.Seen)]
    [InlineData("films.csv", ListMeaning.Liked)]
    public void A_list_that_was_renamed_by_a_browser_is_still_known(string name, ListMeaning meaning) =>
        Assert.Equal(meaning, Assert.Single(ListFiles.Read(ListFiles.File(name, "Date,Name,Year,Letterboxd URI", "2024-01-02,Alien,1979,x")).Entries).Meaning);

    [Fact]
    public void A_list_that_does_not_say_what_it_means_is_not_guessed_at()
    {
        var unnamed = ListFiles.File("mine.csv", "Date,Name,Year,Letterboxd URI", "2024-01-02,Alien,1979,x");
        var refused = Assert.Throws<ImportException>(() => ListFiles.Read(unnamed));
        Assert.Contains("nothing says whether you have seen, liked or saved them", refused.Message, StringComparison.Ordinal);
        Assert.Equal(ListMeaning.Liked, Assert.Single(PersonalLists.Read([unnamed], new(ListMeaning.Liked)).Entries).Meaning);
    }

    [Fact]
    public void Imdb_ratings_are_read_by_id_of_ten_and_the_averages_of_others_are_not_taken_for_them()
    {
        var lists = ListFiles.Read(ListFiles.File("ratings.csv",
            "Const,Your Rating,Date Rated,Title,Original Title,URL,Title Type,IMDb Rating,Runtime (mins),Year,Genres,Num Votes,Release Date,Directors",
            "tt0211915,9,2024-03-15,Amélie,Le fabuleux destin d'Amélie Poulain,https://www.imdb.com/title/tt0211915/,Movie,8.3,122,2001,\"Comedy, Romance\",800000,2001-04-25,Jean-Pierre Jeunet"));
        var entry = Assert.Single(lists.Entries);
        Assert.Equal(("tt0211915", 2001, new ImportedRating(9, 10), new DateOnly(2024, 3, 15)), (entry.ImdbId, entry.Year, entry.Rating, entry.On));
        Assert.Equal("IMDb ratings", Assert.Single(lists.Files).What);
    }

    [Fact]
    public void An_imdb_watchlist_is_what_is_saved_and_what_was_rated_in_it_is_rated()
    {
        const string header = "Position,Const,Created,Modified,Description,Title,Original Title,URL,Title Type,IMDb Rating,Runtime (mins),Year,Genres,Num Votes,Release Date,Directors,Your Rating,Date Rated";
        string[] rows = ["1,tt0078748,2025-07-09,2025-07-09,,Alien,Alien,,Movie,8.5,117,1979,Horror,9,1979-05-25,,,", "2,tt0113277,2025-07-09,2025-07-09,,Heat,Heat,,Movie,8.3,170,1995,Crime,9,1995-12-15,,10,2025-07-09"];
        var saved = ListFiles.Read(ListFiles.File("WATCHLIST.csv", [header, .. rows])).Entries;
        Assert.Equal([ListMeaning.Saved, ListMeaning.Saved], saved.Select(entry => entry.Meaning!.Value));
        Assert.Equal([null, new(10, 10)], saved.Select(entry => entry.Rating));
        var other = ListFiles.Read(ListFiles.File("best-of.csv", [header, .. rows]));
        Assert.Equal("Heat", Assert.Single(other.Entries).Name);
        Assert.StartsWith("1 of its titles", Assert.Single(other.LeftOut).Why, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(',')]
    [InlineData(';')]
    public void Movielens_numbers_are_looked_up_in_the_files_beside_them(char separator)
    {
        UploadedFile File(string name, params string[] lines) => ListFiles.File(name, [.. lines.Select(line => line.Replace('|', separator))]);
        var lists = ListFiles.Read(
            File("ratings.csv", "userId|movieId|rating|timestamp", "1|1|4.0|964982703", "1|2571|2.5|964981247", "1|7|3|964981247"),
            File("links.csv", "movieId|imdbId|tmdbId", "1|0114709|862", "2571|133093|603"),
            File("movies.csv", "movieId|title|genres", "1|Toy Story (1995)|Animation", "2571|\"Matrix, The (1999)\"|Action"));
        Assert.Equal(["tt0114709", "tt0133093", null], lists.Entries.Select(entry => entry.ImdbId));
        Assert.Equal(["Toy Story", "Matrix, The", "MovieLens number 7"], lists.Entries.Select(entry => entry.Name));
        Assert.Equal([1995, 1999, null], lists.Entries.Select(entry => entry.Year));
        Assert.Equal("2.5 of 5", lists.Entries[1].Rating!.ToString());
        Assert.Equal(new DateOnly(2000, 7, 30), lists.Entries[0].On);
    }

    [Fact]
    public void Movielens_own_export_has_everything_in_one_file() =>
        Assert.Equal(("tt0108052", 1993, new ImportedRating(4.5, 5)), Assert.Single(ListFiles.Read(ListFiles.File("movielens-ratings.csv",
            "movie_id,imdb_id,tmdb_id,rating,average_rating,title", "527,0108052,424,4.5,4.23941,Schindler's List (1993)")).Entries) is var entry ? (entry.ImdbId, entry.Year, entry.Rating) : default);

    [Fact]
    public void Movielens_numbers_alone_are_left_out_with_what_to_bring()
    {
        var refused = Assert.Throws<ImportException>(() => ListFiles.Read(ListFiles.File("ratings.csv", "userId,movieId,rating,timestamp", "1,1,4.0,964982703")));
        Assert.Contains("links.csv", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_ratings_of_several_people_are_not_taken_for_one_persons()
    {
        UploadedFile[] files = [ListFiles.File("ratings.csv", "userId,movieId,rating,timestamp", "1,1,4.0,1", "2,1,1.0,1"), ListFiles.File("links.csv", "movieId,imdbId,tmdbId", "1,0114709,862")];
        Assert.Equal(ImportProblem.SeveralPeople, Assert.Throws<ImportException>(() => ListFiles.Read(files)).Problem);
        Assert.Equal(1, Assert.Single(PersonalLists.Read(files, new(Person: "2")).Entries).Rating!.Value);
    }

    [Theory]
    [InlineData("Title,Year,Rating", "Alien,1979,4.5", 4.5, 5)]
    [InlineData("my rating;YEAR;Film Title", "8,5;1979;Alien", 8.5, 10)]
    [InlineData("Name\tRelease year\tScore", "Alien\t1979-05-25\t85", 85, 100)]
    [InlineData("imdbID,Title,Year,Rating10,WatchedDate", "tt0078748,Alien,1979,7,2024-01-02", 7, 10)]
    [InlineData("rating,title", "4,Alien (1979)", 4, 5)]
    public void A_plain_table_may_call_and_order_its_columns_as_it_likes(string header, string row, double rating, int outOf)
    {
        var entry = Assert.Single(ListFiles.Read(ListFiles.File("list.csv", header, row)).Entries);
        Assert.Equal(("Alien", 1979, new ImportedRating(rating, outOf)), (entry.Name, entry.Year, entry.Rating));
    }

    [Fact]
    public void The_scale_of_a_plain_table_can_be_said()
    {
        var file = ListFiles.File("list.csv", "title,rating", "Alien,4", "Heat,5");
        Assert.Equal(5, ListFiles.Read(file).Files[0].OutOf);
        Assert.All(PersonalLists.Read([file], new(OutOf: 10)).Entries, entry => Assert.Equal(10, entry.Rating!.OutOf));
    }

    [Fact]
    public void Lines_that_make_no_sense_are_named_and_the_others_are_read()
    {
        var lists = ListFiles.Read(ListFiles.File("list.csv", "title,year,rating", "Alien,1979,good", "Heat,1995,9", ",,3", "Brazil,1985,8,or,more", "\"Unclosed,1999,5", "Up,2009,10"));
        Assert.Equal(["Heat", "Up"], lists.Entries.Select(entry => entry.Name));
        Assert.Equal(
            [(2, "the rating \"good\" is no number"), (4, "it names no title"), (5, "it has 5 fields where the header has 3"), (6, "a quotation mark is opened and not closed")],
            lists.Unreadable.OrderBy(line => line.Line).Select(line => (line.Line, line.Why)));
    }

    [Fact]
    public void A_title_without_end_is_none()
    {
        var lists = ListFiles.Read(ListFiles.File("l.csv", "title,year,rating", $"{new string(' ', 10)}{new string('(', ImportLimits.LongestName + 1)},1999,5", "Up,2009,5"));
        Assert.Equal(2, Assert.Single(lists.Unreadable).Line);
        Assert.Single(lists.Entries);
    }

    [Fact]
    public void A_rating_beyond_the_scale_is_no_rating() =>
        Assert.Equal("the rating 11 is more than 10", Assert.Single(ListFiles.Read(ListFiles.File("r.csv", "Const,Your Rating,Title", "tt0078748,11,Alien", "tt0113277,10,Heat")).Unreadable).Why);

    [Fact]
    public void A_zero_is_not_rated_and_not_the_worst() =>
        Assert.Null(PersonalLists.Read([ListFiles.File("l.csv", "title,rating", "Alien,0")], new(ListMeaning.Seen)).Entries[0].Rating);

    [Fact]
    public void Quotes_commas_and_newlines_stay_in_their_fields()
    {
        var lists = ListFiles.Read(ListFiles.File("reviews.csv", "Date,Name,Year,Letterboxd URI,Rating,Rewatch,Review,Tags,Watched Date",
            "2024-01-02,\"I, Tonya\",2017,x,4,,\"Great.\n\nIt says \"\"yes\"\", twice\",,2024-01-01", "2024-01-03,Up,2009,y,5,,,,2024-01-03"));
        Assert.Equal([("I, Tonya", 2), ("Up", 5)], lists.Entries.Select(entry => (entry.Name, entry.Line)));
    }

    [Theory]
    [InlineData("{\"title\": 1}")]
    [InlineData("<html><body></body></html>")]
    [InlineData("")]
    [InlineData("just a line of words")]
    public void What_is_no_list_is_refused_with_the_name_of_the_file(string text) =>
        Assert.Contains("some.txt", Assert.Throws<ImportException>(() => ListFiles.Read(ListFiles.File("some.txt", text, Encoding.UTF8))).Message, StringComparison.Ordinal);

    [Fact]
    public void More_rows_than_a_person_has_are_refused()
    {
        var rows = "title,rating\n" + string.Concat(Enumerable.Repeat("Alien,5\n", ImportLimits.MostRows + 1));
        Assert.Equal(ImportProblem.TooLarge, Assert.Throws<ImportException>(() => ListFiles.Read(ListFiles.File("l.csv", rows, Encoding.UTF8))).Problem);
    }
}
