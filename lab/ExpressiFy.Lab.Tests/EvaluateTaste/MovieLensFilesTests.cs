using ExpressiFy.Cli.Terminal;
using ExpressiFy.Lab.EvaluateTaste.Ratings;

namespace ExpressiFy.Lab.Tests.EvaluateTaste;

public sealed class MovieLensFilesTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    [Theory]
    [InlineData(',')]
    [InlineData(';')]
    public void Tags_are_those_of_films_with_an_IMDb_id_in_lower_case(char separator)
    {
        Write("links.csv", separator, "movieId,imdbId,tmdbId", "1,114709,862", "2,113497,8844");
        Write(
            "tags.csv",
            separator,
            "userId,movieId,tag,timestamp",
            "5,1,Funny,1",
            "6,1,funny ,2",
            "6,1,\"a \"\"classic\"\"\",3",
            "6,3,unknown,4");

        var tags = MovieLensFiles.TagsIn(folder.Path);

        var film = Assert.Single(tags);
        Assert.Equal("tt0114709", film.Key);
        Assert.Equal(["a \"classic\"", "funny"], film.Value.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_folder_without_tags_is_said_to_lack_them()
    {
        Write("links.csv", ',', "movieId,imdbId,tmdbId", "1,114709,862");
        var failure = Assert.Throws<Failure>(() => MovieLensFiles.TagsIn(folder.Path));
        Assert.Contains("tags.csv", failure.Message, StringComparison.Ordinal);

        Write("tags.csv", ',', "userId,film,word", "5,1,funny");
        failure = Assert.Throws<Failure>(() => MovieLensFiles.TagsIn(folder.Path));
        Assert.Contains("movieId", failure.Message, StringComparison.Ordinal);
    }

    public void Dispose() => folder.Dispose();

    private void Write(string name, char separator, params string[] lines) =>
        folder.Write(name, string.Join('\n', lines).Replace(',', separator));
}
