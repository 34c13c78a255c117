using ExpressiFy.Imports.Reading;
using ExpressiFy.Imports.Uploads;

namespace ExpressiFy.Tests.Imports.Reading;

public sealed class MovieLensListsTests
{
    private const string RatingsHeader = "userId,movieId,rating,timestamp";

    private static readonly UploadedFile Links = ListFiles.File("links.csv", "movieId,imdbId,tmdbId", "1,0114709,862");

    [Theory]
    [InlineData(',')]
    [InlineData(';')]
    public void Numbers_become_ids_and_names_by_the_files_beside_the_ratings(char separator)
    {
        var ratings = File(
            "ratings.csv",
            "userId|movieId|rating|timestamp",
            "1|1|4.0|964982703",
            "1|2571|2.5|964981247",
            "1|7|3|964981247");
        var links = File("links.csv", "movieId|imdbId|tmdbId", "1|0114709|862", "2571|133093|603");
        var movies = File(
            "movies.csv",
            "movieId|title|genres",
            "1|Toy Story (1995)|Animation",
            "2571|\"Matrix, The (1999)\"|Action");

        var entries = ListFiles.Read(ratings, links, movies).Entries;
        Assert.Equal(["tt0114709", "tt0133093", null], entries.Select(entry => entry.ImdbId));
        Assert.Equal(["Toy Story", "Matrix, The", "MovieLens number 7"], entries.Select(entry => entry.Name));
        Assert.Equal([1995, 1999, null], entries.Select(entry => entry.Year));
        Assert.Equal("2.5 of 5", entries[1].Rating!.ToString());
        Assert.Equal(new DateOnly(2000, 7, 30), entries[0].On);

        UploadedFile File(string name, params string[] lines) =>
            ListFiles.File(name, [.. lines.Select(line => line.Replace('|', separator))]);
    }

    [Fact]
    public void An_export_of_movielens_itself_has_everything_in_one_file()
    {
        var lists = ListFiles.Read(ListFiles.File(
            "movielens-ratings.csv",
            "movie_id,imdb_id,tmdb_id,rating,average_rating,title",
            "527,0108052,424,4.5,4.23941,Schindler's List (1993)"));
        var entry = Assert.Single(lists.Entries);
        Assert.Equal("tt0108052", entry.ImdbId);
        Assert.Equal(1993, entry.Year);
        Assert.Equal(new ImportedRating(4.5, 5), entry.Rating);
    }

    [Fact]
    public void Numbers_without_the_other_files_are_left_out_with_advice()
    {
        var ratings = ListFiles.File("ratings.csv", RatingsHeader, "1,1,4.0,964982703");
        var refused = Assert.Throws<ImportException>(() => ListFiles.Read(ratings));
        Assert.Contains("links.csv", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_the_ratings_of_several_people_one_persons_have_to_be_chosen()
    {
        var ratings = ListFiles.File("ratings.csv", RatingsHeader, "1,1,4.0,1", "2,1,1.0,1");
        var refused = Assert.Throws<ImportException>(() => ListFiles.Read(ratings, Links));
        Assert.Equal(ImportProblem.SeveralPeople, refused.Problem);

        var chosen = PersonalLists.Read([ratings, Links], new(Person: "2"));
        Assert.Equal(1, Assert.Single(chosen.Entries).Rating!.Value);
    }
}
